import { describe, expect, it } from 'vitest';
import { memoryOf } from './chip-of.fixture';
import { chipNamed, figuresOf } from './chips';
import type { ChipFigures } from './figures';
import { licenceFor, type Shipment } from './policy';

const chip = (name: string) => figuresOf(chipNamed(name)!);
const unanswered = {
  commerciallyAvailableInUs: null,
  certifiedAndTested: null,
  shareOfUsTppPercent: null,
};
const answered = {
  commerciallyAvailableInUs: true,
  certifiedAndTested: true,
  shareOfUsTppPercent: 50,
};

const shipment = (change: Partial<Shipment> = {}): Shipment => ({
  date: '2024-01-15',
  destination: 'CN',
  headquarters: 'CN',
  route: 'export-from-us',
  answers: unanswered,
  ...change,
});
const find = (figures: ChipFigures, change: Partial<Shipment>) =>
  licenceFor(figures, shipment(change));

const hbm = (density: number) => memoryOf(density * 100, 100);

describe('the licence requirement', () => {
  it('does not exist before 3A090', () => {
    expect(find(chip('V100 SXM2'), { date: '2021-05-01' })).toMatchObject({
      classification: null,
      licence: 'no-3a090-requirement',
      caveats: ['other-controls'],
    });
  });

  it.each([
    ['CN', '2022-11-01', 'required'],
    ['MO', '2022-11-01', 'no-3a090-requirement'],
    ['MO', '2023-02-01', 'required'],
    ['VN', '2023-02-01', 'no-3a090-requirement'],
    ['VN', '2023-11-16', 'no-3a090-requirement'],
    ['VN', '2023-11-17', 'required'],
    ['IL', '2023-11-17', 'no-3a090-requirement'],
    ['JP', '2023-11-17', 'no-3a090-requirement'],
  ])('for an A100 to %s on %s: %s', (destination, date, licence) => {
    const product = { ...chip('A100 SXM 80GB'), name: 'a chip like it' };
    expect(find(product, { destination, headquarters: destination, date }).licence).toBe(licence);
  });

  it('follows the customer’s headquarters around the world from 2023-11-17', () => {
    const h100 = chip('H100 SXM');
    const abroad = { destination: 'JP', headquarters: 'CN' };
    expect(find(h100, { ...abroad, date: '2023-11-16' }).licence).toBe('no-3a090-requirement');
    expect(find(h100, { ...abroad, date: '2023-11-17' })).toMatchObject({
      licence: 'required',
      policy: 'presumption-of-denial',
    });
  });

  it('never calls a chip outside 3A090 free: it says that other controls remain', () => {
    const found = find(chip('L20'), {});
    expect(found).toMatchObject({ licence: 'no-3a090-requirement', caveats: ['other-controls'] });
  });

  it('is open where the country groups of the place are not known', () => {
    expect(find(chip('H100 SXM'), { destination: 'MY', headquarters: 'MY' })).toMatchObject({
      licence: 'undecided',
      policy: 'undecided',
    });
  });

  it('is decided by known headquarters even where the place is not known', () => {
    expect(find(chip('H100 SXM'), { destination: 'MY', headquarters: 'CN' }).licence).toBe(
      'required',
    );
  });

  it('is open where the paragraph is, but not for a place it could not reach', () => {
    const unknownArea = { ...chip('L4'), dieAreaMm2: null };
    expect(find(unknownArea, {}).licence).toBe('undecided');
    expect(find(unknownArea, { destination: 'JP', headquarters: 'JP' }).licence).toBe(
      'no-3a090-requirement',
    );
  });

  it('does not arise within the United States', () => {
    expect(find(chip('H100 SXM'), { destination: 'US', headquarters: 'US' })).toMatchObject({
      licence: 'no-3a090-requirement',
      caveats: ['within-the-united-states'],
    });
  });

  it('says that AI Diffusion asked for more and was not enforced', () => {
    const found = find(chip('H100 SXM'), {
      destination: 'JP',
      headquarters: 'JP',
      date: '2025-06-01',
    });
    expect(found.licence).toBe('no-3a090-requirement');
    expect(found.caveats).toContain('diffusion-not-enforced');
  });

  it('warns of dates after the sources', () => {
    expect(find(chip('L20'), { date: '2027-03-01' }).caveats).toContain('after-the-sources');
    expect(find(chip('L20'), { date: '2026-11-24' }).caveats).not.toContain('after-the-sources');
  });
});

