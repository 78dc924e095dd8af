import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unreachable } from '@core/fault';
import {
  cumulativeVariance,
  expectedReturn,
  fitModel,
  fitModelFromMoments,
  lineOf,
  returnModels,
  type FittedModel,
} from './estimation';
import { momentsOf } from './ols';

const percent = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1e4);
const paired = fc.array(fc.tuple(percent, percent), { minLength: 5, maxLength: 80 });
const split = (pairs: [number, number][]) => ({
  ticker: pairs.map(([one]) => one),
  market: pairs.map(([, two]) => two),
});

function fitted(model: (typeof returnModels)[number], pairs: [number, number][]): FittedModel {
  const { ticker, market } = split(pairs);
  const fit = fitModel(model, ticker, market);
  fc.pre(fit.ok);
  if (!fit.ok) throw new Error('unreachable');
  return fit.value;
}

describe.each(returnModels)('the %s model', (model) => {
  it('leaves abnormal returns of mean zero over its own window, save what it does not estimate', () => {
    fc.assert(
      fc.property(paired, (pairs) => {
        const fit = fitted(model, pairs);
        const mean =
          pairs.reduce((sum, [own, market]) => sum + own - expectedReturn(fit, market), 0) /
          pairs.length;
        const unestimated =
          pairs.reduce((sum, [own, market]) => sum + own - market, 0) / pairs.length;
        expect(mean).toBeCloseTo(model === 'adjusted' ? unestimated : 0, 12);
      }),
    );
  });

  it('is the same from moments as from the returns', () => {
    fc.assert(
      fc.property(paired, (pairs) => {
        const direct = fitted(model, pairs);
        const { ticker, market } = split(pairs);
        const other = fitModelFromMoments(model, momentsOf(market, ticker));
        if (!other.ok) throw new Error('refused');
        expect(other.value.sigma).toBeCloseTo(direct.sigma, 9);
        expect(lineOf(other.value).beta).toBeCloseTo(lineOf(direct).beta, 9);
      }),
    );
  });

  it('has the variance that the covariance matrix of the abnormal returns sums to', () => {
    fc.assert(
      fc.property(paired, fc.array(percent, { minLength: 1, maxLength: 12 }), (pairs, event) => {
        const fit = fitted(model, pairs);
        // Every element of σ²(I + X*(X′X)⁻¹X*′), added up one by one (MacKinlay 1997, eq. 8).
        let sum = 0;
        event.forEach((one, row) =>
          event.forEach((other, column) => {
            const shared = (): number => {
              switch (fit.model) {
                case 'market':
                  return (
                    1 / fit.n +
                    ((one - fit.meanMarket) * (other - fit.meanMarket)) / fit.sumSquaresMarket
                  );
                case 'mean':
                  return 1 / fit.n;
                case 'adjusted':
                  return 0;
                default:
                  return unreachable(fit);
              }
            };
            sum += fit.sigma ** 2 * ((row === column ? 1 : 0) + shared());
          }),
        );
        const variance = cumulativeVariance(fit, event);
        expect(Math.abs(variance - sum)).toBeLessThanOrEqual(1e-10 * sum);
      }),
    );
  });
});

describe('what cannot be estimated', () => {
  const moving = [0.01, -0.02, 0.005, 0.03, -0.01];
  const still = [0, 0, 0, 0, 0];
  // Prices that grow by the same rate: returns equal but for rounding.
  const growing = [1, 2, 3, 4, 5].map((day) => 1.01 ** day / 1.01 ** (day - 1) - 1);

  it.each([
    ['market', 'a market that does not move', moving, still, 'market.market-constant'],
    ['market', 'a market that grows evenly', moving, growing, 'market.market-constant'],
    ['market', 'a stock that does not move', still, moving, 'market.no-residual-variance'],
    ['market', 'a stock that is the market', moving, moving, 'market.no-residual-variance'],
    ['market', 'two returns', [0.01, 0.02], [0.01, -0.01], 'market.no-freedom'],
    ['mean', 'a stock that does not move', still, moving, 'market.no-residual-variance'],
    ['mean', 'a stock that grows evenly', growing, moving, 'market.no-residual-variance'],
    ['mean', 'one return', [0.01], [0.01], 'market.no-freedom'],
    ['adjusted', 'a stock that is the market', moving, moving, 'market.no-residual-variance'],
    ['adjusted', 'no return', [], [], 'market.no-freedom'],
  ] as const)('the %s model refuses %s', (model, _, ticker, market, code) => {
    expect(fitModel(model, ticker, market)).toMatchObject({ ok: false, faults: [{ code }] });
  });

  it.each(['market', 'adjusted'] as const)(
    'the %s model refuses moments whose scatter is their rounding',
    (model) => {
      const market = moving.map((value) => value / 3);
      const moments = momentsOf(market, model === 'market' ? moving : market);
      expect(fitModelFromMoments(model, moments)).toMatchObject({
        ok: false,
        faults: [{ code: 'market.no-residual-variance' }],
      });
    },
  );
});
