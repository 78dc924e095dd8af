import { z } from 'zod';
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
