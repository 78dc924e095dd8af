import { z } from 'zod';
import { packIdSchema } from '@core/content/schema';
import { textSchema } from '@core/language';

/** The newest layout of compiled content this build can read. */
export const compiledSchemaVersion = 1;

/** What a list of packs shows before any pack is opened. */
export const packListingSchema = z.strictObject({
  id: packIdSchema,
  version: z.string().min(1),
  title: textSchema,
  summary: textSchema,
  /** Place in the course; lower comes first. */
  order: z.int(),
});
export type PackListing = z.infer<typeof packListingSchema>;

const compiledFile = {
  /** A bare name: nothing in the index can point outside the content folder. */
  file: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.json$/, 'a plain file name ending in .json'),
  /** Of the file's bytes, in lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
};
export type CompiledFile = z.infer<z.ZodObject<typeof compiledFile>>;

/** What an attachment is asked for by, within its pack. */
export const attachmentNameSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** One line of `index.json`: the listing, and what the pack's file must measure. */
export const compiledPackSchema = packListingSchema.extend({
  ...compiledFile,
  /** Data too large to load with the pack; fetched by name when a page needs it. */
  attachments: z.array(z.strictObject({ name: attachmentNameSchema, ...compiledFile })).default([]),
});
export type CompiledPack = z.infer<typeof compiledPackSchema>;

/**
 * The outside of `index.json`. Its lines are read one by one with {@link compiledPackSchema}, so
 * that one bad line costs one pack.
 */
export const compiledIndexSchema = z.object({
  schema: z.int().positive(),
  packs: z.array(z.unknown()),
});

export function listingOf(pack: CompiledPack): PackListing {
  const { id, version, title, summary, order } = pack;
  return { id, version, title, summary, order };
}
