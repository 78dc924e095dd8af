import { describe, expect, it } from 'vitest';
import { chipNamed, chips, figuresOf } from './chips';
import { classify, type Classification } from './classify';
import { ruleVersion } from './rule-versions';

/**
 * Classified by hand from the rule text, with figures rounded as a reader would. "Note 2" marks a
 * chip outside 3A090 for that reason; the limits of 2026 are not needed outside 3A090.
 */
type Row = [
  name: string,
  tpp: number | null,
  performanceDensity: number | null,
  in2022: string,
  in2023: string,
  limits2026: 'inside' | 'outside' | 'not needed' | 'unknown',
];
// prettier-ignore
const examples: Row[] = [
  ['V100 SXM2', 2000, 2.45, 'none', 'none', 'not needed'],
  ['T4', 1040, 1.91, 'none', 'none', 'not needed'],
  ['A100 SXM 80GB', 4992, 6.04, '3A090', '3A090.a', 'inside'],
  ['A30', 2644, 3.2, 'none', '3A090.b', 'inside'],
  ['A10', 2000, 3.18, 'none', 'none', 'not needed'],
  ['A800 SXM 80GB', 4992, 6.04, 'none', '3A090.a', 'inside'],
  ['H100 SXM', 15832, 19.45, '3A090', '3A090.a', 'inside'],
  ['H100 PCIe', 12104, 14.87, '3A090', '3A090.a', 'inside'],
  ['H800 SXM', 15832, 19.45, 'none', '3A090.a', 'inside'],
  ['H20', 2368, 2.91, 'none', 'none', 'not needed'],
  ['L20', 1912, 3.14, 'none', 'none', 'not needed'],
  ['L2', 1544, 5.24, 'none', 'none', 'not needed'],
  ['L4', 1940, 6.59, 'none', '3A090.a', 'inside'],
  ['L40', 2896, 4.76, 'none', '3A090.b', 'inside'],
  ['L40S', 5864, 9.63, 'none', '3A090.a', 'inside'],
  ['H200 SXM', 15832, 19.45, '3A090', '3A090.a', 'inside'],
  ['B100', 28000, null, '3A090', '3A090.a', 'outside'],
  ['B200', 36000, null, '3A090', '3A090.a', 'outside'],
  ['GB200 (per GPU)', 40000, null, '3A090', '3A090.a', 'outside'],
  ['B30A', 30000, null, '3A090', '3A090.a', 'outside'],
  ['RTX 4090', 5285, 8.68, 'none', '3A090.a', 'inside'],
  ['RTX 4090 D', 4707, 7.74, 'none', 'note2', 'not needed'],
  ['RTX 5090', 6704, 8.94, 'none', '3A090.a', 'inside'],
  ['RTX 5090 D', 4750, 6.33, 'none', 'note2', 'not needed'],
  ['RTX 5090 D V2', 4750, 6.33, 'none', 'note2', 'not needed'],
  ['RTX 6000 Ada', 5828, 9.58, 'none', '3A090.a', 'inside'],
  ['Instinct MI210', 2899, 4, 'none', '3A090.b', 'inside'],
  ['Instinct MI250X', 6128, 4.23, '3A090', '3A090.a', 'inside'],
  ['Instinct MI300X', 20919, null, '3A090', '3A090.a', 'inside'],
  ['Instinct MI308', null, null, 'undecided', 'undecided', 'unknown'],
  ['Instinct MI325X', 20919, null, '3A090', '3A090.a', 'inside'],
  ['Instinct MI350X', 36912, null, '3A090', '3A090.a', 'outside'],
  ['Instinct MI355X', 40272, null, '3A090', '3A090.a', 'outside'],
  ['Gaudi 2', 6920, null, '3A090', '3A090.a', 'inside'],
  ['Gaudi 3', 29360, null, '3A090', '3A090.a', 'outside'],
  ['Ascend 910B', 5120, null, 'none', '3A090.a', 'inside'],
  ['Ascend 910C', 12480, null, '3A090', '3A090.a', 'inside'],
];

const under = (id: Parameters<typeof ruleVersion>[0], name: string) =>
  classify(figuresOf(chipNamed(name)!), ruleVersion(id));
const outcome = ({ note2, paragraph }: Classification) => (note2 ? 'note2' : paragraph);

describe('the worked examples', () => {
  it('cover every chip of the list', () => {
    expect(examples.map(([name]) => name).sort()).toEqual(chips.map(({ name }) => name).sort());
  });

  it.each(examples)('%s has TPP %s and density %s', (name, tpp, density) => {
    const found = under('2023-10-17', name);
    expect(found.tpp === null ? null : Math.round(found.tpp)).toBe(tpp);
    if (density === null) expect(found.performanceDensity).toBeNull();
    else expect(found.performanceDensity).toBeCloseTo(density, 2);
  });

  it.each(examples)(
    '%s stands where the table has it in 2022 and 2023',
    (name, _tpp, _density, in2022, in2023) => {
      expect(outcome(under('2022-10-07', name))).toBe(in2022);
      expect(outcome(under('2023-10-17', name))).toBe(in2023);
    },
  );

  it.each(examples)(
    '%s stands to the limits of 2026 as the table has it',
    (name, ...[, , , , limits]) => {
      const { paragraph, limits: found } = under('2026-01-15', name);
      const within = { inside: true, outside: false, 'not needed': true, unknown: null }[limits];
      expect(found.within).toBe(within);
      if (limits === 'not needed') expect(paragraph).toBe('none');
    },
  );
});

describe('what a program should get right', () => {
  const paragraphs = (name: string) => [
    outcome(under('2022-10-07', name)),
    outcome(under('2023-10-17', name)),
  ];

  it('has the A100 in from 2022 and its slower-linked A800 in from 2023', () => {
    expect(paragraphs('A100 SXM 80GB')).toEqual(['3A090', '3A090.a']);
    expect(paragraphs('A800 SXM 80GB')).toEqual(['none', '3A090.a']);
  });

  it('has the RTX 4090 in and the 4090 D out of the 2023 text', () => {
    expect(paragraphs('RTX 4090')).toEqual(['none', '3A090.a']);
    expect(paragraphs('RTX 4090 D')).toEqual(['none', 'note2']);
  });

  it('catches the small L4 by its density', () => {
    expect(under('2023-10-17', 'L4')).toMatchObject({ branch: 'a.2', paragraph: '3A090.a' });
  });

  it('finds the A30 just above and the A10 just below density 3.2', () => {
    expect(under('2023-10-17', 'A30').performanceDensity).toBeGreaterThan(3.2);
    expect(under('2023-10-17', 'A10').performanceDensity).toBeLessThan(3.2);
  });

  it('says which figure of the MI308 is missing instead of guessing', () => {
    expect(under('2023-10-17', 'Instinct MI308').missing).toEqual(['formats', 'dieAreaMm2']);
    expect(under('2022-10-07', 'Instinct MI308').missing).toEqual(['ioGBps', 'formats']);
  });
});
