import { describe, expect, it } from 'vitest';
import { chips, figuresOf } from '@core/licence/chips/index';
import { ruleVersion, ruleVersions } from '@core/licence/rule-versions';
import { buildPlane, spacedTicks } from './plane';
import { chip } from './plane.fixture';

describe('the plane of a version', () => {
  it('asks the text of 2022 for links and every later one for density', () => {
    const across = ruleVersions.map((version) => buildPlane(chip({}), version).across);
    expect(across[0]).toBe('ioGBps');
    expect(new Set(across.slice(1))).toEqual(new Set(['performanceDensity']));
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
