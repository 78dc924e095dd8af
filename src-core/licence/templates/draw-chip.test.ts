import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@core/random';
import { classify } from '../classify';
import { ruleVersion } from '../rule-versions';
import { drawRegime, regimeNames, type Regime2023 } from './draw-chip';

/** Where the name says the chip lands: the branch of the test of 2023. */
const branches: Record<Regime2023, string | null> = {
  'a.1': 'a.1',
  'a.2': 'a.2',
  'b.1': 'b.1',
  'b.2': 'b.2',
  'none-tpp': null,
  'none-density': null,
  note2: 'note2',
  'consumer-a.1': 'a.1',
};

describe.each(regimeNames)('a chip drawn to be %s', (regime) => {
  // Half of an odd 8-bit figure, rounded up, once carried a chip over the next line.
  it('lands where its name says, whatever the seed', () => {
    const lands = (seed: number) => {
      const chip = drawRegime(createRandom(seed), regime);
      expect(classify(chip, ruleVersion('2023-10-17')).branch).toBe(branches[regime]);
    };
    for (let seed = 0; seed < 3000; seed += 1) lands(seed);
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), lands));
  });
});
