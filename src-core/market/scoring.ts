import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';

/**
 * Proper scoring rules: the forecaster does best by saying what they believe. Lower is better.
 * A single draw says little; only many forecasts tell skill from luck.
 */

const outOfRange = (place: string, message: string, remedy: string) =>
  bad(marketFault('market.input-out-of-range', place, message, remedy));

const emptyHistory = () =>
  bad(
    marketFault(
      'market.sample-too-small',
      'history',
      'A naive forecast needs past returns to go by.',
      'Give at least two past returns.',
    ),
  );

export interface IntervalForecast {
  lower: number;
  upper: number;
  /** The stated chance that the outcome lies inside, between 0 and 1: 0.8 for an 80 % interval. */
  coverage: number;
}

/**
 * Interval score (Gneiting & Raftery 2007, Journal of the American Statistical Association 102:
 * 359–378, eq. 43): the width, plus 2/α for each unit by which the outcome lies outside,
 * α = 1 − coverage. In the outcome’s own unit. A wide interval costs, a missed one costs more.
 */
export function intervalScore(forecast: IntervalForecast, outcome: number): Result<number> {
  const { lower, upper, coverage } = forecast;
  if (!(lower <= upper) || !Number.isFinite(upper - lower))
    return outOfRange('interval', 'The lower end lies above the upper one.', 'Swap the two ends.');
  if (!(coverage > 0 && coverage < 1))
    return outOfRange('coverage', 'The coverage must lie between 0 and 1.', 'Give 0.8 for 80 %.');
  const missed = Math.max(lower - outcome, outcome - upper, 0);
  return good(upper - lower + (2 / (1 - coverage)) * missed);
}

/** Brier score of one yes-or-no forecast (Brier 1950): (p − outcome)², from 0 to 1. */
export function brierScore(probability: number, happened: boolean): Result<number> {
  if (!(probability >= 0 && probability <= 1))
    return outOfRange('probability', 'A probability lies from 0 to 1.', 'Give 0.7 for 70 %.');
  return good((probability - (happened ? 1 : 0)) ** 2);
}

/** How much better than a baseline: 1 is perfect, 0 no better, below 0 worse; null at a baseline of 0. */
export function skillAgainst(baseline: number, score: number): number | null {
  return baseline > 0 ? 1 - score / baseline : null;
}

/** Quantile by straight lines between the sorted values (definition 7 of Hyndman & Fan 1996). */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}

/** The interval that held the middle `coverage` of the past: what one can say knowing nothing else. */
export function naiveInterval(
  history: readonly number[],
  coverage: number,
): Result<IntervalForecast> {
  if (!(coverage > 0 && coverage < 1))
    return outOfRange('coverage', 'The coverage must lie between 0 and 1.', 'Give 0.8 for 80 %.');
  if (history.length < 2) return emptyHistory();
  const sorted = [...history].sort((a, b) => a - b);
  const tail = (1 - coverage) / 2;
  return good({ lower: quantileOf(sorted, tail), upper: quantileOf(sorted, 1 - tail), coverage });
}

/** The share of past returns above zero: the naive chance of a rise. */
export function naiveChanceOfRise(history: readonly number[]): Result<number> {
  if (history.length < 2) return emptyHistory();
  return good(history.filter((value) => value > 0).length / history.length);
}
