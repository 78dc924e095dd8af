import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels } from './spread-labels';

it('leaves labels alone that do not touch', () => {
  expect(spreadLabels([50, 10, 90], 14, 0, 100)).toEqual([50, 10, 90]);
});

it('parts labels that do, and keeps them on the ground', () => {
  expect(spreadLabels([50, 50], 14, 0, 100)).toEqual([50, 64]);
  expect(spreadLabels([99, 98], 14, 0, 100)).toEqual([100, 86]);
});

it('keeps order and distance wherever there is room for all', () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(wanted, (ys) => {
      const placed = spreadLabels(ys, 14, 0, 200);
      const sorted = [...placed].sort((a, b) => a - b);
      sorted.forEach((y, index) => {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(200);
        if (index > 0) expect(y - sorted[index - 1]!).toBeGreaterThanOrEqual(14);
      });
    }),
  );
});
