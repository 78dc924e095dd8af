import type { Surroundings } from '@core/authoring/compile-draft';
import { draftParts, type DraftPart } from '@core/authoring/draft';
import type { PackId } from '@core/content/schema';
import { good, type Result } from '@core/fault';
import type { App } from '../../app/app.svelte';
import { DraftDesk } from './draft-desk.svelte';
import { draftStore } from './draft-store';

/** Opens a draft of this machine; null where there is none of this name. */
export async function openDesk(app: App, id: PackId): Promise<Result<DraftDesk | null>> {
  const store = draftStore(app.storage);
  const found = await store.find(id);
  if (!found.ok) return found;
  if (found.value === null) return good(null);
  const { row, pictures } = found.value;
  const desk = new DraftDesk(row, pictures, {
    save: store.save,
    savePicture: (picture) => store.savePicture(id, picture),
    removePicture: (name) => store.removePicture(id, name),
    around: (pack) => around(app, pack, row.draft.head['requires']),
    language: () => app.preferences.language,
    now: () => Date.now(),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  return good(desk);
}

/** What the shelf holds besides this pack, by id. */
function around(app: App, own: PackId, requires: unknown): Omit<Surroundings, 'media'> {
  const others = app.shelf.packs.filter(({ head }) => head.id !== own);
  const required = others.filter(
    ({ head }) => Array.isArray(requires) && requires.includes(head.id),
  );
  const ids = (part: DraftPart, of: typeof others) =>
    new Set(of.flatMap((pack) => pack[part].map(({ id }) => id as string)));
  return {
    taken: Object.fromEntries(draftParts.map((part) => [part, ids(part, others)])) as Record<
      DraftPart,
      Set<string>
    >,
    near: {
      facts: ids('facts', required),
      lessons: ids('lessons', required),
      glossary: ids('glossary', required),
    },
    today: new Date().toISOString().slice(0, 10),
  };
}
