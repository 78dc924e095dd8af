import { describe, expect, it } from 'vitest';
import { askedAsFact, chipNamed, chips, figuresOf } from '.';
import { chipFiguresSchema } from '../figures';

describe('the list of chips', () => {
  it('names each chip once', () => {
    expect(new Set(chips.map(({ name }) => name)).size).toBe(chips.length);
  });

  it.each(chips)('gives figures of $name that a figures file may hold', (chip) => {
    expect(chipFiguresSchema.parse(figuresOf(chip))).toEqual(figuresOf(chip));
  });

  it.each(chips)('says where the figures of $name are from', (chip) => {
    expect(chip.source.length).toBeGreaterThan(10);
  });

  it('asks about nothing from memory alone and about no estimate', () => {
    for (const name of ['L4', 'V100 SXM2', 'B30A', 'Ascend 910B', 'Ascend 910C']) {
      expect(askedAsFact(chipNamed(name)!)).toBe(false);
    }
    for (const name of ['A100 SXM 80GB', 'H20', 'RTX 4090 D']) {
      expect(askedAsFact(chipNamed(name)!)).toBe(true);
    }
  });

  it('knows no chip of another name', () => {
    expect(chipNamed('H200')).toBeNull();
  });
});
