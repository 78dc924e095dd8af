import { z } from 'zod';
import { confidenceSchema, dateSchema } from '@core/content/schema';
import { bad, good, type Result } from '@core/fault';
import { textSchema } from '@core/language';
import { firstSessionFor } from './events';
import { marketFault } from './faults';
import { usualPlan } from './study-plan';
import { findWindow, type MarketPack } from './windows';

/** What a learner can give as a reason. Words are in the catalogue, `predict.reason.<reason>`. */
export const predictionReasons = [
  'sales-lost',
  'sales-won',
  'outlook',
  'counter-move',
  'known-before',
  'less-than-expected',
  'small-share',
  'unconfirmed',
  'company-news',
  'whole-market',
] as const;
export type PredictionReason = (typeof predictionReasons)[number];

/** Whether the news tightens or loosens trade; `open` where it does neither by itself. */
export const leans = ['tighter', 'looser', 'open'] as const;
export type Lean = (typeof leans)[number];

const judgedReasonSchema = z.strictObject({
  reason: z.enum(predictionReasons),
  why: textSchema,
});

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** What is asked about one event. `reasons` and `against` are its key. */
export const predictionQuestionSchema = z
  .strictObject({
    event: z.string().min(1),
    tickers: z.array(z.string().min(1)).length(3).refine(distinct, 'three different tickers'),
    lean: z.enum(leans),
    /** What was public when the chart ends; nothing that came later. */
    headline: textSchema,
    known: textSchema,
    /** What the event’s sources and confounders bear out. */
    reasons: z.array(judgedReasonSchema).min(1),
    /** What suggests itself and does not hold here. */
    against: z.array(judgedReasonSchema).default([]),
  })
  .refine(
    ({ reasons, against }) => distinct([...reasons, ...against].map(({ reason }) => reason)),
    'each reason only once',
  );
/** With the day its sources were read. */
export type PredictionQuestion = z.infer<typeof predictionQuestionSchema> & { asOf: string };

/** The file `predictions.yaml` of a pack. */
export const predictionsFileSchema = z.strictObject({
  schema: z.literal(1),
  asOf: dateSchema,
  predictions: z
    .array(predictionQuestionSchema)
    .refine(
      (questions) => distinct(questions.map(({ event }) => event)),
      'one question for each event',
    ),
});

/** The sessions before the event that a chart shows, and those after it that are revealed. */
export const shownBefore = -30;
export const revealedUntil = 5;

/**
 * Why a question cannot be asked with these data, or null: it must be about an event whose source
 * was read, and each ticker must have the sessions to show and a history to compare with.
 */
export function flawOfQuestion(
  question: z.infer<typeof predictionQuestionSchema>,
  pack: MarketPack,
): string | null {
  const event = pack.events.find(({ id }) => id === question.event);
  if (event === undefined) return 'there is no such event';
  if (event.confidence !== confidenceSchema.enum.seen)
    return 'no source of this event was read, so nothing may be asked about it';
  for (const ticker of question.tickers) {
    const found = findWindow(pack.windows, question.event, ticker);
    if (found === null) return `no window of ${ticker} is packaged`;
    const { own, marketWindow } = found;
    const last = own.from + own.returnsPercent.length - 1;
    if (own.from > shownBefore || last < revealedUntil)
      return `the window of ${ticker} must reach from ${shownBefore} to ${revealedUntil}`;
    const { estimation } = own;
    const n = 'n' in estimation ? estimation.n : (estimation.market ?? marketWindow.estimation).n;
    if ('n' in estimation || n < usualPlan.minimumObservations)
      return `the history of ${ticker} is too short`;
    if (firstSessionFor(event, ticker) === null) return `the first session of ${ticker} is open`;
  }
  return null;
}

/**
 * Checks the parsed contents of `predictions.yaml`. In the order of the events: a later event’s
 * chart shows what came of an earlier one.
 */
export function parsePredictionQuestions(file: unknown): Result<PredictionQuestion[]> {
  const parsed = predictionsFileSchema.safeParse(file);
  if (parsed.success)
    return good(
      parsed.data.predictions
        .map((question) => ({ ...question, asOf: parsed.data.asOf }))
        .sort((one, other) => (one.event < other.event ? -1 : 1)),
    );
  const issue = parsed.error.issues[0];
  return bad(
    marketFault(
      'market.pack-invalid',
      `predictions.yaml${issue ? `, ${issue.path.join('.')}` : ''}`,
      issue?.message ?? 'The file is not of the expected form.',
      'Restore the file from the pack.',
    ),
  );
}
