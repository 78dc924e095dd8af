import { describe, expect, it } from 'vitest';
import { chipOf, memoryOf } from './chip-of.fixture';
import { classify } from './classify';
import type { ChipFigures } from './figures';
import { ruleVersion, type RuleVersionId } from './rule-versions';

const under = (version: RuleVersionId, figures: ChipFigures) =>
  classify(figures, ruleVersion(version));

describe('3A090 of 2022-10-07', () => {
  it.each([
    [4800, 600, '3A090'],
    [4799.9, 600, 'none'],
    [4800, 599.9, 'none'],
    [15832, 900, '3A090'],
  ])('TPP %d with %d GB/s of input and output is %s', (tpp, ioGBps, paragraph) => {
    expect(under('2022-10-07', chipOf(tpp, { ioGBps })).paragraph).toBe(paragraph);
  });

  it('needs no link speed to let a slow chip go', () => {
    expect(under('2022-10-07', chipOf(4799.9))).toMatchObject({ paragraph: 'none', missing: [] });
  });

  it('needs no performance to let a slow link go', () => {
    expect(under('2022-10-07', chipOf(0, { formats: [], ioGBps: 599 })).paragraph).toBe('none');
  });

  it('cannot decide on a fast chip of unknown link speed', () => {
    expect(under('2022-10-07', chipOf(4800))).toMatchObject({
      paragraph: 'undecided',
      missing: ['ioGBps'],
      possible: ['3A090', 'none'],
    });
  });

  it('has no Note 2: marketing does not matter', () => {
    const figures = chipOf(4800, { ioGBps: 600, dataCentre: false });
    expect(under('2022-10-07', figures)).toMatchObject({ paragraph: '3A090', note2: false });
  });
});

describe('3A090 of 2023-10-17', () => {
  it.each([
    ['TPP 4,800.0 is a.1', 4800, 10_000, '3A090.a', 'a.1'],
    ['PD 5.92 with TPP 1,600 is a.2', 1600, 1600 / 5.92, '3A090.a', 'a.2'],
    ['PD 5.92 by whole millimetres is a.2', 1776, 300, '3A090.a', 'a.2'],
    ['PD 5.9199 is b.2', 1600, 1600 / 5.9199, '3A090.b', 'b.2'],
    ['PD 3.2 with TPP 1,600 is b.2', 1600, 500, '3A090.b', 'b.2'],
    ['PD 3.2 on an area binary fractions miss is b.2', 1748.8, 546.5, '3A090.b', 'b.2'],
    ['TPP 2,400 with PD 1.6 is b.1', 2400, 1500, '3A090.b', 'b.1'],
    ['TPP 2,399.9 with PD 3.19 is none', 2399.9, 2399.9 / 3.19, 'none', null],
    ['TPP 2,400 with PD 1.5999 is none', 2400, 2400 / 1.5999, 'none', null],
    ['TPP 4,799.9 with PD 1.6 is b.1', 4799.9, 4799.9 / 1.6, '3A090.b', 'b.1'],
    ['TPP 1,599.9 with PD 9 is none', 1599.9, 1599.9 / 9, 'none', null],
  ] as const)('%s', (_, tpp, dieAreaMm2, paragraph, branch) => {
    expect(under('2023-10-17', chipOf(tpp, { dieAreaMm2 }))).toMatchObject({ paragraph, branch });
  });

  it('takes TPP 4,799.9 out by Note 2 where the chip is not for data centres', () => {
    const figures = chipOf(4799.9, { dieAreaMm2: 500, dataCentre: false });
    expect(under('2023-10-17', figures)).toMatchObject({
      paragraph: 'none',
      branch: 'note2',
      note2: true,
    });
  });

  it('does not apply Note 2 at TPP 4,800.0', () => {
    const figures = chipOf(4800, { dieAreaMm2: 500, dataCentre: false });
    expect(under('2023-10-17', figures)).toMatchObject({
      paragraph: '3A090.a',
      branch: 'a.1',
      note2: false,
    });
  });

  it('applies Note 2 without a die area', () => {
    expect(under('2023-10-17', chipOf(4799.9, { dataCentre: false }))).toMatchObject({
      paragraph: 'none',
      note2: true,
      missing: [],
    });
  });

  it('looks at no link speed', () => {
    const tests = under('2023-10-17', chipOf(1000, { dieAreaMm2: 500 })).steps.map(
      (step) => step.quantity,
    );
    expect(tests).not.toContain('ioGBps');
  });
});

