import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';

/** What a straight line y = a + b·x needs to know about its data; sums are about the means. */
export interface PairMoments {
  n: number;
  meanX: number;
  meanY: number;
  /** Σ(x − x̄)² */
  sumSquaresX: number;
  /** Σ(y − ȳ)² */
  sumSquaresY: number;
  /** Σ(x − x̄)(y − ȳ) */
  sumProducts: number;
}

export interface LineFit extends PairMoments {
  intercept: number;
  slope: number;
  seIntercept: number;
  seSlope: number;
  /** Σ of the squared residuals. */
  residualSumSquares: number;
  /** √(residual sum / (n − 2)) */
  sigma: number;
  /** 1 − residual sum / Σ(y − ȳ)²; null where y does not vary. */
  r2: number | null;
}

/**
 * Mean in two passes: the second adds the mean of what the first left over, which takes back the
 * rounding of a long sum (Chan, Golub & LeVeque 1983, The American Statistician 37:242–247).
 */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  let sum = 0;
  for (const value of values) sum += value;
  const rough = sum / values.length;
  let left = 0;
  for (const value of values) left += value - rough;
  return rough + left / values.length;
}

/** Σ(v − v̄)², centred first: Σv² − n·v̄² would lose every digit when the mean is large. */
export function sumSquaresAbout(mean: number, values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return sum;
}

/** Moments of paired observations. Both lists must be equally long. */
export function momentsOf(x: readonly number[], y: readonly number[]): PairMoments {
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  let sumSquaresX = 0;
  let sumSquaresY = 0;
  let sumProducts = 0;
  for (let index = 0; index < x.length; index += 1) {
    const fromMeanX = x[index]! - meanX;
    const fromMeanY = y[index]! - meanY;
    sumSquaresX += fromMeanX * fromMeanX;
    sumSquaresY += fromMeanY * fromMeanY;
    sumProducts += fromMeanX * fromMeanY;
  }
  return { n: x.length, meanX, meanY, sumSquaresX, sumSquaresY, sumProducts };
}

const outOfRange = (n: number) =>
  marketFault(
    'market.return-not-finite',
    `${n} observations`,
    'The figures are too large or too small to fit a line through.',
    'Check the series for a misplaced decimal point.',
  );

function fitFrom(
  moments: PairMoments,
  residualSum: (slope: number, intercept: number) => number,
  smallestSpread: number,
): Result<LineFit> {
  const { n, meanX, meanY, sumSquaresX, sumSquaresY, sumProducts } = moments;
  if (n < 3)
    return bad(
      marketFault(
        'market.no-freedom',
        `${n} observations`,
        `A line through ${n} observations leaves nothing to judge its scatter by.`,
        'Give at least 3 observations.',
      ),
    );
  if (!Number.isFinite(sumSquaresX + sumSquaresY)) return bad(outOfRange(n));
  if (!(sumSquaresX > smallestSpread))
    return bad(
      marketFault(
        'market.market-constant',
        `${n} observations`,
        'The explaining series does not vary, so no slope can be found.',
        'Check that series: a constant one is usually a hole filled with the last value.',
      ),
    );
  const slope = sumProducts / sumSquaresX;
  const intercept = meanY - slope * meanX;
  const residualSumSquares = Math.max(0, residualSum(slope, intercept));
  const variance = residualSumSquares / (n - 2);
  const fit: LineFit = {
    ...moments,
    slope,
    intercept,
    residualSumSquares,
    sigma: Math.sqrt(variance),
    seSlope: Math.sqrt(variance / sumSquaresX),
    seIntercept: Math.sqrt(variance * (1 / n + meanX ** 2 / sumSquaresX)),
    r2: sumSquaresY > 0 ? 1 - residualSumSquares / sumSquaresY : null,
  };
  const figures = [slope, intercept, fit.sigma, fit.seSlope, fit.seIntercept, fit.r2 ?? 0];
  return figures.every(Number.isFinite) ? good(fit) : bad(outOfRange(n));
}

/**
 * Least squares for y = a + b·x. Residuals are summed one by one, not as a difference of sums.
 * Refuses fewer than 3 observations and an x that is constant up to rounding.
 */
export function fitLine(x: readonly number[], y: readonly number[]): Result<LineFit> {
  const moments = momentsOf(x, y);
  let largest = 0;
  for (const value of x) largest = Math.max(largest, Math.abs(value));
  const residualSum = (slope: number) => {
    let sum = 0;
    for (let index = 0; index < x.length; index += 1)
      sum += (y[index]! - moments.meanY - slope * (x[index]! - moments.meanX)) ** 2;
    return sum;
  };
  // A constant x differs from its own mean by rounding only: a few units in the last place.
  return fitFrom(moments, residualSum, x.length * (4 * Number.EPSILON * largest) ** 2);
}

/**
 * The same line from moments someone else computed. The residual sum is then a difference, so its
 * relative error grows as 1/(1 − R²); for the R² of daily returns that costs a digit or two.
 */
export function fitLineFromMoments(moments: PairMoments): Result<LineFit> {
  return fitFrom(moments, (slope) => moments.sumSquaresY - slope * moments.sumProducts, 0);
}
