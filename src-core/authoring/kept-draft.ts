import { z } from 'zod';
import { mediaNameSchema, packIdSchema } from '@core/content/schema';
import { draftSchema } from './draft';

/** A draft as it is kept, under the id of the pack it becomes. */
export const keptDraftSchema = z.strictObject({
  id: packIdSchema,
  draft: draftSchema,
  /** Epoch ms. */
  savedAt: z.number(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

/** A picture beside a draft. */
export const draftPictureSchema = z.strictObject({
  draft: packIdSchema,
  name: mediaNameSchema,
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type DraftPicture = z.infer<typeof draftPictureSchema>;

/** Rows as they are stored, parsed; those that cannot be are named and left where they are. */
export function readKeptDrafts(rows: readonly unknown[]): { kept: KeptDraft[]; damaged: string[] } {
  const kept: KeptDraft[] = [];
  const damaged: string[] = [];
  for (const row of rows) {
    const parsed = keptDraftSchema.safeParse(row);
    if (parsed.success) kept.push(parsed.data);
    else damaged.push(String((row as { id?: unknown } | null)?.id ?? ''));
  }
  return { kept, damaged };
}