describe('named products', () => {
  it.each([
    ['2025-04-08', 'no-3a090-requirement', null],
    ['2025-04-09', 'required', 'not-stated'],
    ['2025-09-01', 'required', 'not-stated'],
  ])('the H20 to China on %s: %s', (date, licence, policy) => {
    expect(find(chip('H20'), { date })).toMatchObject({ licence, policy });
  });

  it('have licences reported from about 2025-08-08', () => {
    expect(find(chip('H20'), { date: '2025-08-07' }).caveats).not.toContain('licences-reported');
    expect(find(chip('H20'), { date: '2025-08-08' }).caveats).toContain('licences-reported');
  });

  it('need a licence even while their figures are unpublished', () => {
    expect(find(chip('Instinct MI308'), { date: '2025-05-01' }).licence).toBe('required');
  });
});

describe('how an application is reviewed', () => {
  it('is by presumption of denial for D:5 and Macau, and of approval elsewhere', () => {
    const h100 = chip('H100 SXM');
    expect(find(h100, {}).policy).toBe('presumption-of-denial');
    expect(find(h100, { destination: 'MO', headquarters: 'MO' }).policy).toBe(
      'presumption-of-denial',
    );
    const vietnam = find(h100, { destination: 'VN', headquarters: 'VN' });
    expect(vietnam).toMatchObject({
      policy: 'presumption-of-approval',
      caveats: ['policy-from-memory'],
    });
  });

  it('marks what a second-hand summary says of April 2024 as unverified', () => {
    const caveat = 'review-since-april-2024-unverified';
    expect(find(chip('L40'), { date: '2024-04-03' }).caveats).not.toContain(caveat);
    expect(find(chip('L40'), { date: '2024-04-04' }).caveats).toContain(caveat);
    expect(find(chip('H100 SXM'), { date: '2024-04-04' }).caveats).not.toContain(caveat);
  });

  it('is not stated for memory', () => {
    expect(find(hbm(8), { date: '2024-12-15' })).toMatchObject({
      licence: 'required',
      policy: 'not-stated',
      caveats: ['hbm-compliance-later'],
    });
    expect(find(hbm(8), { date: '2025-01-02' }).caveats).toEqual([]);
    expect(
      find(hbm(8), { date: '2025-01-02', destination: 'VN', headquarters: 'VN' }).licence,
    ).toBe('no-3a090-requirement');
  });
});

describe('case-by-case review from 2026-01-15', () => {
  const h200 = chip('H200 SXM');
  const good: Partial<Shipment> = { date: '2026-01-15', answers: answered };

  it('is open to a chip under both limits with every condition met', () => {
    expect(find(h200, good).policy).toBe('case-by-case');
    expect(find(h200, { ...good, destination: 'MO', headquarters: 'MO' }).policy).toBe(
      'case-by-case',
    );
    expect(find(h200, { ...good, destination: 'HK', headquarters: 'HK' }).policy).toBe(
      'case-by-case',
    );
  });

  it('keeps the licence requirement', () => {
    expect(find(h200, good).licence).toBe('required');
  });

  it.each([
    ['the day before', { date: '2026-01-14' }],
    ['on a re-export', { route: 'reexport' }],
    ['on a transfer within the country', { route: 'in-country-transfer' }],
    ['without US availability', { answers: { ...answered, commerciallyAvailableInUs: false } }],
    ['without certification and tests', { answers: { ...answered, certifiedAndTested: false } }],
    ['over half of the US volume', { answers: { ...answered, shareOfUsTppPercent: 50.01 } }],
    ['to another D:5 country', { destination: 'RU', headquarters: 'RU' }],
    ['to an overseas company of a Chinese group', { destination: 'JP', headquarters: 'CN' }],
  ] as [string, Partial<Shipment>][])('is not open %s', (_, change) => {
    expect(find(h200, { ...good, ...change }).policy).toBe('presumption-of-denial');
  });

  it.each(['B200', 'Gaudi 3'])('is not open to the %s, which is over a limit', (name) => {
    expect(find(chip(name), good).policy).toBe('presumption-of-denial');
  });

  it('is undecided while a condition is not known, unless another has failed', () => {
    expect(find(h200, { date: '2026-02-01' }).policy).toBe('undecided');
    expect(find(h200, { date: '2026-02-01', route: 'reexport' }).policy).toBe(
      'presumption-of-denial',
    );
    expect(find({ ...h200, memoryGBps: null }, good).policy).toBe('undecided');
  });

  it('does not concern a chip outside 3A090', () => {
    expect(find(chip('L20'), good)).toMatchObject({
      licence: 'no-3a090-requirement',
      policy: null,
    });
  });

  it('lists each condition with its finding', () => {
    const { steps } = find(h200, { ...good, route: 'reexport' });
    expect(steps.filter((step) => step.holds === false).map((step) => step.test)).toEqual([
      'review-route',
    ]);
    expect(steps.map((step) => step.test)).toEqual([
      'destination-2023',
      'headquarters-embargoed',
      'review-destination',
      'review-route',
      'limit-tpp',
      'limit-memory',
      'review-us-market',
      'review-certified',
      'review-share',
    ]);
  });
});
