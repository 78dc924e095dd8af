import { newDraft } from '@core/authoring/draft';
import { packIdSchema } from '@core/content/schema';
import type { CarriedDraft } from './format';

/** A draft that says `title` and has one picture. */
export function carriedDraft(name: string, title: string): CarriedDraft {
  const id = packIdSchema.parse(name);
  return {
    kept: { id, draft: newDraft(id, { en: title, ja: title }, '2026-11-28'), savedAt: 7 },
    pictures: [{ draft: id, name: 'die.png', bytes: new Uint8Array([1, 2, 3]) }],
  };
}
