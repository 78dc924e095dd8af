import { expect, it } from 'vitest';
import { impliedShares, marketValueChange } from './market-value';

it('finds both headline figures of NVIDIA’s loss, one for each price its author took', () => {
  const shares = 24.49e9;
  expect(marketValueChange(shares, 142.62, 118.42) / 1e9).toBeCloseTo(-592.7, 1);
  expect(marketValueChange(shares, 142.62, 118.58) / 1e9).toBeCloseTo(-588.7, 1);
});

it('shows the share count that a headline implies', () => {
  const implied = impliedShares(-588.8e9, 142.62, 118.42);
  if (!implied.ok) throw new Error('refused');
  expect(implied.value / 1e9).toBeCloseTo(24.33, 2);
});

it('refuses to imply shares from a price that did not move', () => {
  expect(impliedShares(1e9, 100, 100).ok).toBe(false);
});
