import { z } from 'zod';
import { textSchema } from '@core/language';
import { confidenceSchema, factIdSchema, lessonIdSchema } from './schema';

/** The rows of the timeline. */
export const timelineLanes = ['rule', 'chip', 'company', 'market', 'ally', 'china'] as const;
export type TimelineLane = (typeof timelineLanes)[number];

/**
 * What the date says: it was `done` that day; it was `announced`, proposed or reported, and not in
 * force that day; or it was `scheduled` for that day in an act, and what followed was not read.
 */
export const timelineStandings = ['done', 'announced', 'scheduled'] as const;
export type TimelineStanding = (typeof timelineStandings)[number];

/** One dated thing that happened. It cites facts, or its own source where no fact states it. */
export const timelineEntrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** To the day where it is known, else to the month. */
    date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
    standing: z.enum(timelineStandings).default('done'),
    lane: z.enum(timelineLanes),
    title: textSchema,
    text: textSchema,
    facts: z.array(factIdSchema).default([]),
    lessons: z.array(lessonIdSchema).default([]),
    source: z
      .strictObject({
        title: z.string().min(1),
        publisher: z.string().min(1),
        date: z.string().nullable(),
        cite: z.string().min(1),
      })
      .nullable()
      .default(null),
    confidence: confidenceSchema,
  })
  .refine(({ facts, source }) => facts.length > 0 || source !== null, {
    path: ['source'],
    message: 'an entry cites facts or its own source',
  });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
