import { z } from 'zod';
import type { LearnerId } from '@core/review/answer-log';
import type { KeptStatistics } from '@core/statistics/statistics';
import type { Storage } from '../storage/storage';

/** Counted up whenever something is counted otherwise: what was kept before is void. */
const format = 1;

/** The part of a snapshot that holds what was counted. */
export const countPart = 'statistics';

/** What counting rests on beside the log. */
export interface CountBasis {
  dayStartHour: number;
  timeZone: string;
  /** Says in short what the packs tell of cards. */
  content: string;
}

/** What was counted of the first rows of a log. */
export interface Count extends CountBasis {
  rows: number;
  statistics: KeptStatistics;
}

const array = <Kind>(kind: new (length: number) => Kind) =>
  z.custom<Kind>((value) => value instanceof kind);
const sums = array(Float64Array);
// Of our own writing, and long where many brought packs are learnt.
const words = z.custom<string[]>(Array.isArray);

const statisticsSchema: z.ZodType<KeptStatistics> = z.object({
  progress: z.object({ topics: words, sums, topicOfCard: array(Uint8Array) }),
  hardest: z.object({ facts: words, sums }),
  calendar: z.object({ days: array(Float64Array), sums }),
  timeOfDay: sums,
  calibration: sums,
  confusions: z.object({
    parts: words,
    mistaken: z.object({
      card: array(Int32Array),
      part: array(Int32Array),
      times: array(Uint32Array),
      since: array(Float64Array),
      last: array(Float64Array),
      seed: array(Float64Array),
    }),
  }),
  pasts: z.object({
    asked: array(Uint32Array),
    missed: array(Uint32Array),
    at: array(Float64Array),
    score: array(Float64Array),
    seed: array(Float64Array),
    confidence: array(Uint8Array),
    scoreWhenSure: array(Float64Array),
  }),
  retention: sums,
  span: z.object({ from: z.number(), to: z.number() }).nullable(),
});
const keptSchema = z.object({
  format: z.literal(format),
  stamp: z.string(),
  rows: z.int().min(0),
  dayStartHour: z.number(),
  timeZone: z.string(),
  content: z.string(),
  statistics: statisticsSchema,
});

/** As it goes into a snapshot: a count that bears the stamp of another one says nothing of this log. */
export const countToKeep = (count: Count, stamp: string): z.infer<typeof keptSchema> => ({
  format,
  stamp,
  ...count,
});

/** What was counted of the snapshot with this stamp; null where nothing was, or it cannot be used. */
export async function readCount(
  storage: Storage,
  learner: LearnerId,
  stamp: string,
): Promise<Count | null> {
  const kept = keptSchema.safeParse(await storage.snapshotPart(learner, countPart));
  if (!kept.success || kept.data.stamp !== stamp) return null;
  const { rows, dayStartHour, timeZone, content, statistics } = kept.data;
  return { rows, dayStartHour, timeZone, content, statistics };
}
