import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipOf } from './chip-of.fixture';
import { classify } from './classify';
import type { Paragraph } from './criteria';
import type { ChipFigures } from './figures';
import { ruleVersions, type RuleVersion } from './rule-versions';

/** Values on, around and far from every threshold. */
const near = (...thresholds: number[]) =>
  fc.oneof(
    fc.constantFrom(...thresholds.flatMap((at) => [at - 0.1, at, at + 0.1])),
    fc.integer({ min: 1, max: 500_000 }).map((tenths) => tenths / 10),
  );
const unknownOr = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null, freq: 4 });

const tpps = near(1600, 2400, 4800, 21_000);
const rest = fc.record({
  dieAreaMm2: unknownOr(
    fc.oneof(fc.constantFrom(270.25, 500, 814, 826, 1500), fc.integer({ min: 50, max: 3000 })),
  ),
  ioGBps: unknownOr(near(600)),
  memoryGBps: unknownOr(near(6500)),
  hbmPackageAreaMm2: unknownOr(fc.integer({ min: 50, max: 300 })),
  dataCentre: fc.boolean(),
});
const chips = fc.tuple(tpps, rest).map(([tpp, others]) => chipOf(tpp, others));
const versions = fc.constantFrom(...ruleVersions);

/** How strict an outcome is. "Cannot be decided" stands between, for it may be any of them. */
const strictness: Record<Paragraph, number> = {
  none: 0,
  undecided: 0.5,
  '3A090.b': 1,
  '3A090.c': 1,
  '3A090': 2,
  '3A090.a': 2,
};

describe('more total processing performance', () => {
  it('never loosens the paragraph', () => {
    fc.assert(
      fc.property(versions, tpps, tpps, rest, (version, one, other, others) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const before = classify(chipOf(less, others), version);
        const after = classify(chipOf(more, others), version);
        expect(strictness[after.paragraph]).toBeGreaterThanOrEqual(strictness[before.paragraph]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never brings a chip back within the limits of 2026', () => {
    fc.assert(
      fc.property(versions, tpps, tpps, rest, (version, one, other, others) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (classify(chipOf(less, others), version).limits.within === false) {
          expect(classify(chipOf(more, others), version).limits.within).toBe(false);
        }
      }),
    );
  });
});

describe('rule versions', () => {
  const pairs = ruleVersions
    .slice(1)
    .map((version, index) => [ruleVersions[index]!, version] as const);

  it.each(pairs.filter(([, later]) => !later.changes.includes('paragraphs')))(
    'from $id on to the next without a change of paragraphs, every chip stays where it is',
    (earlier, later) => {
      fc.assert(
        fc.property(chips, (chip) => {
          expect(outcome(chip, later)).toEqual(outcome(chip, earlier));
        }),
      );
    },
  );

  it('differ for chips only between 2022 and 2023', () => {
    fc.assert(
      fc.property(chips, fc.constantFrom(...pairs.slice(1)), (chip, [earlier, later]) => {
        expect(outcome(chip, later)).toEqual(outcome(chip, earlier));
      }),
    );
  });

  const outcome = (chip: ChipFigures, version: RuleVersion) => {
    const { paragraph, note2, missing, possible } = classify(chip, version);
    return { paragraph, note2, missing, possible };
  };
});

describe('an unknown figure', () => {
  const figureNames = ['dieAreaMm2', 'ioGBps'] as const;

  it('leaves open exactly what its values could make of the chip', () => {
    fc.assert(
      fc.property(
        versions,
        chips,
        fc.constantFrom(...figureNames),
        near(600, 270, 500),
        (version, chip, name, value) => {
          const unknown = classify({ ...chip, [name]: null }, version);
          const known = classify({ ...chip, [name]: value }, version);
          if (known.paragraph !== 'undecided') expect(unknown.possible).toContain(known.paragraph);
          if (unknown.paragraph !== 'undecided') expect(known.paragraph).toBe(unknown.paragraph);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is named exactly when the case is undecided', () => {
    fc.assert(
      fc.property(versions, chips, (version, chip) => {
        const { paragraph, missing, possible } = classify(chip, version);
        expect(missing.length > 0).toBe(paragraph === 'undecided');
        expect(possible.length > 1).toBe(paragraph === 'undecided');
      }),
    );
  });

  it('decides the case once every named figure is given', () => {
    fc.assert(
      fc.property(versions, chips, (version, chip) => {
        const { missing } = classify(chip, version);
        const given = Object.fromEntries(missing.map((name) => [name, 700]));
        expect(classify({ ...chip, ...given }, version).paragraph).not.toBe('undecided');
      }),
    );
  });
});

describe('a larger die', () => {
  it('never makes the paragraph stricter', () => {
    fc.assert(
      fc.property(versions, chips, fc.integer({ min: 50, max: 1500 }), (version, chip, area) => {
        const small = classify({ ...chip, dieAreaMm2: area }, version);
        const large = classify({ ...chip, dieAreaMm2: area * 2 }, version);
        expect(strictness[large.paragraph]).toBeLessThanOrEqual(strictness[small.paragraph]);
      }),
    );
  });
});
