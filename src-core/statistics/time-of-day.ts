import type { CountedAnswer } from '@core/review/slim-log';
import { mean } from './moments';

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
export function buildTimeOfDay(
  answers: Iterable<CountedAnswer>,
  hourOf: (at: number) => number,
): TimeOfDay {
  const scores = Array.from({ length: 24 }, (): number[] => []);
  for (const { at, score } of answers) scores[hourOf(at)]!.push(score);
  const bars = scores.map((given, hour) => ({ hour, answers: given.length, score: mean(given) }));
  const rows = bars.filter(({ answers: count }) => count > 0);
  const [best = null] = rows
    .filter(({ answers: count }) => count >= enoughToTell)
    .sort((left, right) => right.score! - left.score! || right.answers - left.answers);
  return { bars, rows, best };
}
