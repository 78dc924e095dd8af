import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine, fitLineFromMoments, meanOf, momentsOf } from './ols';

/** NIST StRD “Norris” (calibration of ozone monitors), with its certified values to 15 digits. */
const norris: [y: number, x: number][] = [
  [0.1, 0.2], [338.8, 337.4], [118.1, 118.2], [888.0, 884.6], [9.2, 10.1], [228.1, 226.5],
  [668.5, 666.3], [998.5, 996.3], [449.1, 448.6], [778.9, 777.0], [559.2, 558.2], [0.3, 0.4],
  [0.1, 0.6], [778.1, 775.5], [668.8, 666.9], [339.3, 338.0], [448.9, 447.5], [10.8, 11.6],
  [557.7, 556.0], [228.3, 228.1], [998.0, 995.8], [888.8, 887.6], [119.6, 120.2], [0.3, 0.3],
  [0.6, 0.3], [557.6, 556.8], [339.3, 339.1], [888.0, 887.2], [998.5, 999.0], [778.9, 779.0],
  [10.2, 11.1], [117.6, 118.3], [228.9, 229.2], [668.4, 669.1], [449.2, 448.9], [0.2, 0.5],
]; // prettier-ignore
const certified = {
  intercept: -0.262323073774029,
  slope: 1.00211681802045,
  seIntercept: 0.232818234301152,
  seSlope: 0.429796848199937e-3,
  sigma: 0.884796396144373,
  r2: 0.999993745883712,
};

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('fitLine', () => {
  it('meets the certified values of NIST’s Norris data to 12 digits', () => {
    const fit = fitLine(
      norris.map(([, x]) => x),
      norris.map(([y]) => y),
    );
    if (!fit.ok) throw new Error('refused');
    for (const [name, value] of Object.entries(certified))
      expect(relative(fit.value[name as keyof typeof certified]!, value), name).toBeLessThan(1e-12);
  });

  it('keeps its digits when the data sit far from zero', () => {
    const far = fitLine(
      norris.map(([, x]) => x + 1e7),
      norris.map(([y]) => y),
    );
    if (!far.ok) throw new Error('refused');
    expect(relative(far.value.slope, certified.slope)).toBeLessThan(1e-9);
    expect(relative(far.value.sigma, certified.sigma)).toBeLessThan(1e-9);
  });

  it('finds the same line from moments as from the data', () => {
    const values = fc.array(
      fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
      {
        minLength: 3,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, (pairs) => {
        const x = pairs.map(([one]) => one / 1e4);
        const y = pairs.map(([, two]) => two / 1e4);
        const direct = fitLine(x, y);
        fc.pre(direct.ok);
        const indirect = fitLineFromMoments(momentsOf(x, y));
        if (!direct.ok || !indirect.ok) throw new Error('refused');
        expect(indirect.value.slope).toBe(direct.value.slope);
        expect(indirect.value.residualSumSquares).toBeCloseTo(direct.value.residualSumSquares, 12);
      }),
    );
  });

  it('leaves residuals that sum to zero and are unrelated to x', () => {
    const values = fc.array(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
      {
        minLength: 3,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, (pairs) => {
        const x = pairs.map(([one]) => one);
        const y = pairs.map(([, two]) => two);
        const fit = fitLine(x, y);
        fc.pre(fit.ok);
        if (!fit.ok) return;
        const residuals = y.map((v, i) => v - fit.value.intercept - fit.value.slope * x[i]!);
        expect(residuals.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 6);
        expect(residuals.reduce((sum, e, i) => sum + e * x[i]!, 0)).toBeCloseTo(0, 3);
      }),
    );
  });

  it.each([
    ['no observations', [], [], 'market.no-freedom'],
    ['two observations', [1, 2], [3, 4], 'market.no-freedom'],
    ['a constant x', [0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4], 'market.market-constant'],
    ['an x that is zero throughout', [0, 0, 0], [1, 2, 3], 'market.market-constant'],
    [
      'values whose squares overflow',
      [1e200, -1e200, 1e200],
      [1, 2, 3],
      'market.return-not-finite',
    ],
  ])('refuses %s', (_, x, y, code) => {
    expect(fitLine(x, y)).toMatchObject({ ok: false, faults: [{ code }] });
  });

  it('has no R² where y is constant, rather than a division of zero by zero', () => {
    expect(fitLine([1, 2, 3], [5, 5, 5])).toMatchObject({
      ok: true,
      value: { r2: null, slope: 0 },
    });
  });
});

it('takes a mean without the rounding of a long sum', () => {
  expect(meanOf(new Array<number>(100_000).fill(0.1))).toBe(0.1);
});
