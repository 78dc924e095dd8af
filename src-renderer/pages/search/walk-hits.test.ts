import { expect, it } from 'vitest';
import { walkHits } from './walk-hits';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, null],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, null],
  ['Escape', 2, 0],
  ['Escape', 0, null],
  ['Enter', 1, null],
  ['ArrowDown', -1, null],
] as const)('%s at %i of a field and two hits leads to %s', (key, at, to) => {
  expect(walkHits(key, at, 3)).toBe(to);
});
