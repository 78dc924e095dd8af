import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cho, toYen, yenReturn } from './yen';

describe('a foreign return in yen', () => {
  it('multiplies: NVIDIA on 2025-01-27 was −17.19 % in yen, not −17.23 %', () => {
    const result = yenReturn(-0.1697, 156.155, 155.744);
    if (!result.ok) throw new Error('refused');
    expect(result.value.total).toBeCloseTo(-0.1719, 4);
    expect(result.value.local + result.value.currency).toBeCloseTo(-0.1723, 4);
  });

  it('is what the prices in yen say', () => {
    const positive = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (before, after, rate, nextRate) => {
        const result = yenReturn(after / before - 1, rate, nextRate);
        if (!result.ok) throw new Error('refused');
        const inYen = (after * nextRate) / (before * rate) - 1;
        expect(Math.abs(result.value.total - inYen)).toBeLessThanOrEqual(1e-9 * (1 + inYen + 1));
      }),
    );
  });

  it('counts NVIDIA’s loss in 兆', () => {
    const loss = toYen(592.7e9, 155.744);
    if (!loss.ok) throw new Error('refused');
    expect(loss.value / cho).toBeCloseTo(92.3, 1);
  });

  it.each([0, -1, NaN, Infinity])('refuses a rate of %d', (rate) => {
    expect(yenReturn(0, rate, 150).ok).toBe(false);
    expect(yenReturn(0, 150, rate).ok).toBe(false);
    expect(toYen(1, rate).ok).toBe(false);
  });
});
