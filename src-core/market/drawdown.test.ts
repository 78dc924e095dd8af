import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from './dates';
import { deepestDrawdown, firstDayBack, gainToRecover } from './drawdown';

const series = (...closes: number[]) => ({
  ticker: 'A',
  dates: closes.map((_, index) => dateOfDay(20_000 + index)),
  closes,
});

describe('gainToRecover', () => {
  it.each([
    [0.1, 0.1111],
    [0.5, 1],
    // Vistra on 2025-01-27: −28.27 %.
    [0.2827, 0.3941],
    // NVIDIA on 2025-01-27: 118.42 back to 142.62.
    [1 - 118.42 / 142.62, 142.62 / 118.42 - 1],
  ])('a loss of %d needs a gain of %d', (loss, gain) => {
    const result = gainToRecover(loss);
    if (!result.ok) throw new Error('refused');
    expect(result.value).toBeCloseTo(gain, 4);
  });

  it.each([1, 1.2, -0.1, NaN])('refuses a loss of %d', (loss) => {
    expect(gainToRecover(loss)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.input-out-of-range' }],
    });
  });
});

describe('deepestDrawdown', () => {
  it('finds peak, trough and the day it was made good', () => {
    expect(deepestDrawdown(series(100, 120, 90, 60, 110, 120, 80))).toEqual({
      ok: true,
      value: {
        loss: 0.5,
        peakDate: dateOfDay(20_001),
        troughDate: dateOfDay(20_003),
        recoveredDate: dateOfDay(20_005),
        sessionsToRecover: 2,
      },
    });
  });

  it('knows of no recovery that has not come', () => {
    expect(deepestDrawdown(series(100, 40, 99))).toMatchObject({
      ok: true,
      value: { recoveredDate: null, sessionsToRecover: null },
    });
  });

  it('is the deepest of all falls from an earlier price', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(prices, (closes) => {
        const found = deepestDrawdown(series(...closes));
        let deepest = 0;
        closes.forEach((from, start) =>
          closes.slice(start).forEach((to) => (deepest = Math.max(deepest, 1 - to / from))),
        );
        expect(found).toMatchObject({ ok: true, value: { loss: deepest } });
      }),
    );
  });

  it('refuses a series without prices', () => {
    expect(deepestDrawdown(series()).ok).toBe(false);
  });
});

describe('firstDayBack', () => {
  const prices = series(142.62, 118.42, 130, 142.62, 150);

  it('counts the sessions to the first close at the old level', () => {
    expect(firstDayBack(prices, dateOfDay(20_001), 142.62)).toEqual({
      ok: true,
      value: { date: dateOfDay(20_003), sessions: 2 },
    });
  });

  it('does not count the day itself', () => {
    expect(firstDayBack(prices, dateOfDay(20_003), 142.62)).toMatchObject({
      ok: true,
      value: { sessions: 1 },
    });
  });

  it('tells “not yet” from “no such day”', () => {
    expect(firstDayBack(prices, dateOfDay(20_001), 200)).toEqual({ ok: true, value: null });
    expect(firstDayBack(prices, '2020-01-01', 200).ok).toBe(false);
  });
});
