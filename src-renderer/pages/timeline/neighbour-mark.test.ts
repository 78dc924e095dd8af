import { describe, expect, it } from 'vitest';
import { neighbourMark, type Direction } from './neighbour-mark';
import type { Mark } from './place-marks';
import { rowOf } from './rows.fixture';

const mark = (key: string, date: string, left: number): Mark => ({
  key,
  rows: [rowOf(key, date)],
  left,
  right: left + 24,
  line: 0,
  label: '',
});
const lanes = [
  [mark('a', '2022-01-01', 0), mark('b', '2024-01-01', 200)],
  [],
  [mark('c', '2021-01-01', -100), mark('d', '2023-12-01', 180), mark('e', '2025-01-01', 300)],
];
const from = (key: string, direction: Direction) => neighbourMark(lanes, key, direction)?.key;

describe('the arrows', () => {
  it('go along the lane and stop at its ends', () => {
    expect(from('a', 'later')).toBe('b');
    expect(from('b', 'earlier')).toBe('a');
    expect(from('b', 'later')).toBeUndefined();
  });

  it('go to the nearest in time of the next lane that has any', () => {
    expect(from('b', 'down')).toBe('d');
    expect(from('e', 'up')).toBe('b');
    expect(from('a', 'up')).toBeUndefined();
  });

  it('go to the very first and last', () => {
    expect(from('b', 'first')).toBe('c');
    expect(from('a', 'last')).toBe('e');
  });

  it('go nowhere from what is not there', () => {
    expect(from('x', 'later')).toBeUndefined();
  });
});
