import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, daysBetween, isIsoDate, weekdayOf } from './dates';

describe('dates', () => {
  it('counts days as the platform’s own clock does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 83_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const text = date.toISOString().slice(0, 10);
        expect(dayNumber(text)).toBe(day);
        expect(dateOfDay(day)).toBe(text);
        expect(weekdayOf(text)).toBe(date.getUTCDay());
      }),
    );
  });

  it('crosses leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '2025-1-1', '2025-01-27 '])(
    'does not take %s for a date',
    (text) => expect(isIsoDate(text)).toBe(false),
  );
});
