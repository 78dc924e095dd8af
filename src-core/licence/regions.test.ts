import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipOf } from './chip-of.fixture';
import { classify } from './classify';
import { buildRegions, type PlaneContext, type Region, type RegionMap } from './regions';
import { ruleVersion, ruleVersions } from './rule-versions';

const maxima = { tpp: 8000, performanceDensity: 10 };
const dataCentre: PlaneContext = { dataCentre: true, ioGBps: null };
const map2023 = (context: PlaneContext) => buildRegions(ruleVersion('2023-10-17'), context, maxima);

const brief = ({ paragraph, note2, tpp, performanceDensity }: Region) => [
  note2 ? 'note2' : paragraph,
  [tpp.from, tpp.to],
  [performanceDensity.from, performanceDensity.to],
];
const regionAt = (map: RegionMap, tpp: number, density: number) =>
  map.regions.filter(
    (region) =>
      region.tpp.from <= tpp &&
      tpp < region.tpp.to &&
      region.performanceDensity.from <= density &&
      density < region.performanceDensity.to,
  );

describe('the map of a rule version', () => {
  it('of 2023 has the stairs of .a and .b for data-centre chips', () => {
    expect(map2023(dataCentre).regions.map(brief)).toEqual([
      ['none', [0, 1600], [0, 10]],
      ['none', [1600, 2400], [0, 3.2]],
      ['3A090.b', [1600, 2400], [3.2, 5.92]],
      ['3A090.a', [1600, 4800], [5.92, 10]],
      ['none', [2400, 4800], [0, 1.6]],
      ['3A090.b', [2400, 4800], [1.6, 5.92]],
      ['3A090.a', [4800, 8000], [0, 10]],
    ]);
  });

  it('of 2023 has two halves for other chips: Note 2 and a.1', () => {
    expect(map2023({ ...dataCentre, dataCentre: false }).regions.map(brief)).toEqual([
      ['note2', [0, 4800], [0, 10]],
      ['3A090.a', [4800, 8000], [0, 10]],
    ]);
  });

  it.each([
    [600, '3A090'],
    [599, 'none'],
    [null, 'undecided'],
  ])('of 2022 asks for input and output: at %s GB/s a fast chip is %s', (ioGBps, paragraph) => {
    const map = buildRegions(ruleVersion('2022-10-07'), { dataCentre: true, ioGBps }, maxima);
    expect(regionAt(map, 5000, 1).map((region) => region.paragraph)).toEqual([paragraph]);
    expect(regionAt(map, 4799, 9).map((region) => region.paragraph)).toEqual(['none']);
  });

  it('names the thresholds as lines with their tests', () => {
    const { lines } = map2023(dataCentre);
    expect(lines.map(({ axis, at }) => [axis, at])).toEqual([
      ['tpp', 1600],
      ['tpp', 2400],
      ['tpp', 4800],
      ['performanceDensity', 1.6],
      ['performanceDensity', 3.2],
      ['performanceDensity', 5.92],
    ]);
    expect(lines[0]?.tests).toEqual(['a.2-tpp', 'b.2-tpp']);
  });

  it('leaves lines beyond the axes out', () => {
    const { lines } = buildRegions(ruleVersion('2023-10-17'), dataCentre, {
      tpp: 2400,
      performanceDensity: 2,
    });
    expect(lines.map(({ at }) => at)).toEqual([1600, 1.6]);
  });

  it('covers the plane once, and agrees with the rule engine at every point', () => {
    const tpps = fc.oneof(fc.constantFrom(0, 1600, 2400, 4800), fc.integer({ min: 0, max: 7999 }));
    const areas = fc.oneof(
      fc.constantFrom(500, 750, 1500, 300),
      fc.integer({ min: 100, max: 3000 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ruleVersions),
        tpps,
        areas,
        fc.boolean(),
        fc.option(fc.constantFrom(400, 600), { nil: null }),
        (version, tpp, dieAreaMm2, isDataCentre, ioGBps) => {
          const found = classify(
            chipOf(tpp, { dieAreaMm2, ioGBps, dataCentre: isDataCentre }),
            version,
          );
          fc.pre(found.performanceDensity! < 100);
          const map = buildRegions(
            version,
            { dataCentre: isDataCentre, ioGBps },
            { tpp: 8000, performanceDensity: 100 },
          );
          const at = regionAt(map, tpp, found.performanceDensity!);
          expect(at.map(({ paragraph, note2 }) => ({ paragraph, note2 }))).toEqual([
            { paragraph: found.paragraph, note2: found.note2 },
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
