import {
  default_w,
  fsrs,
  FSRSVersion,
  GenSeedStrategyWithCardId,
  get_fuzz_range,
  StrategyMode,
  type CardInput,
  type FSRS,
} from 'ts-fsrs';
import { z } from 'zod';
import { cardIdSchema, type CardId, type Rating } from './answer-log';
import { dayMs } from './study-day';

/**
 * The one file that knows ts-fsrs. Cards are plain JSON with epoch milliseconds; the Dates (and the
 * methods the library hangs on Date.prototype) stay in here. Clock and randomness come in as
 * arguments: the fuzz is seeded by card id and repetition, so every device schedules alike.
 */

/** In the order of ts-fsrs's numbers: 0 new, 1 learning, 2 review, 3 relearning. */
export const cardStates = ['new', 'learning', 'review', 'relearning'] as const;
export type CardState = (typeof cardStates)[number];

export const reviewCardSchema = z.strictObject({
  id: cardIdSchema,
  state: z.enum(cardStates),
  /** Epoch ms from which the card is due. */
  due: z.number(),
  /** Days until retrievability falls to 90 %; 0 while new. */
  stability: z.number(),
  /** 1 (easy) to 10 (hard); 0 while new. */
  difficulty: z.number(),
  /** The interval last given, in days; 0 within learning steps. */
  scheduledDays: z.number(),
  learningStep: z.int(),
  /** Answers so far. */
  reps: z.int(),
  /** How often it was forgotten out of the review state. */
  lapses: z.int(),
  lastReview: z.number().nullable(),
});
export type ReviewCard = z.infer<typeof reviewCardSchema>;

/** A number of minutes, hours or days: `10m`. */
type Step = `${number}${'m' | 'h' | 'd'}`;
const stepSchema = z.custom<Step>(
  (value) => typeof value === 'string' && /^[1-9]\d{0,4}[mhd]$/.test(value),
  'a step such as 10m, 1h or 1d',
);
/** Without steps a card answered wrong would not return before tomorrow (ankitects/anki#4412). */
const stepsSchema = z.array(stepSchema).min(1).readonly();

export const schedulerSettingsSchema = z.strictObject({
  /** The retrievability at which a card comes due. Below 0.7 learning is mostly relearning. */
  retention: z.number().min(0.7).max(0.97),
  /** The 21 weights of FSRS-6, one set a learner. */
  weights: z.array(z.number()).length(21).readonly(),
  maximumIntervalDays: z.int().min(1).max(36_500),
  /** Spreads intervals a little, so that cards learnt together do not stay together. */
  fuzz: z.boolean(),
  learningSteps: stepsSchema,
  relearningSteps: stepsSchema,
  /**
   * Minutes after UTC midnight at which the learner's day begins (Tokyo, 4:00: −300). FSRS counts
   * elapsed days; by UTC days a lesson in Japan that runs past 9:00 would count as two.
   */
  dayStartMinutes: z.int().min(-1440).max(1440),
});
export type SchedulerSettings = z.infer<typeof schedulerSettingsSchema>;

export const defaultSchedulerSettings: SchedulerSettings = {
  retention: 0.9,
  weights: default_w,
  maximumIntervalDays: 36_500,
  fuzz: true,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  dayStartMinutes: 0,
};

/** A card that was never answered; due from `at`. */
export function newCard(id: CardId, at: number): ReviewCard {
  return {
    id,
    state: 'new',
    due: at,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningStep: 0,
    reps: 0,
    lapses: 0,
    lastReview: null,
  };
}

/** The card after an answer. An answer dated before the last one counts as given the same day. */
export function schedule(
  card: ReviewCard,
  at: number,
  rating: Rating,
  settings: SchedulerSettings,
): ReviewCard {
  const next = schedulerFor(settings).next(toFsrs(card, at, settings), new Date(at), rating).card;
  return {
    id: card.id,
    state: cardStates[next.state],
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningStep: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    lastReview: at,
  };
}

