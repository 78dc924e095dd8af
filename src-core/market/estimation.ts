import { bad, good, unreachable, type Result } from '@core/fault';
import { marketFault } from './faults';
import {
  fitLine,
  fitLineFromMoments,
  meanOf,
  sumSquaresAbout,
  type LineFit,
  type PairMoments,
} from './ols';

/** How the return that would have come without the event is guessed (MacKinlay 1997, section 4). */
export const returnModels = ['market', 'mean', 'adjusted'] as const;
export type ReturnModel = (typeof returnModels)[number];

/** R = α + β·Rm + ε: what moved with the market is expected. Two parameters are estimated. */
export interface MarketModel {
  model: 'market';
  n: number;
  alpha: number;
  beta: number;
  seAlpha: number;
  seBeta: number;
  r2: number;
  /** Standard deviation of the residuals, n − 2 in the divisor. */
  sigma: number;
  degrees: number;
  meanMarket: number;
  /** Σ(Rm − R̄m)² over the estimation window. */
  sumSquaresMarket: number;
}

/** R = μ + ε: the security's own average is expected. */
export interface MeanModel {
  model: 'mean';
  n: number;
  mean: number;
  /** Standard deviation about the mean, n − 1 in the divisor. */
  sigma: number;
  degrees: number;
}

/** R = Rm + ε: the market's return is expected; nothing is estimated but the scatter. */
export interface AdjustedModel {
  model: 'adjusted';
  n: number;
  /** Standard deviation of R − Rm about its mean, n − 1 in the divisor. */
  sigma: number;
  degrees: number;
}

export type FittedModel = MarketModel | MeanModel | AdjustedModel;

/**
 * Returns carry rounding of about 2e-16, so a scatter below this is none at all: the series is
 * constant, or the two are one series twice. A t statistic over it would be noise over noise.
 */
export const smallestScatter = 1e-12;

const noScatter = (n: number) =>
  marketFault(
    'market.no-residual-variance',
    `${n} returns of the estimation window`,
    'The estimation window shows no scatter about the model, so nothing can be called unusual.',
    'Check that the prices move and that the ticker is not the market itself.',
  );

const tooFew = (n: number) =>
  marketFault(
    'market.no-freedom',
    `${n} returns of the estimation window`,
    `${n} returns leave nothing to judge the scatter by.`,
    'Use a longer estimation window or a longer history.',
  );

function fromLine(line: LineFit): Result<FittedModel> {
  if (!(line.sigma > smallestScatter) || line.r2 === null) return bad(noScatter(line.n));
  return good({
    model: 'market',
    n: line.n,
    alpha: line.intercept,
    beta: line.slope,
    seAlpha: line.seIntercept,
    seBeta: line.seSlope,
    r2: line.r2,
    sigma: line.sigma,
    degrees: line.n - 2,
    meanMarket: line.meanX,
    sumSquaresMarket: line.sumSquaresX,
  });
}

function fromScatter(
  n: number,
  sumSquares: number,
  build: (sigma: number, degrees: number) => FittedModel,
): Result<FittedModel> {
  if (n < 2) return bad(tooFew(n));
  const sigma = Math.sqrt(Math.max(0, sumSquares) / (n - 1));
  if (!(sigma > smallestScatter) || !Number.isFinite(sigma)) return bad(noScatter(n));
  return good(build(sigma, n - 1));
}

const meanModel = (n: number, mean: number, sumSquares: number) =>
  fromScatter(n, sumSquares, (sigma, degrees) => ({ model: 'mean', n, mean, sigma, degrees }));

const adjustedModel = (n: number, sumSquares: number) =>
  fromScatter(n, sumSquares, (sigma, degrees) => ({ model: 'adjusted', n, sigma, degrees }));

/**
 * Fits a model to the returns of an estimation window; the two lists must be equally long.
 * Refuses a window without scatter, a constant market (market model) and too few returns.
 */
