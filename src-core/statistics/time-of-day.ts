import type { CountedAnswer } from '@core/review/counted-answer';
import { isRight } from '@core/review/rating';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';
import { scoreFields, ScoreTally, tallied, type Tally } from './tally';

export interface HourBar {
  /** 0 to 23, local time. */
  hour: number;
  answers: number;
  /** Mean score, 0 to 1; null without answers. */
  score: number | null;
}

export interface TimeOfDay {
  /** 24 bars, from midnight. */
  bars: HourBar[];
  /** The hours with answers. */
  rows: HourBar[];
  /** The hour with the best mean score among those with enough answers to tell; null where none has. */
  best: HourBar | null;
}

/** Fewer answers say more of chance than of the hour. */
const enoughToTell = 20;

/**
 * @param answers standing answers
 * @param hourOf the local hour of a moment, 0 to 23
 */
export const buildTimeOfDay = (
  answers: Iterable<CountedAnswer>,
  hourOf: (at: number) => number,
): TimeOfDay => tallied(new TimeOfDayTally(hourOf), answers).result();

/** Clocks are changed by whole quarters of an hour: within one the hour is the same. */
const quarterMs = 15 * 60_000;

export class TimeOfDayTally implements Tally {
  readonly #hourOf: (at: number) => number;
  readonly #hours = Array.from({ length: 24 }, () => new ScoreTally());
  #quarter = NaN;
  #hour = 0;

  constructor(hourOf: (at: number) => number) {
    this.#hourOf = hourOf;
  }

  take({ at, score }: Pick<CountedAnswer, 'at' | 'score'>): void {
    const quarter = Math.floor(at / quarterMs);
    if (quarter !== this.#quarter) [this.#quarter, this.#hour] = [quarter, this.#hourOf(at)];
    this.#hours[this.#hour]!.take(score, isRight(score));
  }

  keep(): KeptSums {
    return keepSums(this.#hours, scoreFields);
  }

  /** Goes on from what was kept. Throws a RangeError where it does not fit. */
  resume(kept: KeptSums): void {
    resumeSums(kept, this.#hours, scoreFields);
  }

  result(): TimeOfDay {
    const bars = this.#hours.map(({ asked, mean }, hour) => ({
      hour,
      answers: asked,
      score: mean,
    }));
    const rows = bars.filter(({ answers: count }) => count > 0);
    const [best = null] = rows
      .filter(({ answers: count }) => count >= enoughToTell)
      .sort((left, right) => right.score! - left.score! || right.answers - left.answers);
    return { bars, rows, best };
  }
}
