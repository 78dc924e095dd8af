import { describe, expect, it } from 'vitest';
import { chipOf, memoryOf } from './chip-of.fixture';
import { classify } from './classify';
import type { ChipFigures } from './figures';
import { ruleVersion, ruleVersions } from './rule-versions';

describe('the limits of 2026-01-15', () => {
  const limits = (figures: ChipFigures) => classify(figures, ruleVersion('2026-01-15')).limits;

  it.each([
    [20_999.9, 6499.9, true],
    [21_000, 6000, false],
    [15_832, 6500, false],
    [20_919.2, 6000, true],
  ])('TPP %d with %d GB/s: within is %s', (tpp, memoryGBps, within) => {
    expect(limits(chipOf(tpp, { memoryGBps }))).toMatchObject({ within, reason: null });
  });

  it('needs no bandwidth to put a chip outside by its TPP', () => {
    expect(limits(chipOf(21_000)).within).toBe(false);
  });

  it('needs no performance to put a chip outside by its bandwidth', () => {
    expect(limits(chipOf(0, { formats: [], memoryGBps: 6500 })).within).toBe(false);
  });

  it('cannot tell when the unknown figure would decide, and names it', () => {
    expect(limits(chipOf(15_832))).toMatchObject({
      within: null,
      reason: 'figures-missing',
      missing: ['memoryGBps'],
    });
  });

  it('leaves the paragraph decided all the same', () => {
    expect(classify(chipOf(15_832), ruleVersion('2026-01-15'))).toMatchObject({
      paragraph: '3A090.a',
      missing: [],
    });
  });

  it('says nothing of memory on its own', () => {
    expect(limits(memoryOf(819, 110))).toMatchObject({ within: null, reason: 'memory-on-its-own' });
  });

  it.each(ruleVersions.map(({ id }) => id))('are known in %s only from 2026 on', (id) => {
    const { reason } = classify(chipOf(5000, { memoryGBps: 1000 }), ruleVersion(id)).limits;
    expect(reason).toBe(id < '2026-01-15' ? 'version-without-limits' : null);
  });
});
