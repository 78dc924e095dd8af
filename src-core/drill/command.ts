import { z } from 'zod';
import { confidenceSchema } from '@core/review/answer-log';
import { responseSchema } from '@core/questions/registry';
import { seatIdSchema } from './drill-event';
import { extraTimeSchema } from './drill-plan';

/**
 * What the teacher may order. These come over the app's own port (IPC, or loopback requests of our
 * own page), never over a seat's socket.
 */
export const drillCommandSchema = z.discriminatedUnion('do', [
  /** Out of the lobby: the first question, or everybody's own work. */
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('open-answering') }),
  z.strictObject({ do: z.literal('close-answering') }),
  z.strictObject({ do: z.literal('show-distribution') }),
  z.strictObject({ do: z.literal('reveal') }),
  z.strictObject({ do: z.literal('show-standings') }),
  /** The next question of the plan; after the last one the drill is finished. */
  z.strictObject({ do: z.literal('next-question') }),
  /** A question of the plan that was revealed before, once more. */
  z.strictObject({ do: z.literal('reask'), question: z.int().min(0) }),
  /** Leaves the question under way without marks and shows the next one. */
  z.strictObject({ do: z.literal('skip-question') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('extend'), byMs: z.int().min(1_000).max(3_600_000) }),
  z.strictObject({ do: z.literal('lock-lobby') }),
  z.strictObject({ do: z.literal('unlock-lobby') }),
  z.strictObject({ do: z.literal('draw-teams'), seed: z.int() }),
  z.strictObject({
    do: z.literal('take-tally'),
    tally: z
      .array(z.strictObject({ response: responseSchema, count: z.int().min(0).max(1000) }))
      .max(20),
  }),
  z.strictObject({ do: z.literal('admit-seat'), seat: seatIdSchema }),
  z.strictObject({ do: z.literal('rename-seat'), seat: seatIdSchema, name: z.string().max(200) }),
  z.strictObject({ do: z.literal('remove-seat'), seat: seatIdSchema }),
  z.strictObject({
    do: z.literal('give-extra-time'),
    seat: seatIdSchema,
    factor: extraTimeSchema,
  }),
  /** A seat without a device of its own: a team before the one screen, a student without a phone. */
  z.strictObject({ do: z.literal('add-seat'), name: z.string().max(200) }),
  /** What such a seat said. */
  z.strictObject({
    do: z.literal('answer-for'),
    seat: seatIdSchema,
    response: responseSchema,
    confidence: confidenceSchema.nullable(),
  }),
  z.strictObject({ do: z.literal('finish') }),
]);
export type DrillCommand = z.infer<typeof drillCommandSchema>;
export type CommandName = DrillCommand['do'];
