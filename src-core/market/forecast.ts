import { bad, good, type Result } from '@core/fault';
import { normalTwoSided } from './distributions';
import { marketFault } from './faults';
import { intervalScore } from './scoring';

/** At 5, 25, 50, 75 and 95 %: the ends of the 90 % and 50 % bands about the median. */
export type Quantiles = readonly [number, number, number, number, number];

/** A distribution of one day’s simple return, in percent, and the chance of a rise. */
export interface Forecast {
  quantiles: Quantiles;
  /** From 0 to 1. */
  chanceOfRise: number;
}

export const isAscending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]! <= value);

/** Quantiles of the standard normal at the two upper levels. */
export const normalUpper = { quarter: 0.674489750196082, twentieth: 1.644853626951473 } as const;

/** The forecast of someone who knows only a centre and a usual deviation (> 0), both in percent. */
export function normalForecast(centre: number, deviation: number): Forecast {
  const at = (z: number) => centre + z * deviation;
  const tail = normalTwoSided(centre / deviation) / 2;
  return {
    quantiles: [
      at(-normalUpper.twentieth),
      at(-normalUpper.quarter),
      centre,
      at(normalUpper.quarter),
      at(normalUpper.twentieth),
    ],
    chanceOfRise: centre < 0 ? tail : 1 - tail,
  };
}

/**
 * Weighted interval score of a median and its 50 % and 90 % bands, in percentage points, lower is
 * better: (½|y − m| + Σ ½α·IS_α) / (K + ½), K = 2 bands. It approximates the continuous ranked
 * probability score, so bands and median are marked as one distribution (Bracher, Ray, Gneiting &
 * Reich 2021, PLOS Computational Biology 17: e1008618, eq. 2).
 */
export function weightedIntervalScore(quantiles: Quantiles, outcome: number): Result<number> {
  const [low90, low50, median, high50, high90] = quantiles;
  if (!isAscending(quantiles))
    return bad(
      marketFault(
        'market.input-out-of-range',
        'quantiles',
        'The five figures must not fall from the lowest to the highest.',
        'Put them in ascending order.',
      ),
    );
  let sum = Math.abs(outcome - median) / 2;
  for (const [lower, higher, coverage] of [
    [low50, high50, 0.5],
    [low90, high90, 0.9],
  ] as const) {
    const score = intervalScore({ lower, upper: higher, coverage }, outcome);
    if (!score.ok) return score;
    sum += ((1 - coverage) / 2) * score.value;
  }
  return good(sum / 2.5);
}

/** Whether the outcome lies in a band, its ends included. */
export const within = (quantiles: Quantiles, band: 50 | 90, outcome: number): boolean =>
  band === 50
    ? outcome >= quantiles[1] && outcome <= quantiles[3]
    : outcome >= quantiles[0] && outcome <= quantiles[4];
