import { z } from 'zod';
import { confidenceSchema } from '@core/review/answer-log';
import { responseSchema } from '@core/questions/registry';
import { seatIdSchema } from './drill-event';

/**
 * What a seat takes home: its answers of the drill, in the form the learner's own app turns into
 * records of its log (origin `drill`), without a learner, whom the drill does not know.
 */
export const takeHomeSchema = z.strictObject({
  kind: z.literal('chokepoint-drill'),
  version: z.literal(1),
  /** Of the drill; with seat and turn it makes the same answer known when it is taken in twice. */
  drill: z.string().min(1).max(64),
  seat: seatIdSchema,
  title: z.string().max(120),
  answers: z
    .array(
      z.strictObject({
        turn: z.int().min(0),
        /** Epoch ms by the host's clock. */
        at: z.int().min(0).max(8.64e15),
        elapsedMs: z.int().min(0),
        question: z.string().min(1).max(200),
        card: z.string().min(1).max(200),
        contentVersion: z.string().max(40),
        seed: z.int(),
        /** Null: asked and not answered. */
        response: responseSchema.nullable(),
        score: z.number().min(0).max(1),
        confidence: confidenceSchema.nullable(),
        confusedWith: z.array(z.string().max(40)).max(20),
      }),
    )
    .max(400),
});
export type TakeHome = z.infer<typeof takeHomeSchema>;