/** The card after each possible rating. */
export function preview(
  card: ReviewCard,
  at: number,
  settings: SchedulerSettings,
): Record<Rating, ReviewCard> {
  const after = (rating: Rating) => schedule(card, at, rating, settings);
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** The probability of recall at a moment, 0 to 1, by whole days since the last answer; 0 if new. */
export function retrievability(card: ReviewCard, at: number, settings: SchedulerSettings): number {
  if (card.state === 'new') return 0;
  // What `get_retrievability` does, without its conversions: a queue asks this of every due card.
  const stability = Number(card.stability.toFixed(8));
  return schedulerFor(settings).forgetting_curve(elapsedDays(card, at, settings), stability);
}

/** Days until a memory of this stability falls to the retention wanted, without fuzz; at least 1. */
export const intervalDays = (stability: number, settings: SchedulerSettings): number =>
  intervals(settings)(stability);

/** The same for many stabilities. */
export function intervals(settings: SchedulerSettings): (stability: number) => number {
  const { interval_modifier: modifier } = schedulerFor(settings);
  const { maximumIntervalDays: most } = settings;
  return (stability) => Math.min(Math.max(1, Math.round(stability * modifier)), most);
}

/**
 * The intervals, in days, that fuzz could have given the card; null where it gives none: within
 * learning steps, and below two and a half days.
 */
export function fuzzRange(
  card: ReviewCard,
  settings: SchedulerSettings,
): { from: number; to: number } | null {
  if (!settings.fuzz || card.state !== 'review') return null;
  const days = intervalDays(card.stability, settings);
  if (days < 2.5) return null;
  const range = get_fuzz_range(days, 0, settings.maximumIntervalDays);
  return { from: range.min_ivl, to: range.max_ivl };
}

/** Changes with the library: what one version folded, another may fold differently. */
export const schedulerVersion: string = FSRSVersion;

const schedulers = new WeakMap<SchedulerSettings, FSRS>();

function schedulerFor(settings: SchedulerSettings): FSRS {
  let scheduler = schedulers.get(settings);
  if (!scheduler) {
    scheduler = fsrs({
      request_retention: settings.retention,
      maximum_interval: settings.maximumIntervalDays,
      w: settings.weights,
      enable_fuzz: settings.fuzz,
      enable_short_term: true,
      learning_steps: settings.learningSteps,
      relearning_steps: settings.relearningSteps,
    }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));
    schedulers.set(settings, scheduler);
  }
  return scheduler;
}

/**
 * ts-fsrs counts elapsed days by UTC dates when it schedules and by 24 hours when it tells the
 * retrievability. Placing the last review a whole number of days before `at` makes both count the
 * learner's own days.
 */
function toFsrs(
  card: ReviewCard,
  at: number,
  settings: SchedulerSettings,
): CardInput & { id: CardId } {
  const { lastReview } = card;
  const elapsed = elapsedDays(card, at, settings);
  return {
    id: card.id,
    state: cardStates.indexOf(card.state),
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: elapsed,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningStep,
    reps: card.reps,
    lapses: card.lapses,
    last_review: lastReview === null ? null : new Date(at - elapsed * dayMs),
  };
}

/** Whole days of the learner from the last review to a moment, at least 0. */
const elapsedDays = ({ lastReview }: ReviewCard, at: number, settings: SchedulerSettings): number =>
  elapsedDaysOf(lastReview ?? NaN, at, settings);

/** The same from the moment of the last review; 0 where that is NaN. */
export function elapsedDaysOf(
  lastReview: number,
  at: number,
  { dayStartMinutes }: SchedulerSettings,
): number {
  const start = dayStartMinutes * 60_000;
  const days = Math.floor((at - start) / dayMs) - Math.floor((lastReview - start) / dayMs);
  return days > 0 ? days : 0;
}
