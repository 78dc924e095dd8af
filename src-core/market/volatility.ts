import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';
import { meanOf, sumSquaresAbout } from './ols';

/** Trading days in a year, the usual round figure for New York. */
export const tradingDaysAYear = 252;

/** Standard deviation with n − 1 in the divisor. Refuses fewer than two values. */
export function standardDeviation(values: readonly number[]): Result<number> {
  if (values.length < 2)
    return bad(
      marketFault(
        'market.sample-too-small',
        `${values.length} values`,
        'A standard deviation needs at least two values.',
        'Give a longer series.',
      ),
    );
  return good(Math.sqrt(sumSquaresAbout(meanOf(values), values) / (values.length - 1)));
}

/**
 * A daily standard deviation on a year: times √252, which holds where days are unrelated. A few
 * violent days after one another break the rule, as in April 2025.
 */
export function annualise(daily: number, periods = tradingDaysAYear): number {
  return daily * Math.sqrt(periods);
}

/** The inverse of {@link annualise}. */
export function toDaily(annual: number, periods = tradingDaysAYear): number {
  return annual / Math.sqrt(periods);
}

/** How many standard deviations a return is; null where there is no deviation to measure by. */
export function movesOf(change: number, deviation: number): number | null {
  return deviation > 0 ? change / deviation : null;
}
