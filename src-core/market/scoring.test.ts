import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '@core/fault';
import {
  brierScore,
  intervalScore,
  naiveChanceOfRise,
  naiveInterval,
  skillAgainst,
} from './scoring';

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.value;
}
const returns = fc.double({ min: -1, max: 1, noNaN: true });

describe('intervalScore', () => {
  const forecast = { lower: -0.05, upper: 0.05, coverage: 0.8 };

  it('is the width where the outcome lies inside, ends included', () => {
    expect(value(intervalScore(forecast, 0))).toBeCloseTo(0.1, 15);
    expect(value(intervalScore(forecast, 0.05))).toBeCloseTo(0.1, 15);
  });

  it('adds ten times the miss at 80 %, on either side', () => {
    expect(value(intervalScore(forecast, -0.17))).toBeCloseTo(0.1 + 10 * 0.12, 14);
    expect(value(intervalScore(forecast, 0.06))).toBeCloseTo(0.1 + 10 * 0.01, 14);
  });

  it('is best on average for the interval that holds the stated share: the rule is proper', () => {
    // Outcomes 1…100, each once: the middle 80 lie from 11 to 90.
    const outcomes = Array.from({ length: 100 }, (_, index) => index + 1);
    const mean = (lower: number, upper: number) =>
      outcomes.reduce(
        (sum, outcome) =>
          sum + value(intervalScore({ lower, upper, coverage: 0.8 }, outcome)) / outcomes.length,
        0,
      );
    const best = mean(11, 90);
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        (lower, width) => {
          expect(mean(lower, lower + width)).toBeGreaterThanOrEqual(best - 1e-9);
        },
      ),
    );
  });

  it.each([
    [{ lower: 1, upper: 0, coverage: 0.8 }],
    [{ lower: 0, upper: 1, coverage: 1 }],
    [{ lower: 0, upper: 1, coverage: 0 }],
    [{ lower: -Infinity, upper: 1, coverage: 0.8 }],
    [{ lower: NaN, upper: 1, coverage: 0.8 }],
  ])('refuses %j', (wrong) => expect(intervalScore(wrong, 0).ok).toBe(false));
});

describe('brierScore', () => {
  it('is best on average for the true chance', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, (truth, said) => {
        const mean = (p: number) =>
          truth * value(brierScore(p, true)) + (1 - truth) * value(brierScore(p, false));
        expect(mean(said)).toBeGreaterThanOrEqual(mean(truth) - 1e-12);
      }),
    );
  });

  it.each([-0.1, 1.1, NaN])('refuses a probability of %d', (probability) => {
    expect(brierScore(probability, true).ok).toBe(false);
  });
});

describe('the naive forecasts', () => {
  it('hold the middle of the past', () => {
    const history = Array.from({ length: 101 }, (_, index) => index / 100);
    const forecast = value(naiveInterval(history, 0.8));
    expect(forecast.lower).toBeCloseTo(0.1, 12);
    expect(forecast.upper).toBeCloseTo(0.9, 12);
  });

  it('widen with the coverage', () => {
    fc.assert(
      fc.property(fc.array(returns, { minLength: 2 }), (history) => {
        const narrow = value(naiveInterval(history, 0.5));
        const wide = value(naiveInterval(history, 0.9));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12);
      }),
    );
  });

  it('count rises only, not days without a move', () => {
    expect(value(naiveChanceOfRise([0.01, 0, -0.01, 0.02]))).toBe(0.5);
  });

  it('refuse a past of fewer than two days', () => {
    expect(naiveInterval([0.1], 0.8).ok).toBe(false);
    expect(naiveChanceOfRise([]).ok).toBe(false);
  });

  it('are what skill is measured against', () => {
    expect(skillAgainst(0.2, 0.1)).toBe(0.5);
    expect(skillAgainst(0.2, 0.3)).toBeCloseTo(-0.5, 12);
    expect(skillAgainst(0, 0)).toBeNull();
  });
});
