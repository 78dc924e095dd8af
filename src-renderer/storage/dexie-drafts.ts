import Dexie from 'dexie';
import { draftPictureSchema, readKeptDrafts, type KeptDraft } from '@core/authoring/kept-draft';
import type { ChokepointDatabase } from './database';
import type { Storage } from './storage';

export type DraftStorage = Pick<
  Storage,
  | 'drafts'
  | 'draftRows'
  | 'draft'
  | 'saveDraft'
  | 'removeDraft'
  | 'draftPictures'
  | 'saveDraftPicture'
  | 'removeDraftPicture'
>;

/** Drafts in IndexedDB. */
export function dexieDrafts(
  { drafts, draftPictures }: ChokepointDatabase,
  guarded: <Value>(place: string, work: () => PromiseLike<Value>) => Promise<Value>,
): DraftStorage {
  const picturesIn = (id: KeptDraft['id']) =>
    draftPictures.where('[draft+name]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const inBoth = <Value>(work: () => Promise<Value>) =>
    guarded('drafts', () => drafts.db.transaction('rw', [drafts, draftPictures], work));
  return {
    drafts: () => guarded('drafts', async () => readKeptDrafts(await drafts.toArray())),
    draftRows: () =>
      guarded('drafts', () =>
        drafts.db.transaction('r', [drafts, draftPictures], async () => {
          const rows: unknown[] = await drafts.toArray();
          const all = await draftPictures.toArray();
          return rows.map((row) => ({
            row,
            pictures: all.filter(({ draft }) => draft === (row as { id?: unknown }).id),
          }));
        }),
      ),
    draft: (id) =>
      guarded('drafts', async () => {
        const row: unknown = await drafts.get(id);
        return readKeptDrafts(row === undefined ? [] : [row]).kept[0];
      }),
    saveDraft: (row, over) =>
      inBoth(async () => {
        const stored: unknown = await drafts.get(row.id);
        const [known] = readKeptDrafts(stored === undefined ? [] : [stored]).kept;
        if ((known?.savedAt ?? null) !== over) return { saved: false, stored: known ?? null };
        await drafts.put(row);
        return { saved: true };
      }),
    removeDraft: (id) =>
      inBoth(async () => {
        await picturesIn(id).delete();
        await drafts.delete(id);
      }),
    draftPictures: (id) =>
      guarded('drafts', async () =>
        (await picturesIn(id).toArray()).flatMap(
          (row) => draftPictureSchema.safeParse(row).data ?? [],
        ),
      ),
    saveDraftPicture: (picture) =>
      guarded('drafts', async () => void (await draftPictures.put(picture))),
    removeDraftPicture: (id, name) => guarded('drafts', () => draftPictures.delete([id, name])),
  };
}
