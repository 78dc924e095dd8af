import type { CardId } from '@core/review/answer-log';
import {
  defaultSchedulerSettings,
  newCard,
  schedule,
  type ReviewCard,
} from '@core/review/scheduler';
import type { PastReview } from '../exchange';

/** A row of `revlog` but for its card. */
export interface RevlogRow {
  id: number;
  ease: number;
  /** Days, or negative seconds within learning steps. */
  interval: number;
  lastInterval: number;
  /** With FSRS difficulty on the scale 100 to 1100 instead of an ease factor. */
  factor: number;
  elapsedMs: number;
  /** 0 learning, 1 review, 2 relearning. */
  type: 0 | 1 | 2;
}

export interface PastCard {
  card: ReviewCard;
  revlog: RevlogRow[];
}

/** Fuzz off: the file must not depend on who writes it. */
const settings = { ...defaultSchedulerSettings, fuzz: false };
const steps = { new: 0, learning: 0, review: 1, relearning: 2 } as const;

/** The card after all its past answers, by FSRS-6 with its default weights, and what they become. */
export function pastCard(
  id: string,
  reviews: readonly PastReview[],
  at: number,
  takenIds: Set<number>,
): PastCard {
  let card = newCard(id as CardId, at);
  let last = 0;
  const revlog = [...reviews]
    .sort((one, other) => one.at - other.at)
    .map((review): RevlogRow => {
      const type = steps[card.state];
      card = schedule(card, review.at, review.rating, settings);
      const interval = intervalOf(card, review.at);
      const row = {
        id: freeId(review.at, takenIds),
        ease: review.rating,
        interval,
        lastInterval: last,
        factor: Math.round(((card.difficulty - 1) / 9) * 1000) + 100,
        elapsedMs: Math.min(Math.max(0, Math.round(review.elapsedMs)), 3_600_000),
        type,
      };
      last = interval;
      return row;
    });
  return { card, revlog };
}

const intervalOf = (card: ReviewCard, at: number) =>
  card.scheduledDays > 0 ? card.scheduledDays : -Math.max(1, Math.round((card.due - at) / 1000));

/** Ids are the moments, and no two rows may share one. */
export function freeId(wanted: number, taken: Set<number>): number {
  let id = wanted;
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}

/** FSRS-6 forgets along a power law whose exponent is its last weight. */
export const memoryState = (card: ReviewCard): string =>
  card.lastReview === null
    ? '{}'
    : JSON.stringify({
        s: Number(card.stability.toFixed(4)),
        d: Number(card.difficulty.toFixed(3)),
        dr: settings.retention,
        decay: settings.weights[20],
        lrt: Math.floor(card.lastReview / 1000),
      });
