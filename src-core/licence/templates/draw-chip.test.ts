import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@core/random';
import { classify } from '../classify';
import { ruleVersion } from '../rule-versions';
import { drawRegime, regimeNames } from './draw-chip';

const version = ruleVersion('2023-10-17');

describe.each(regimeNames)('an invented chip of the kind %s', (regime) => {
  it('has its TPP from the 8-bit figure it was drawn for, also when that is odd', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const figures = drawRegime(createRandom(seed), regime);
        const eightBit = figures.formats.find(({ bits }) => bits === 8)!;
        expect(classify(figures, version).tpp).toBe(eightBit.denseTops * 8);
      }),
      { numRuns: 400 },
    );
  });
});
