import { describe, expect, it } from 'vitest';
import { memoryOf } from './chip-of.fixture';
import { chipNamed, figuresOf } from './chips';
import type { ChipFigures } from './figures';
import { licenceFor, type Shipment } from './policy';

const chip = (name: string) => figuresOf(chipNamed(name)!);
const hbm = (density: number) => memoryOf(density * 100, 100);
const toChina: Shipment = {
  date: '2024-01-15',
  destination: 'CN',
  headquarters: 'CN',
  route: 'export-from-us',
  answers: { commerciallyAvailableInUs: null, certifiedAndTested: null, shareOfUsTppPercent: null },
};

describe('licence exceptions', () => {
  const exceptions = (figures: ChipFigures, change: Partial<Shipment> = {}) =>
    licenceFor(figures, { ...toChina, ...change }).exceptions.map(
      ({ exception, noticeDays, status }) => [exception, noticeDays, status],
    );

  it.each([
    ['a .b chip for data centres', 'L40'],
    ['a consumer chip of TPP 4,800 or more', 'RTX 4090'],
  ])('offer NAC with 25 days of notice for %s to China', (_, name) => {
    expect(exceptions(chip(name))).toEqual([['NAC', 25, 'possible']]);
  });

  it('offer nothing for a data-centre chip of .a', () => {
    expect(exceptions(chip('H100 SXM'))).toEqual([]);
  });

  it('offer ACA without notice elsewhere, which until 2024-04-04 was part of NAC', () => {
    const vietnam = { destination: 'VN', headquarters: 'VN' };
    expect(exceptions(chip('L40'), { ...vietnam, date: '2024-04-03' })).toEqual([
      ['NAC', null, 'possible'],
    ]);
    expect(exceptions(chip('L40'), { ...vietnam, date: '2024-04-04' })).toEqual([
      ['ACA', null, 'possible'],
    ]);
  });

  it('ask for notice where the headquarters are in China', () => {
    const abroad = { destination: 'VN', headquarters: 'CN', date: '2024-05-01' };
    expect(exceptions(chip('L40'), abroad)).toEqual([['NAC', 25, 'possible']]);
  });

  it('ask for no notice for a transfer within China', () => {
    expect(exceptions(chip('L40'), { route: 'in-country-transfer', date: '2024-05-01' })).toEqual([
      ['ACA', null, 'possible'],
    ]);
  });

  it.each([
    [3.29, [['HBM', null, 'possible']]],
    [3.3, []],
  ])('offer HBM at density %d: %o', (density, expected) => {
    expect(exceptions(hbm(density), { date: '2025-01-02' })).toEqual(expected);
  });

  it('mention LPP as text that was never enforced', () => {
    expect(exceptions(chip('H100 SXM'), { date: '2025-01-13' })).toEqual([
      ['LPP', null, 'text-only'],
    ]);
    expect(exceptions(chip('H100 SXM'), { date: '2025-01-12' })).toEqual([]);
  });
});
