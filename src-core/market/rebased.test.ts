import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belowHigh, rebase } from './rebased';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => `2025-01-${String(index + 10)}`);

describe('rebased levels', () => {
  it('stand at 100 on the close before the event', () => {
    const levels = rebase({ from: -1, dates: days(3), returns: [0.25, -0.17, 0.1] });
    expect(levels.map(({ t }) => t)).toEqual([-2, -1, 0, 1]);
    expect(levels.map(({ level }) => level)).toEqual([
      80,
      100,
      expect.closeTo(83, 10),
      expect.closeTo(91.3, 10),
    ]);
    expect(levels.map(({ date }) => date)).toEqual([
      null,
      '2025-01-10',
      '2025-01-11',
      '2025-01-12',
    ]);
  });

  it('begin at 100 where the returns begin after the event', () => {
    const levels = rebase({ from: 3, dates: days(1), returns: [0.1] });
    expect(levels.map(({ t, level }) => [t, level])).toEqual([
      [2, 100],
      [3, expect.closeTo(110, 10)],
    ]);
  });

  it('give the returns back', () => {
    const returns = fc.array(fc.double({ min: -0.9, max: 3, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(returns, fc.integer({ min: -40, max: 5 }), (values, from) => {
        const levels = rebase({ from, dates: days(values.length), returns: values });
        values.forEach((value, index) => {
          const found = levels[index + 1]!.level / levels[index]!.level - 1;
          expect(Math.abs(found - value)).toBeLessThan(1e-9);
        });
      }),
    );
  });
});

it('counts how far below the highest level so far', () => {
  const levels = [100, 125, 100, 150].map((level, t) => ({ t, date: null, level }));
  expect(belowHigh(levels)).toEqual([0, 0, expect.closeTo(-0.2, 12), 0]);
});