export function fitModel(
  model: ReturnModel,
  tickerReturns: readonly number[],
  marketReturns: readonly number[],
): Result<FittedModel> {
  const n = tickerReturns.length;
  switch (model) {
    case 'market': {
      const line = fitLine(marketReturns, tickerReturns);
      if (!line.ok) return line;
      return Math.sqrt(line.value.sumSquaresX / n) > smallestScatter
        ? fromLine(line.value)
        : bad(constantMarket(n));
    }
    case 'mean': {
      const mean = meanOf(tickerReturns);
      return meanModel(n, mean, sumSquaresAbout(mean, tickerReturns));
    }
    case 'adjusted': {
      const excess = tickerReturns.map((value, index) => value - marketReturns[index]!);
      return adjustedModel(n, sumSquaresAbout(meanOf(excess), excess));
    }
    default:
      return unreachable(model);
  }
}

const constantMarket = (n: number) =>
  marketFault(
    'market.market-constant',
    `${n} returns of the estimation window`,
    'The market does not move in the estimation window, so no beta can be found.',
    'Check the market’s prices, or use the mean-adjusted model.',
  );

/**
 * Moments carry about 12 digits and the scatter is what two of them differ by: below this share of
 * the whole it would be their rounding.
 */
const smallestShare = 1e-9;

/** The same models from moments (x the market, y the security), as the packaged windows carry them. */
export function fitModelFromMoments(model: ReturnModel, moments: PairMoments): Result<FittedModel> {
  const { n, meanY, sumSquaresX, sumSquaresY, sumProducts } = moments;
  switch (model) {
    case 'market': {
      const line = fitLineFromMoments(moments);
      if (!line.ok) return line;
      return line.value.residualSumSquares > smallestShare * sumSquaresY
        ? fromLine(line.value)
        : bad(noScatter(n));
    }
    case 'mean':
      return meanModel(n, meanY, sumSquaresY);
    case 'adjusted': {
      const sumSquares = sumSquaresY - 2 * sumProducts + sumSquaresX;
      return sumSquares > smallestShare * (sumSquaresX + sumSquaresY)
        ? adjustedModel(n, sumSquares)
        : bad(n < 2 ? tooFew(n) : noScatter(n));
    }
    default:
      return unreachable(model);
  }
}

/** The return the model expects on a day, given the market's return of that day. */
export function expectedReturn(fit: FittedModel, marketReturn: number): number {
  switch (fit.model) {
    case 'market':
      return fit.alpha + fit.beta * marketReturn;
    case 'mean':
      return fit.mean;
    case 'adjusted':
      return marketReturn;
    default:
      return unreachable(fit);
  }
}

/**
 * Variance of the abnormal returns summed over days with these market returns (L of them):
 * market σ²[L + L²/n + (Σ(Rm − R̄m))²/Σ(Rm − R̄m)²], mean σ²[L + L²/n], adjusted σ²L.
 * All terms after the first are the error of the estimated parameters, which all days share
 * (MacKinlay 1997, eq. 8 and 10: σ²I + X*(X′X)⁻¹X*′σ², summed over the window).
 */
export function cumulativeVariance(fit: FittedModel, marketReturns: readonly number[]): number {
  const length = marketReturns.length;
  const variance = fit.sigma ** 2;
  switch (fit.model) {
    case 'market': {
      let distance = 0;
      for (const value of marketReturns) distance += value - fit.meanMarket;
      return variance * (length + length ** 2 / fit.n + distance ** 2 / fit.sumSquaresMarket);
    }
    case 'mean':
      return variance * (length + length ** 2 / fit.n);
    case 'adjusted':
      return variance * length;
    default:
      return unreachable(fit);
  }
}

/**
 * The model as a line R = α + β·Rm. The mean model is the line with β held at 0, the
 * market-adjusted one the line with α = 0 and β = 1; R² belongs to a fitted line only.
 */
export function lineOf(fit: FittedModel): { alpha: number; beta: number; r2: number | null } {
  switch (fit.model) {
    case 'market':
      return { alpha: fit.alpha, beta: fit.beta, r2: fit.r2 };
    case 'mean':
      return { alpha: fit.mean, beta: 0, r2: null };
    case 'adjusted':
      return { alpha: 0, beta: 1, r2: null };
    default:
      return unreachable(fit);
  }
}
