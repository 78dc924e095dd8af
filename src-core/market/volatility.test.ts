import { describe, expect, it } from 'vitest';
import { annualise, movesOf, standardDeviation, toDaily } from './volatility';

describe('volatility', () => {
  it('puts a daily 2.62 % on a year as 41.6 %', () => {
    expect(annualise(0.0262)).toBeCloseTo(0.416, 3);
    expect(toDaily(annualise(0.0262))).toBeCloseTo(0.0262, 15);
  });

  it('measures a day of −17 % in such deviations', () => {
    expect(movesOf(-0.1697, 0.0262)).toBeCloseTo(-6.5, 1);
    expect(movesOf(-0.17, 0)).toBeNull();
  });

  it('divides by n − 1', () => {
    expect(standardDeviation([1, 2, 3, 4])).toEqual({ ok: true, value: Math.sqrt(5 / 3) });
    expect(standardDeviation([1])).toMatchObject({
      ok: false,
      faults: [{ code: 'market.sample-too-small' }],
    });
  });
});
