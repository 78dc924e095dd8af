import type { DraftPicture, KeptDraft } from '@core/authoring/kept-draft';
import type { CarriedDraft } from '@core/collection/format';
import type { DraftStorage } from './dexie-drafts';

/** Drafts in the memory of the window. */
export function memoryDrafts() {
  const drafts = new Map<string, KeptDraft>();
  const pictures = new Map<string, DraftPicture>();
  const keyOf = (draft: string, name: string) => `${draft}/${name}`;
  const of = (id: string) => [...pictures.values()].filter(({ draft }) => draft === id);
  const remove = (id: string) => {
    drafts.delete(id);
    for (const { name } of of(id)) pictures.delete(keyOf(id, name));
  };
  const tables: DraftStorage = {
    drafts: async () => ({ kept: [...drafts.values()], damaged: [] }),
    draftRows: async () => [...drafts.values()].map((row) => ({ row, pictures: of(row.id) })),
    draft: async (id) => drafts.get(id),
    saveDraft: async (row, over) => {
      const stored = drafts.get(row.id) ?? null;
      if ((stored?.savedAt ?? null) !== over) return { saved: false, stored };
      drafts.set(row.id, row);
      return { saved: true };
    },
    removeDraft: async (id) => remove(id),
    draftPictures: async (id) => of(id),
    saveDraftPicture: async (picture) =>
      void pictures.set(keyOf(picture.draft, picture.name), picture),
    removeDraftPicture: async (id, name) => void pictures.delete(keyOf(id, name)),
  };
  return {
    tables,
    /** For an import of everything: what is there stays. */
    takeIn(carried: readonly CarriedDraft[]) {
      const fresh = carried.filter(({ kept }) => !drafts.has(kept.id));
      for (const { kept, pictures: own } of fresh) {
        drafts.set(kept.id, kept);
        for (const picture of own) pictures.set(keyOf(kept.id, picture.name), picture);
      }
      return fresh;
    },
    takeOut: (ids: readonly string[]) => ids.forEach(remove),
  };
}
