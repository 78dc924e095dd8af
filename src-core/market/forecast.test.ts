import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForecast, weightedIntervalScore, within, type Quantiles } from './forecast';

const score = (quantiles: Quantiles, outcome: number) => {
  const result = weightedIntervalScore(quantiles, outcome);
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.value;
};

describe('the weighted interval score', () => {
  it('is worked by hand', () => {
    // Median off by 3: 1.5. The 50 % band is 2 wide and missed by 2: ¼·(2 + 4·2) = 2.5.
    // The 90 % band is 8 wide and holds it: 0.05·8 = 0.4. Together 4.4 over 2.5.
    expect(score([-4, -1, 0, 1, 4], 3)).toBeCloseTo(4.4 / 2.5, 12);
    // Outside both by 6 and 3: (3.5 + ¼·(2 + 24) + 0.05·(8 + 20·3)) / 2.5 = (3.5 + 6.5 + 3.4) / 2.5.
    expect(score([-4, -1, 0, 1, 4], 7)).toBeCloseTo(13.4 / 2.5, 12);
  });

  it('is the absolute error where all five are one point', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (at, outcome) => {
          expect(score([at, at, at, at, at], outcome)).toBeCloseTo(Math.abs(at - outcome), 9);
        },
      ),
    );
  });

  it('pays best on average for the distribution one believes in', () => {
    // Outcomes at the 199 half-percentiles of N(0, 3): where the chance of staying below is k/200.
    const draws = Array.from({ length: 199 }, (_, index) => {
      const share = (index + 1) / 200;
      let [low, high] = [-20, 20];
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        // P(X ≤ m) is the chance of a rise of a forecast centred on m.
        if (normalForecast(middle, 3).chanceOfRise < share) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    });
    const average = (deviation: number, centre: number) =>
      draws.reduce(
        (sum, draw) => sum + score(normalForecast(centre, deviation).quantiles, draw),
        0,
      );
    for (const [deviation, centre] of [
      [1.5, 0],
      [6, 0],
      [3, 2],
      [3, -2],
    ] as const)
      expect(average(deviation, centre)).toBeGreaterThan(average(3, 0));
  });

  it('refuses figures that fall', () => {
    expect(weightedIntervalScore([0, -1, 0, 1, 2], 0)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.input-out-of-range' }],
    });
  });
});

describe('a normal forecast', () => {
  it('has the known quantiles and chance', () => {
    expect(normalForecast(0, 2).quantiles[4]).toBeCloseTo(3.2897, 4);
    expect(normalForecast(0, 2).quantiles[1]).toBeCloseTo(-1.349, 3);
    expect(normalForecast(0, 2).chanceOfRise).toBeCloseTo(0.5, 12);
    expect(normalForecast(2, 2).chanceOfRise).toBeCloseTo(0.841345, 6);
    expect(normalForecast(-2, 2).chanceOfRise).toBeCloseTo(0.158655, 6);
  });
});

it('counts the ends of a band as inside', () => {
  const quantiles: Quantiles = [-4, -1, 0, 1, 4];
  expect([-4, -1, 1, 4].map((outcome) => within(quantiles, 50, outcome))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([-4.01, -4, 4, 4.01].map((outcome) => within(quantiles, 90, outcome))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