describe('a chip of unknown die area under 3A090 of 2023-10-17', () => {
  it('is a.1 at TPP 4,800 all the same', () => {
    expect(under('2023-10-17', chipOf(4800))).toMatchObject({ paragraph: '3A090.a', missing: [] });
  });

  it('is none below TPP 1,600 all the same', () => {
    expect(under('2023-10-17', chipOf(1599.9))).toMatchObject({ paragraph: 'none', missing: [] });
  });

  it.each([1600, 2399.9, 2400, 4799.9])('cannot be decided at TPP %d', (tpp) => {
    expect(under('2023-10-17', chipOf(tpp))).toMatchObject({
      paragraph: 'undecided',
      missing: ['dieAreaMm2'],
      possible: ['3A090.a', '3A090.b', 'none'],
    });
  });

  it('rests the answer on the tests that could not be made', () => {
    const { decidedBy } = under('2023-10-17', chipOf(2000));
    expect(decidedBy.map((step) => step.test)).toEqual([
      'a.2-density',
      'b.1-density-from',
      'b.1-density-below',
      'b.2-density-from',
      'b.2-density-below',
    ]);
  });
});

describe('3A090.c of 2024-12-02', () => {
  it.each([
    ['exactly 2 is not controlled', 220, 110, 'none'],
    ['a hair above 2 is', 220.001, 110, '3A090.c'],
    ['0.6 over 0.3 is exactly 2', 0.6, 0.3, 'none'],
  ])('memory bandwidth density: %s', (_, bandwidth, area, paragraph) => {
    expect(under('2024-12-02', memoryOf(bandwidth, area)).paragraph).toBe(paragraph);
  });

  it('is about memory however it is marketed: Note 2 is for chips', () => {
    const figures = { ...memoryOf(819, 110), dataCentre: false };
    expect(under('2024-12-02', figures)).toMatchObject({ paragraph: '3A090.c', note2: false });
  });

  it('was not there before', () => {
    expect(under('2024-04-04', memoryOf(819, 110)).paragraph).toBe('none');
    expect(under('2022-10-07', memoryOf(819, 110)).paragraph).toBe('none');
  });

  it('judges memory packaged with logic as part of the chip', () => {
    const figures = chipOf(1000, { dieAreaMm2: 500, memoryGBps: 819, hbmPackageAreaMm2: 110 });
    const found = under('2024-12-02', figures);
    expect(found.paragraph).toBe('none');
    expect(found.steps.at(-1)).toMatchObject({ test: 'c-stand-alone', holds: false });
  });

  it('names the bandwidth when only the area is known', () => {
    expect(under('2024-12-02', memoryOf(null, 110))).toMatchObject({
      paragraph: 'undecided',
      missing: ['memoryGBps'],
    });
  });

  it('asks what an item is when neither formats nor a package area tell', () => {
    expect(under('2024-12-02', memoryOf(819, null))).toMatchObject({
      paragraph: 'undecided',
      missing: ['formats', 'dieAreaMm2', 'hbmPackageAreaMm2'],
    });
  });
});

describe('the steps of a classification', () => {
  it('name value, threshold, direction and citation of each comparison', () => {
    const [noteTwo, a1] = under('2023-10-17', chipOf(4992, { dieAreaMm2: 826 })).steps;
    expect(noteTwo).toMatchObject({
      test: 'note2-data-centre',
      value: true,
      threshold: false,
      holds: false,
    });
    expect(a1).toEqual({
      branch: 'a.1',
      test: 'a.1-tpp',
      quantity: 'tpp',
      value: 4992,
      threshold: 4800,
      direction: 'at-least',
      holds: true,
      cite: '88 FR 73458, ECCN 3A090.a.1',
    });
  });

  it('end where the case is decided', () => {
    expect(under('2023-10-17', chipOf(4992)).steps).toHaveLength(2);
  });

  it('give both halves of the 2022 test when one already failed', () => {
    const { steps } = under('2022-10-07', chipOf(4992, { ioGBps: 400 }));
    expect(steps.map(({ test, holds }) => [test, holds])).toEqual([
      ['2022-io', false],
      ['2022-tpp', true],
    ]);
  });
});
