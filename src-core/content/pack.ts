import { z } from 'zod';
import type { Result } from '@core/fault';
import { questionSchema } from '@core/questions/registry';
import { lessonSchema } from './lesson-body';
import { claimSchema, factSchema, glossaryTermSchema, packHeadSchema } from './schema';
import { timelineEntrySchema } from './timeline';

/** A pack as it is compiled, shipped and read: one document, everything in it checked. */
export const packSchema = z.strictObject({
  head: packHeadSchema,
  facts: z.array(factSchema),
  lessons: z.array(lessonSchema),
  questions: z.array(questionSchema),
  glossary: z.array(glossaryTermSchema),
  claims: z.array(claimSchema),
  timeline: z.array(timelineEntrySchema),
});
export type Pack = z.infer<typeof packSchema>;

const part = z.array(z.unknown());
/** The outline alone: what is left to check of a pack whose bytes the host has found unchanged. */
const outlineSchema = z.looseObject({
  head: packHeadSchema,
  facts: part,
  lessons: part,
  questions: part,
  glossary: part,
  claims: part,
  timeline: part,
} satisfies Record<keyof Pack, z.ZodType>);

/**
 * Takes up a pack of the course. Its parts were parsed when it was compiled, and the host has compared
 * its bytes with the SHA-256 that compiling noted, so they are not parsed a second time: for the whole
 * course that took a third of a second of every start.
 *
 * @param id of the pack, for the fault
 * @param value what the host loaded
 */
export function takeUpCompiled(id: string, value: unknown): Result<Pack> {
  const outline = outlineSchema.safeParse(value);
  if (outline.success) return { ok: true, value: value as Pack };
  const issue = outline.error.issues[0]!;
  const message = `${issue.path.join('.')}: ${issue.message}`;
  return { ok: false, faults: [{ code: 'pack-unreadable', place: id, message, remedy: '' }] };
}
