import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { product, quotient, sum } from './decimal';

/** Decimals as data sheets print them: four digits before the point and three after at most. */
const printed = fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => thousandths / 1000);

describe('arithmetic on printed figures', () => {
  it.each([
    [1748.8, 546.5, 3.2],
    [1857.6, 580.5, 3.2],
    [2039.04, 637.2, 3.2],
  ])('divides %d by %d to the threshold %d, which binary division misses', (tpp, area, density) => {
    expect(tpp / area).toBeLessThan(density);
    expect(quotient(tpp, area)).toBe(density);
  });

  it('divides a product by one of its factors to the other', () => {
    fc.assert(
      fc.property(printed, printed, (left, right) => {
        expect(quotient(product(left, right), right)).toBe(left);
      }),
    );
  });

  it('differs from binary arithmetic by no more than rounding', () => {
    fc.assert(
      fc.property(printed, printed, (left, right) => {
        expect(Math.abs(quotient(left, right) / (left / right) - 1)).toBeLessThan(1e-15);
        expect(Math.abs(product(left, right) / (left * right) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it('keeps apart values a hair from a threshold', () => {
    expect(product(599.98749, 8)).toBe(4799.89992);
    expect(quotient(5.9199 * 1600, 1600)).toBe(5.9199);
  });

  it('handles zero, very large and very small figures', () => {
    expect(product(0, 16)).toBe(0);
    expect(quotient(0, 814)).toBe(0);
    expect(quotient(1e300, 1e-5)).toBe(1e305);
    expect(quotient(1e-7, 1e7)).toBe(1e-14);
  });

  it('adds shares without binary noise', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(sum([20.05, 29.95])).toBe(50);
    expect(sum([])).toBe(0);
    expect(sum([4800, -4992.5])).toBe(-192.5);
  });
});
