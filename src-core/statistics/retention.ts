import type { CountedReview } from '@core/review/counted-answer';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';

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
  const tally = new RetentionTally();
  for (const review of counted) tally.take(review.days, review.remembered, review.expected);
  return tally.result();
}

interface Sums {
  reviews: number;
  remembered: number;
  expected: number;
}
const sumFields = ['reviews', 'remembered', 'expected'] as const;
const noSums = (): Sums => ({ reviews: 0, remembered: 0, expected: 0 });

export class RetentionTally {
  readonly #total = noSums();
  readonly #classes = classes.map(noSums);

  take(days: number, remembered: boolean, expected: number): void {
    add(this.#total, remembered, expected);
    const place = classes.findIndex(({ to }) => to === null || days <= to);
    if (days >= classes[0]!.from) add(this.#classes[place]!, remembered, expected);
  }

  keep(): KeptSums {
    return keepSums([this.#total, ...this.#classes], sumFields);
  }

  /** Goes on from what was kept. Throws a RangeError where it does not fit. */
  resume(kept: KeptSums): void {
    resumeSums(kept, [this.#total, ...this.#classes], sumFields);
  }

  result(): Retention {
    const bars = classes.map((interval, place) => ({ interval, ...shares(this.#classes[place]!) }));
    return { total: shares(this.#total), bars, rows: bars };
  }
}

function add(sums: Sums, remembered: boolean, expected: number): void {
  sums.reviews += 1;
  sums.remembered += remembered ? 1 : 0;
  sums.expected += expected;
}

const shares = ({ reviews, remembered, expected }: Sums): Retention['total'] => ({
  reviews,
  remembered,
  actual: reviews === 0 ? null : remembered / reviews,
  expected: reviews === 0 ? null : expected / reviews,
});
