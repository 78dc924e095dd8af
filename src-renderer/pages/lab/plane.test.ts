import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chips, figuresOf } from '@core/licence/chips/index';
import { classify } from '@core/licence/classify';
import type { ChipFigures } from '@core/licence/figures';
import { ruleVersion, ruleVersions } from '@core/licence/rule-versions';
import { outcomeOf } from './build-lab';
import { buildPlane, spacedTicks } from './plane';

const chip = (part: Partial<ChipFigures>): ChipFigures => ({
  name: 'one',
  formats: [{ name: 'FP16', denseTops: 300, bits: 16 }],
  dieAreaMm2: 800,
  ioGBps: 600,
  memoryGBps: 2000,
  hbmPackageAreaMm2: null,
  dataCentre: true,
  ...part,
});

describe('the plane of a version', () => {
  it('asks the text of 2022 for links and every later one for density', () => {
    const across = ruleVersions.map((version) => buildPlane(chip({}), version).across);
    expect(across[0]).toBe('ioGBps');
    expect(new Set(across.slice(1))).toEqual(new Set(['performanceDensity']));
  });

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

  it('draws a line, not a point, where the die area is unknown', () => {
    const plane = buildPlane(chip({ dieAreaMm2: null }), ruleVersion('2023-10-17'));
    expect(plane.chosen).toMatchObject({ x: 4800, y: null });
  });

  it('has no place for memory on its own, nor for a chip without figures', () => {
    const memory = chip({ formats: [], hbmPackageAreaMm2: 110 });
    expect(buildPlane(memory, ruleVersion('2024-12-02')).chosen).toBeNull();
    expect(buildPlane(chip({ formats: [] }), ruleVersion('2024-12-02')).chosen).toBeNull();
  });

  it('shows all chips of the list with a TPP, and the limit of 2026 only since then', () => {
    const plane = buildPlane(chip({}), ruleVersion('2026-01-15'));
    const withTpp = chips.filter((listed) => figuresOf(listed).formats.length > 0);
    expect(plane.points).toHaveLength(withTpp.length);
    expect(plane.limit).toBe(21_000);
    expect(buildPlane(chip({}), ruleVersion('2025-09-29')).limit).toBeNull();
  });

  it('keeps the first of ticks that stand too close', () => {
    expect(spacedTicks([50, 52, 10, 90], (value) => value, 5)).toEqual([10, 50, 90]);
  });
});
