import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipOf, memoryOf } from './chip-of.fixture';
import { chipNamed, figuresOf } from './chips';
import { classify } from './classify';
import type { ChipFigures } from './figures';
import { headroom, limitsHeadroom, type DesignFigure } from './headroom';
import { ruleVersion, type RuleVersionId } from './rule-versions';

const chip = (name: string) => figuresOf(chipNamed(name)!);
const room = (figures: ChipFigures, version: RuleVersionId, figure: DesignFigure) =>
  headroom(figures, ruleVersion(version)).find((option) => option.figure === figure);

describe('what a designer could change under the 2022 text', () => {
  const a100 = chip('A100 SXM 80GB');

  it('is the link: below 600 GB/s, which the A800 is', () => {
    expect(room(a100, '2022-10-07', 'ioGBps')).toMatchObject({
      reachable: true,
      bound: { direction: 'below', value: 600 },
      met: false,
      change: 0,
    });
  });

  it('or the performance: below 4,800', () => {
    expect(room(a100, '2022-10-07', 'tpp')).toMatchObject({
      bound: { direction: 'below', value: 4800 },
      change: -192,
    });
  });

  it('is nothing at all for a chip that one of the two already keeps out', () => {
    expect(room(chip('A800 SXM 80GB'), '2022-10-07', 'tpp')).toMatchObject({
      reachable: true,
      bound: null,
      met: true,
    });
  });
});

describe('what a designer could change under the 2023 text', () => {
  it('takes the density with it when performance is cut on a given die', () => {
    // 814 mm²: density 3.2 is met at 2,604.8, but from 2,400 on 1.6 is enough for b.1
    expect(room(chip('H100 SXM'), '2023-10-17', 'tpp')?.bound).toEqual({
      direction: 'below',
      value: 2400,
    });
    // 609 mm²: density 3.2 comes first, at 1,948.8
    expect(room(chip('L40S'), '2023-10-17', 'tpp')?.bound).toEqual({
      direction: 'below',
      value: 1948.8,
    });
    // 294.5 mm²: density is met long before, so the floor of 1,600 counts
    expect(room(chip('L4'), '2023-10-17', 'tpp')?.bound).toEqual({
      direction: 'below',
      value: 1600,
    });
  });

  it('cannot help a chip of TPP 4,800 by spreading it out', () => {
    expect(room(chip('H100 SXM'), '2023-10-17', 'dieAreaMm2')).toMatchObject({
      reachable: false,
      bound: null,
    });
  });

  it('wants an area above TPP ÷ 3.2 under TPP 2,400 and above TPP ÷ 1.6 from there on', () => {
    expect(room(chipOf(2000, { dieAreaMm2: 300 }), '2023-10-17', 'dieAreaMm2')).toMatchObject({
      bound: { direction: 'above', value: 625 },
      change: 325,
    });
    expect(room(chipOf(2400, { dieAreaMm2: 300 }), '2023-10-17', 'dieAreaMm2')?.bound).toEqual({
      direction: 'above',
      value: 1500,
    });
  });

  it('lets Note 2 help a chip below TPP 4,800 and no other', () => {
    expect(room(chip('L4'), '2023-10-17', 'dataCentre')).toMatchObject({
      reachable: true,
      bound: { direction: 'is', value: false },
    });
    expect(room(chip('L40S'), '2023-10-17', 'dataCentre')?.reachable).toBe(false);
  });

  it('finds the bound of the RTX 4090 D for a card that is not for data centres', () => {
    expect(room(chip('RTX 4090'), '2023-10-17', 'tpp')).toMatchObject({
      bound: { direction: 'below', value: 4800 },
      change: -484.8,
    });
  });

  it('falls back to what needs no die area where that is unknown', () => {
    expect(room(chipOf(2000, { dieAreaMm2: null }), '2023-10-17', 'tpp')?.bound).toEqual({
      direction: 'below',
      value: 1600,
    });
  });

  it('can aim at paragraph .b instead of none', () => {
    const options = headroom(chipOf(1776, { dieAreaMm2: 250 }), ruleVersion('2023-10-17'), [
      '3A090.b',
      'none',
    ]);
    const area = options.find(({ figure }) => figure === 'dieAreaMm2');
    expect(area?.bound).toEqual({ direction: 'above', value: 300 });
  });
});

describe('what a maker of memory could change', () => {
  const stack = memoryOf(819, 110);

  it('is the bandwidth, down to 2 GB/s per mm² and no further', () => {
    expect(room(stack, '2024-12-02', 'memoryGBps')).toMatchObject({
      bound: { direction: 'at-most', value: 220 },
      change: -599,
    });
  });

  it('or the area, up to half the bandwidth', () => {
    expect(room(stack, '2024-12-02', 'hbmPackageAreaMm2')?.bound).toEqual({
      direction: 'at-least',
      value: 409.5,
    });
  });

  it('was nothing before December 2024', () => {
    expect(headroom(stack, ruleVersion('2024-04-04'))).toEqual([]);
  });
});

describe('a bound', () => {
  const version = ruleVersion('2023-10-17');

  it('is exact: a hair inside is out of 3A090, and the bound itself is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13_000, max: 90_000 }).map((fifths) => fifths / 5),
        fc.integer({ min: 1000, max: 20_000 }).map((tenths) => tenths / 10),
        (tpp, dieAreaMm2) => {
          const figures = chipOf(tpp, { dieAreaMm2 });
          const bound = room(figures, '2023-10-17', 'tpp')?.bound;
          const withTpp = (value: number) =>
            classify(chipOf(value, { dieAreaMm2 }), version).paragraph;
          if (typeof bound?.value !== 'number') throw new Error('cutting TPP always helps');
          expect(bound.direction).toBe('below');
          expect(withTpp(bound.value)).not.toBe('none');
          expect(withTpp(bound.value * (1 - 1e-9))).toBe('none');
        },
      ),
    );
  });
});

describe('room under the limits of 2026', () => {
  it('is what is left to 21,000 and 6,500', () => {
    expect(limitsHeadroom(chip('Instinct MI325X'), ruleVersion('2026-01-15'))).toEqual([
      {
        figure: 'tpp',
        now: 20919.2,
        reachable: true,
        bound: { direction: 'below', value: 21000 },
        met: true,
        change: 80.8,
      },
      {
        figure: 'memoryGBps',
        now: 6000,
        reachable: true,
        bound: { direction: 'below', value: 6500 },
        met: true,
        change: 500,
      },
    ]);
  });

  it('is out of reach by one figure where both are over', () => {
    const options = limitsHeadroom(chip('B200'), ruleVersion('2026-01-15'));
    expect(options.map(({ figure, reachable }) => [figure, reachable])).toEqual([
      ['tpp', false],
      ['memoryGBps', false],
    ]);
  });

  it('does not exist before 2026', () => {
    expect(limitsHeadroom(chip('B200'), ruleVersion('2025-01-16'))).toEqual([]);
  });
});
