import { describe, expect, it } from 'vitest';
import type { Cell } from '@core/chart/chart-table';
import { nextSort, sortRows } from './sort-rows';

const number = (value: number | null): Cell => ({ shown: String(value), value });
const rows = [
  { key: 'b', cells: ['b10', number(2)] },
  { key: 'none', cells: ['c', number(null)] },
  { key: 'a', cells: ['b9', number(-17)] },
  { key: 'd', cells: ['a', number(2)] },
];
const keys = (column: number, descending: boolean) =>
  sortRows(rows, { column, descending }, 'en').map(({ key }) => key);

describe('a table sorted by a column', () => {
  it('puts numbers by size and what is missing last, either way', () => {
    expect(keys(1, false)).toEqual(['a', 'b', 'd', 'none']);
    expect(keys(1, true)).toEqual(['b', 'd', 'a', 'none']);
  });

  it('puts texts in order, numbers in them by size', () => {
    expect(keys(0, false)).toEqual(['d', 'a', 'b', 'none']);
  });

  it('keeps its own order unsorted, or sorted by a column it does not have', () => {
    expect(sortRows(rows, null, 'en')).toEqual(rows);
    expect(keys(9, false)).toEqual(rows.map(({ key }) => key));
  });

  it('goes up, down and back to its own order', () => {
    const up = nextSort(null, 3);
    const down = nextSort(up, 3);
    expect([up, down, nextSort(down, 3), nextSort(down, 1)]).toEqual([
      { column: 3, descending: false },
      { column: 3, descending: true },
      null,
      { column: 1, descending: false },
    ]);
  });
});
