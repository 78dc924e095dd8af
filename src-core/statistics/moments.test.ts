import { describe, expect, it } from 'vitest';
import { correlation, isConstant, mean, sampleVariance } from './moments';

describe('a figure that does not exist', () => {
  it('is null, never NaN', () => {
    expect(mean([])).toBeNull();
    expect(sampleVariance([1])).toBeNull();
    expect(correlation([[1, 2]])).toBeNull();
    expect(
      correlation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });

  it('is not made up from the rounding of sums', () => {
    const left = 0.1 + 0.2 + 0.3;
    const right = 0.3 + 0.2 + 0.1;
    expect(left).not.toBe(right);
    expect(isConstant([left, right])).toBe(true);
    expect(
      correlation([
        [left, 0],
        [right, 1],
      ]),
    ).toBeNull();
    expect(isConstant([0.5, 0.50001])).toBe(false);
  });
});

describe('correlation', () => {
  it('is the one worked out by hand', () => {
    // Deviations (−1, 0, 1) and (−2, 1, 1): products 2 + 0 + 1 = 3; squares 2 and 6; 3 / √12.
    expect(
      correlation([
        [1, 1],
        [2, 4],
        [3, 4],
      ]),
    ).toBeCloseTo(3 / Math.sqrt(12), 12);
    expect(
      correlation([
        [1, 9],
        [2, 7],
        [3, 5],
      ]),
    ).toBe(-1);
  });
});

describe('sampleVariance', () => {
  it('divides by one less than the number of values', () => {
    expect(sampleVariance([2, 4, 9])).toBe(13);
  });
});
