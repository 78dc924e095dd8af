import { z } from 'zod';
import { responseSchema } from '@core/questions/registry';

/**
 * The answer log: what a learner did, one record a deed, never changed and never deleted. Records
 * form a grow-only set keyed by id, so that merging two devices or restoring a backup is a union,
 * in any order, any number of times. Whatever takes something back is a further record that names
 * what it takes back. Cards and statistics are folds of this log (`fold.ts`, `src-core/statistics`).
 */

/** A ULID (https://github.com/ulid/spec), made once and used for one record only. */
export const recordIdSchema = z.ulid().brand<'RecordId'>();
export const learnerIdSchema = z.string().min(1).max(64).brand<'LearnerId'>();
/** What is scheduled: a question, or the template that generated questions share. */
export const cardIdSchema = z.string().min(1).max(200).brand<'CardId'>();
export type RecordId = z.infer<typeof recordIdSchema>;
export type LearnerId = z.infer<typeof learnerIdSchema>;
export type CardId = z.infer<typeof cardIdSchema>;

/** Again, Hard, Good, Easy, as FSRS counts them. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Rating = z.infer<typeof ratingSchema>;

/** How sure the learner was, asked before the answer is revealed. */
export const confidences = ['guess', 'think', 'sure'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Where an answer came from, and whether such answers move the card's schedule. */
export const originSchedules = {
  study: true,
  review: true,
  drill: true,
  exam: true,
  /** History brought in from elsewhere: counted, but it was not answered here as this card. */
  import: false,
  /** Practice the night before: counted, but recall minutes after reading says little of memory. */
  cram: false,
} as const satisfies Record<string, boolean>;
export type Origin = keyof typeof originSchedules;
export const origins = Object.keys(originSchedules) as [Origin, ...Origin[]];

/** Milliseconds since 1970-01-01T00:00Z, within what a Date can hold. */
const epochMs = z.int().min(-8.64e15).max(8.64e15);

const recordHead = { id: recordIdSchema, learner: learnerIdSchema, at: epochMs };

export const answerSchema = z
  .strictObject({
    type: z.literal('answer'),
    ...recordHead,
    /** The question as shown; for generated questions the id the generator gave it. */
    question: z.string().min(1).max(200),
    card: cardIdSchema,
    /** Version of the pack the question stood in. */
    contentVersion: z.string().max(40),
    /** Gives back the order of the parts, and the figures of a generated question. */
    seed: z.int(),
    origin: z.enum(origins),
    /** From showing the question to the answer. */
    elapsedMs: z.int().min(0),
    /** `null`: gave up and asked for the answer. */
    response: responseSchema.nullable(),
    score: z.number().min(0).max(1),
    confidence: confidenceSchema.nullable(),
    rating: ratingSchema,
    /** Ids of the wrong parts that were chosen. */
    confusedWith: z.array(z.string().max(40)),
    /** Ids of the parts in the order they were shown. */
    optionOrder: z.array(z.string().max(40)),
  })
  .refine((answer) => answer.response !== null || answer.score === 0, {
    path: ['score'],
    message: 'an answer that was not given earns nothing',
  });
export type Answer = z.infer<typeof answerSchema>;

/**
 * Takes a record back. To redo is to retract the retraction. A record retracted twice (on two
 * devices, say) stays retracted until both are taken back.
 */
export const retractionSchema = z.strictObject({
  type: z.literal('retraction'),
  ...recordHead,
  retracts: recordIdSchema,
  /** `correction`: the answer was marked by a key that turned out wrong. */
  reason: z.enum(['undo', 'redo', 'correction']),
});
export type Retraction = z.infer<typeof retractionSchema>;

/** Another rating for an answer ("it was easy"). The latest one standing counts. */
export const correctionSchema = z.strictObject({
  type: z.literal('correction'),
  ...recordHead,
  corrects: recordIdSchema,
  rating: ratingSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** "Come back to this": a mark of the learner's own. */
export const flagSchema = z.strictObject({
  type: z.literal('flag'),
  ...recordHead,
  card: cardIdSchema,
  on: z.boolean(),
});

/** Starts the card's schedule anew. The answers before it stay in the statistics. */
export const resetSchema = z.strictObject({
  type: z.literal('reset'),
  ...recordHead,
  card: cardIdSchema,
});

/** Keeps a card out of the queue until a moment, or (`until: null`) until a rest with `on: false`. */
export const restSchema = z.strictObject({
  type: z.literal('rest'),
  ...recordHead,
  card: cardIdSchema,
  on: z.boolean(),
  until: epochMs.nullable(),
});

/**
 * Moves due dates and nothing else: memory states stay, the next answer schedules as ever. One
 * record for all cards of one decision, so that one undo takes the whole decision back.
 */
export const postponementSchema = z.strictObject({
  type: z.literal('postponement'),
  ...recordHead,
  moves: z.array(z.strictObject({ card: cardIdSchema, due: epochMs })).min(1),
});
export type Postponement = z.infer<typeof postponementSchema>;

/** The learner has worked through the help page of a leech; it is quiet until it lapses on. */
export const leechHelpSchema = z.strictObject({
  type: z.literal('leech-help'),
  ...recordHead,
  card: cardIdSchema,
});

/** A lesson was read to its end (or, with `on: false`, is to count as unread). Moves no card. */
export const readingSchema = z.strictObject({
  type: z.literal('reading'),
  ...recordHead,
  lesson: z.string().min(1).max(200),
  on: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

const percentSchema = z.number().min(-100).max(1000);

/**
 * What a learner expected of an event before its outcome was shown. Moves no card. Reasons are
 * kept as given: a later version may know others.
 */
export const predictionSchema = z.strictObject({
  type: z.literal('prediction'),
  ...recordHead,
  event: z.string().min(1).max(200),
  /** Version of the pack the event stood in. */
  contentVersion: z.string().max(40),
  /** From showing the event to the prediction. */
  elapsedMs: z.int().min(0),
  forecasts: z
    .array(
      z.strictObject({
        ticker: z.string().min(1).max(20),
        /** The 5, 25, 50, 75 and 95 % quantiles of the session’s simple return, in percent. */
        quantiles: z
          .array(percentSchema)
          .length(5)
          .refine(
            (values) => values.every((value, at) => at === 0 || values[at - 1]! <= value),
            'quantiles ascend',
          ),
        chanceOfRise: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .max(10),
  reasons: z.array(z.string().min(1).max(40)).max(40),
});
export type Prediction = z.infer<typeof predictionSchema>;

export const logRecordSchema = z.discriminatedUnion('type', [
  answerSchema,
  retractionSchema,
  correctionSchema,
  flagSchema,
  resetSchema,
  restSchema,
  postponementSchema,
  leechHelpSchema,
  readingSchema,
  predictionSchema,
]);
export type LogRecord = z.infer<typeof logRecordSchema>;

/** The order of the log: by time, and within one millisecond by id (ULIDs of one device ascend). */
export function byTime(
  left: { at: number; id: RecordId },
  right: { at: number; id: RecordId },
): number {
  if (left.at !== right.at) return left.at - right.at;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
