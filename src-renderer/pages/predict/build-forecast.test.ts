import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAscending } from '@core/market/forecast';
import type { TickerView } from '@core/market/prediction-view';
import {
  extentOf,
  flawOf,
  isIncoherent,
  moveHandle,
  signed,
  startForecast,
  typeEntry,
} from './build-forecast';

const view: TickerView = {
  ticker: 'NVDA',
  session: '2025-01-27',
  closes: [
    { t: -2, date: '2025-01-23', close: 103 },
    { t: -1, date: '2025-01-24', close: 100 },
  ],
  ordinary: { n: 221, deviation: 3 },
};
const start = startForecast(view);

describe('a forecast in the making', () => {
  it('begins where the stock lay on ordinary days', () => {
    expect(start.entries).toEqual(['−4.9', '−2.0', '0.0', '+2.0', '+4.9']);
    expect(start.chance).toBe(50);
    expect(flawOf(start)).toBeNull();
  });

  it('moves as a whole with its median', () => {
    expect(moveHandle(start, 2, -3.04).quantiles).toEqual([-7.9, -5, -3, -1, 1.9]);
  });

  it('pushes what an end meets', () => {
    expect(moveHandle(start, 1, 3).quantiles).toEqual([-4.9, 3, 3, 3, 4.9]);
    expect(moveHandle(start, 4, -1).quantiles).toEqual([-4.9, -2, -1, -1, -1]);
  });

  it('stays in order and above a total loss wherever its handles are put', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.double({ min: -500, max: 2000, noNaN: true })), {
          maxLength: 20,
        }),
        (moves) => {
          let draft = start;
          for (const [place, to] of moves) draft = moveHandle(draft, place, to);
          expect(isAscending(draft.quantiles)).toBe(true);
          expect(draft.quantiles[0]).toBeGreaterThanOrEqual(-99);
          expect(draft.quantiles[4]).toBeLessThanOrEqual(1000);
          expect(flawOf(draft)).toBeNull();
        },
      ),
    );
  });

  it('is typed in either language’s figures', () => {
    const typed = typeEntry(start, 0, '－８．５％');
    expect(flawOf(typed)).toBeNull();
    expect(typed.quantiles[0]).toBe(-8.5);
  });

  it('keeps what was typed and says what is wrong with it', () => {
    const words = typeEntry(start, 3, 'two');
    expect(words.entries[3]).toBe('two');
    expect(flawOf(words)).toEqual({ kind: 'not-a-number', place: 3 });
    expect(words.quantiles).toEqual(start.quantiles);
    expect(flawOf(typeEntry(start, 0, '-101'))).toEqual({ kind: 'not-a-number', place: 0 });
    expect(flawOf(typeEntry(start, 0, '1'))).toEqual({ kind: 'not-ascending' });
  });

  it('is incoherent where median and chance disagree', () => {
    const falling = moveHandle(start, 2, -2);
    expect(isIncoherent(start)).toBe(false);
    expect(isIncoherent({ ...falling, chance: 70 })).toBe(true);
    expect(isIncoherent({ ...falling, chance: 30 })).toBe(false);
  });
});

it('shows history, ordinary moves and what is stated', () => {
  expect(extentOf(view, start.quantiles)).toEqual([89, 111]);
  const fallen = { ...view, closes: [{ t: -1, date: '2025-01-24', close: 70 }, ...view.closes] };
  expect(extentOf(fallen, start.quantiles)).toEqual([70, 111]);
  expect(extentOf(view, moveHandle(start, 0, -40).quantiles)).toEqual([56, 111]);
});

it('signs what is not zero', () => {
  expect([1.23, -0.04, -17, 0].map((value) => signed(value))).toEqual([
    '+1.2',
    '0.0',
    '−17.0',
    '0.0',
  ]);
});
