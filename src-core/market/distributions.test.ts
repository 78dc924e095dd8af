import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTwoSided, normalTwoSided, studentTwoSided } from './distributions';

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('Student’s t', () => {
  it('has the closed forms of one and two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (t) => {
        // One degree: Cauchy. Two: 1 − t/√(2 + t²), written so that it keeps its digits.
        expect(relative(studentTwoSided(t, 1), (2 / Math.PI) * Math.atan2(1, t))).toBeLessThan(
          1e-11,
        );
        const root = Math.sqrt(2 + t * t);
        expect(relative(studentTwoSided(t, 2), 2 / (root * (root + t)))).toBeLessThan(1e-11);
      }),
    );
  });

  it.each([
    [2.2281388519649385, 10, 0.05],
    [2.086, 20, 0.05],
    [2.6213, 60, 0.0111],
  ])('gives the tabled probability of t = %d with %d degrees', (t, degrees, p) => {
    expect(studentTwoSided(t, degrees)).toBeCloseTo(p, 4);
  });

  it('is certain at zero and vanishes far out', () => {
    expect(studentTwoSided(0, 219)).toBe(1);
    expect(studentTwoSided(1e200, 219)).toBe(0);
    expect(studentTwoSided(-5, 219)).toBe(studentTwoSided(5, 219));
  });
});

describe('the normal curve', () => {
  it.each([
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [3.2905267314919255, 0.001],
    [5, 5.733031437583869e-7],
    [8, 1.2441921148543639e-15],
  ])('gives the two-sided probability of %d', (z, p) => {
    expect(relative(normalTwoSided(z), p)).toBeLessThan(1e-11);
  });

  it('is what Student’s t comes to with many degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (z) => {
        expect(studentTwoSided(z, 1e7)).toBeCloseTo(normalTwoSided(z), 6);
      }),
    );
  });
});

describe('the exact sign probability', () => {
  it('counts the outcomes no likelier than the one seen', () => {
    // 5 of 5 heads: 2 of 32 outcomes; 4 of 5: 12 of 32.
    expect(binomialTwoSided(5, 5, 0.5)).toBeCloseTo(2 / 32, 13);
    expect(binomialTwoSided(1, 5, 0.5)).toBeCloseTo(12 / 32, 13);
    expect(binomialTwoSided(10, 20, 0.5)).toBeCloseTo(1, 12);
  });
});
