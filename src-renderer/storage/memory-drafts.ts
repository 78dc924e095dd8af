import type { DraftPicture, KeptDraft } from '@core/authoring/kept-draft';
import type { DraftStorage } from './dexie-drafts';

/** Drafts in the memory of the window. */
export function memoryDrafts(): DraftStorage {
  const drafts = new Map<string, KeptDraft>();
  const pictures = new Map<string, DraftPicture>();
  const keyOf = (draft: string, name: string) => `${draft}/${name}`;
  const of = (id: string) => [...pictures.values()].filter(({ draft }) => draft === id);
  return {
    drafts: async () => ({ kept: [...drafts.values()], damaged: [] }),
    draft: async (id) => drafts.get(id),
    saveDraft: async (row, over) => {
      const stored = drafts.get(row.id) ?? null;
      if ((stored?.savedAt ?? null) !== over) return { saved: false, stored };
      drafts.set(row.id, row);
      return { saved: true };
    },
    removeDraft: async (id) => {
      drafts.delete(id);
      for (const { name } of of(id)) pictures.delete(keyOf(id, name));
    },
    draftPictures: async (id) => of(id),
    saveDraftPicture: async (picture) =>
      void pictures.set(keyOf(picture.draft, picture.name), picture),
    removeDraftPicture: async (id, name) => void pictures.delete(keyOf(id, name)),
  };
}
