import { expect, it } from 'vitest';
import type { Step } from '../judge';
import { clauseOf } from './clauses';

const density = (threshold: number, value: number): Step => ({
  branch: 'b.1',
  test: 'b.1-density-from',
  quantity: 'performanceDensity',
  value,
  threshold,
  direction: 'at-least',
  holds: value >= threshold,
  cite: '',
});

it('tells one number with one rounding, as fine as the nearest threshold asks', () => {
  const steps = [density(5.92, 1.5991), density(1.6, 1.5991)];
  expect(steps.map((step) => clauseOf(step, steps).en)).toEqual([
    'density 1.599 is below 5.92',
    'density 1.599 is below 1.6',
  ]);
  expect(clauseOf(steps[0]!).en).toBe('density 1.6 is below 5.92');
});
