import { describe, expect, it } from 'vitest';
import { chipsUnder, diffusion } from './diffusion';

describe('the caps of the AI Diffusion rule', () => {
  it('come to about 50,000 H100 a country, and to fewer of a faster chip', () => {
    expect(chipsUnder(diffusion.countryCapTpp, 15_832)).toBe(49_898);
    expect(chipsUnder(diffusion.countryCapTpp, 36_000)).toBe(21_944);
  });

  it('come to about 1,700 H100 for a small order', () => {
    expect(chipsUnder(diffusion.lppTpp, 15_832)).toBe(1_699);
  });
});
