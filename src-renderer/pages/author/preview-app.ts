import type { Pack } from '@core/content/pack';
import type { Language, Text } from '@core/language';
import { translate, type Arguments, type MessageKey } from '@core/messages/catalogue';
import type { App } from '../../app/app.svelte';
import { CourseShelf } from '../../app/course-shelf.svelte';
import type { Preferences } from '../../app/preferences.svelte';

/** An object that is another one but for some of its properties. */
function but<Whole extends object>(
  whole: Whole,
  other: Partial<Record<keyof Whole, unknown>>,
): Whole {
  return new Proxy(whole, {
    get(target, name) {
      if (Object.hasOwn(other, name)) return other[name as keyof Whole];
      // Private fields are found only on the object itself.
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * The app as it would be with this pack on the shelf, in one language, where answers are marked
 * and go nowhere.
 */
export function previewApp(app: App, pack: Pack, language: Language): App {
  const shelf = new CourseShelf();
  shelf.shelveOwn([...app.shelf.packs.filter(({ head }) => head.id !== pack.head.id), pack]);
  const preferences = but<Preferences>(app.preferences, {
    language,
    t: <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) =>
      translate(language, key, ...values),
    pick: (text: Text) => text[language],
  });
  return but(app, {
    shelf,
    preferences,
    memory: but(app.memory, { write: async () => null }),
    questionFor: (card: string) => {
      const found = shelf.question(card);
      return found && { question: found.question, contentVersion: found.pack.head.version };
    },
  });
}
