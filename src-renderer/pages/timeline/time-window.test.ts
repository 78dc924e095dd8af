import { describe, expect, it } from 'vitest';
import {
  clampWindow,
  dateOf,
  dayAfter,
  dayOf,
  panBy,
  revealDay,
  shortestWindow,
  windowAtLevel,
  yearWindow,
  zoomBy,
  zoomLevel,
} from './time-window';

const whole = { from: dayOf('2018-01'), to: dayOf('2027-01') };

describe('days', () => {
  it('reads a day and a month, and the day after each', () => {
    expect(dateOf(dayOf('2024-02-29'))).toBe('2024-02-29');
    expect(dateOf(dayAfter('2024-02-29'))).toBe('2024-03-01');
    expect(dateOf(dayOf('2025-12'))).toBe('2025-12-01');
    expect(dateOf(dayAfter('2025-12'))).toBe('2026-01-01');
  });
});

describe('the window', () => {
  it('keeps the day under the pointer where it is while zooming', () => {
    const around = dayOf('2023-01-01');
    const near = zoomBy(whole, 0.5, around, whole);
    const share = ({ from, to }: typeof whole) => (around - from) / (to - from);
    expect(near.to - near.from).toBeCloseTo((whole.to - whole.from) / 2);
    expect(share(near)).toBeCloseTo(share(whole));
  });

  it('never leaves the whole and never gets shorter than the shortest', () => {
    const year = yearWindow(2026);
    expect(panBy(year, 4000, whole)).toEqual({ from: whole.to - 365, to: whole.to });
    expect(zoomBy(year, 100, year.from, whole)).toEqual(whole);
    const nearest = zoomBy(year, 0.001, year.to, whole);
    expect(nearest.to - nearest.from).toBe(shortestWindow);
    expect(clampWindow({ from: 0, to: 1 }, whole).from).toBe(whole.from);
  });

  it('moves only as far as it takes to see a day', () => {
    const year = yearWindow(2024);
    expect(revealDay(year, dayOf('2024-06-01'), whole)).toBe(year);
    const later = revealDay(year, dayOf('2025-03-01'), whole);
    expect(later.to).toBeGreaterThan(dayOf('2025-03-01'));
    expect(later.to - later.from).toBe(366);
  });

  it('turns the level of the slider into a window and back', () => {
    expect(zoomLevel(whole, whole)).toBe(0);
    const half = windowAtLevel(whole, 50, whole);
    expect(zoomLevel(half, whole)).toBeCloseTo(50);
    expect(zoomLevel(windowAtLevel(half, 100, whole), whole)).toBeCloseTo(100);
  });
});
