import { z } from 'zod';
import { ratingSchema } from '@core/review/answer-log';

/** Answers to each card in order: rating, and days of study since the answer before (0 at first). */
export const fitRequestSchema = z
  .array(
    z
      .array(z.strictObject({ rating: ratingSchema, days: z.int().min(0).max(36_500) }))
      .min(1)
      .max(10_000),
  )
  .min(1)
  .max(500_000);
export type FitRequest = z.infer<typeof fitRequestSchema>;

export const fitJobSchema = z.string().regex(/^[0-9a-f-]{1,64}$/);

/** How a fit stands. `gone`: cancelled, or asked of a host that was started anew. */
export const fitStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('running'), done: z.number(), of: z.number() }),
  z.strictObject({ state: z.literal('fitted'), weights: z.array(z.number()).length(21) }),
  z.strictObject({ state: z.literal('failed'), message: z.string() }),
  z.strictObject({ state: z.literal('gone') }),
]);
export type FitState = z.infer<typeof fitStateSchema>;
