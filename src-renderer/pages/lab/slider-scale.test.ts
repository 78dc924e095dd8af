import { describe, expect, it } from 'vitest';
import { figureAt, sliderSteps, stepOf, type Reach } from './slider-scale';

const reach: Reach = [10, 5000];

describe('a slider over orders of magnitude', () => {
  it('comes back to the step a figure was set by, all along', () => {
    for (let step = 0; step <= sliderSteps; step += 1) {
      expect(stepOf(figureAt(step, reach), reach)).toBe(step);
    }
  });

  it('moves the figure with each step', () => {
    for (let step = 1; step <= sliderSteps; step += 1) {
      expect(figureAt(step, reach)).toBeGreaterThan(figureAt(step - 1, reach));
    }
  });

  it('stands at its ends for figures beyond them', () => {
    expect([stepOf(0, reach), stepOf(9e9, reach)]).toEqual([0, sliderSteps]);
  });
});
