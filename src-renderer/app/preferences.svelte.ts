import { getContext, setContext } from 'svelte';
import { preferredLanguage } from '@core/host/preferred-language';
import type { Language, Text } from '@core/language';
import type { Arguments, MessageKey } from '@core/messages/catalogue';
import { providePartWords } from '../components/question/part-words';
import { say } from './words';

/** What a person may choose; `contrast` is dark or light as the system is. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
/** What is drawn: the themes of `styles/tokens.css`. */
export type Theme = 'light' | 'dark' | 'contrast' | 'contrast-dark';
export type LanguageChoice = 'system' | Language;
interface Choices {
  language: LanguageChoice;
  theme: ThemeChoice;
  singleKeys: boolean;
  askConfidence: boolean;
}

const defaults: Choices = {
  language: 'system',
  theme: 'system',
  singleKeys: true,
  askConfidence: true,
};
const place = 'chokepoint.preferences';

/** Choices of this machine: needed before the first paint, so they are kept in localStorage, not in the database. */
function readChoices(): Choices {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Choices>;
    return {
      language: stored.language === 'en' || stored.language === 'ja' ? stored.language : 'system',
      theme: themeChoices.find((theme) => theme === stored.theme) ?? defaults.theme,
      singleKeys: stored.singleKeys ?? defaults.singleKeys,
      askConfidence: stored.askConfidence ?? defaults.askConfidence,
    };
  } catch {
    return { ...defaults };
  }
}

/** Language, appearance and keys. Changing one shows at once, everywhere. */
export class Preferences {
  #choices = $state(readChoices());
  #systemDark = $state(false);
  #systemContrast = $state(false);
  readonly #system: Language;

  constructor(preferred: readonly string[]) {
    this.#system = preferredLanguage(preferred);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = dark.matches;
    dark.addEventListener('change', () => (this.#systemDark = dark.matches));
    const contrast = matchMedia('(prefers-contrast: more)');
    this.#systemContrast = contrast.matches;
    contrast.addEventListener('change', () => (this.#systemContrast = contrast.matches));
    // Fired in the other windows alone (HTML Standard, 12.2.4).
    addEventListener('storage', ({ key }) => {
      if (key === place) this.#choices = readChoices();
    });
  }

  get choices(): Readonly<Choices> {
    return this.#choices;
  }

  get language(): Language {
    return this.#choices.language === 'system' ? this.#system : this.#choices.language;
  }

  get theme(): Theme {
    const { theme } = this.#choices;
    if (theme === 'contrast' || (theme === 'system' && this.#systemContrast))
      return this.#systemDark ? 'contrast-dark' : 'contrast';
    return theme === 'system' ? (this.#systemDark ? 'dark' : 'light') : theme;
  }

  choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    try {
      localStorage.setItem(place, JSON.stringify(this.#choices));
    } catch {
      // Without a place to keep it the choice holds for this window.
    }
  }

  readonly t = <Key extends MessageKey>(key: Key, ...values: Arguments<Key>): string =>
    say(this.language, key, ...values);

  /** The side of a text in the present language. */
  readonly pick = (text: Text): string => text[this.language];
}

const key = Symbol('preferences');
/** For what is drawn outside the app too: the screen before a class. */
export function providePreferences(preferences: Preferences): Preferences {
  providePartWords(preferences);
  return setContext(key, preferences);
}
export const usePreferences = (): Preferences => getContext<Preferences>(key);
