import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawPassage } from './draw-passage';

const depths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});

it('is wider the more is known, never shut and never wider than the picture', () => {
  fc.assert(
    fc.property(depths, (given) => {
      const { marks } = drawPassage(given, 1000, 160);
      marks.forEach(({ half }, at) => {
        expect(half).toBeGreaterThan(0);
        expect(half).toBeLessThan(80);
        marks.forEach((other, place) => {
          if (given[at]! > given[place]!) expect(half).toBeGreaterThanOrEqual(other.half);
        });
      });
    }),
  );
});

it('draws its banks inside the picture, from edge to edge', () => {
  fc.assert(
    fc.property(depths, (given) => {
      const { north, south, contours } = drawPassage(given, 1000, 160);
      for (const path of [north, south, ...contours]) {
        const figures = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
        expect(Math.min(...figures)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...figures)).toBeLessThanOrEqual(1000);
        expect(path).not.toContain('NaN');
      }
      expect(north.startsWith('M0 ')).toBe(true);
      expect(north).toContain(' 1000 ');
    }),
  );
});
