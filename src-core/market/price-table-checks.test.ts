import { describe, expect, it } from 'vitest';
import { splitLike } from './price-table-checks';

describe('splitLike', () => {
  it.each([
    [1208.88, 121.79, '10:1'],
    [100, 50.5, '2:1'],
    [100, 66.9, '3:2'],
    [1, 8.1, '1:8'],
  ])('takes %d → %d for a split of %s', (from, to, split) => {
    expect(splitLike(from, to)).toBe(split);
  });

  it.each([
    ['NVIDIA’s fall of 2025-01-27', 142.62, 118.42],
    ['Vistra’s fall of 28 %', 100, 71.73],
    ['Arm’s rise of 48 %', 100, 147.9],
    ['no change', 100, 100],
  ])('does not take %s for one', (_, from, to) => expect(splitLike(from, to)).toBeNull());
});
