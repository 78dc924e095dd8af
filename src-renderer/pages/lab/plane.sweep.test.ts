import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '@core/licence/classify';
import { ruleVersions } from '@core/licence/rule-versions';
import { outcomeOf } from './build-lab';
import { buildPlane } from './plane';
import { chip } from './plane.fixture';

describe('the plane of a version', () => {
  it('puts every chip into the region of its own paragraph', () => {
    const some = fc.record({
      tops: fc.double({ min: 1, max: 20_000, noNaN: true }),
      area: fc.double({ min: 10, max: 3000, noNaN: true }),
      io: fc.double({ min: 1, max: 9000, noNaN: true }),
      dataCentre: fc.boolean(),
      version: fc.constantFrom(...ruleVersions),
    });
    fc.assert(
      fc.property(some, ({ tops, area, io, dataCentre, version }) => {
        const figures = chip({
          formats: [{ name: 'FP8', denseTops: tops, bits: 8 }],
          dieAreaMm2: area,
          ioGBps: io,
          dataCentre,
        });
        const plane = buildPlane(figures, version);
        const { x, y } = plane.chosen!;
        const here = plane.regions.filter(
          (box) => box.x[0] <= x && x < box.x[1] && box.y[0] <= y! && y! < box.y[1],
        );
        expect(here.map(({ outcome }) => outcome)).toEqual([outcomeOf(classify(figures, version))]);
      }),
      { numRuns: 500 },
    );
  });
});
