import { describe, expect, it } from 'vitest';
import { markSize, placeMarks, wordsWidth } from './place-marks';
import { rowOf } from './rows.fixture';
import { dayOf } from './time-window';

/** So many pixels a day, from the beginning of 2024. */
const scale = (perDay: number) => (day: number) => (day - dayOf('2024-01')) * perDay;
const titled = (row: ReturnType<typeof rowOf>) => row.entry.title.en;
const rows = [
  rowOf('a', '2024-01-10'),
  rowOf('b', '2024-01-12'),
  rowOf('c', '2024-01-14'),
  rowOf('d', '2024-06-01'),
];

describe('the marks of a lane', () => {
  it('stand apart on their lines, where there is room', () => {
    const marks = placeMarks(rows, 3, scale(2), titled);
    expect(marks.map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(marks.slice(0, 3).map(({ line }) => line)).size).toBe(3);
  });

  it('join where every line is taken, and come apart when zoomed in', () => {
    const ids = (perDay: number) =>
      placeMarks(rows, 2, scale(perDay), titled).map((mark) =>
        mark.rows.map(({ entry }) => entry.id).join(),
      );
    expect(ids(2)).toEqual(['a,c', 'b', 'd']);
    expect(ids(8)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never overlap on a line and are never smaller than a target', () => {
    for (const perDay of [0.1, 0.5, 1, 3, 9]) {
      const marks = placeMarks(rows, 2, scale(perDay), titled);
      for (const [index, mark] of marks.entries()) {
        expect(mark.right - mark.left).toBeGreaterThanOrEqual(markSize);
        const before = marks.slice(0, index).findLast(({ line }) => line === mark.line);
        if (before) expect(mark.left).toBeGreaterThanOrEqual(before.right);
      }
      expect(marks.flatMap(({ rows }) => rows)).toHaveLength(rows.length);
    }
  });

  it('are arranged alike wherever the window stands', () => {
    const arranged = (shift: number) =>
      placeMarks(rows, 2, (day) => scale(2)(day) - shift, titled).map(({ key, line, label }) => [
        key,
        line,
        label,
      ]);
    expect(arranged(5000)).toEqual(arranged(0));
  });

  it('cover the month where no day is known', () => {
    const [mark] = placeMarks([rowOf('m', '2024-02')], 1, scale(4), titled);
    expect([mark!.left, mark!.right]).toEqual([31 * 4, 60 * 4]);
  });

  it('carry their title as far as there is room up to the next', () => {
    const next = (days: number) => {
      const date = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
      const two = [rowOf('x', '2024-01-01'), rowOf('y', date)];
      return placeMarks(two, 1, scale(1), titled)[0]!.label;
    };
    expect(next(200)).toBe('Title of x');
    expect(next(100)).toMatch(/^Title.*…$/);
    expect(wordsWidth(next(100))).toBeLessThanOrEqual(100 - markSize);
    expect(next(60)).toBe('');
  });
});
