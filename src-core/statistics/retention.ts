import type { CountedReview } from '@core/review/slim-log';
import { mean } from './moments';

export interface RetentionBar {
  /** The interval the card had been given, in days; `to: null` is open. */
  interval: { from: number; to: number | null };
  reviews: number;
  remembered: number;
  /** Share remembered, 0 to 1; null without reviews. */
  actual: number | null;
  /** Mean probability of recall that the scheduler expected; null without reviews. */
  expected: number | null;
}

export interface Retention {
  total: Omit<RetentionBar, 'interval'>;
  bars: RetentionBar[];
  rows: RetentionBar[];
}

/** Classes of intervals. Below three weeks a memory counts as young in Anki, and so here. */
const classes: readonly RetentionBar['interval'][] = [
  { from: 1, to: 6 },
  { from: 7, to: 20 },
  { from: 21, to: 89 },
  { from: 90, to: null },
];

/**
 * How much of what came due was remembered, beside what the scheduler expected. Only answers to
 * cards in review count, not those of learning steps, nor of origins that do not schedule.
 */
export function buildRetention(counted: Iterable<CountedReview>): Retention {
  const reviews = [...counted];
  const bars = classes.map((interval) => ({
    interval,
    ...tally(
      reviews.filter(
        ({ days }) => days >= interval.from && (interval.to === null || days <= interval.to),
      ),
    ),
  }));
  return { total: tally(reviews), bars, rows: bars };
}

function tally(reviews: readonly CountedReview[]): Retention['total'] {
  return {
    reviews: reviews.length,
    remembered: reviews.filter(({ remembered }) => remembered).length,
    actual: mean(reviews.map(({ remembered }) => (remembered ? 1 : 0))),
    expected: mean(reviews.map(({ expected }) => expected)),
  };
}
