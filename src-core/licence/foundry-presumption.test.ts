import { describe, expect, it } from 'vitest';
import { foundryPresumption, type FoundryExport } from './foundry-presumption';

const BILLION = 1_000_000_000;
const chip: FoundryExport = {
  date: '2026-03-01',
  exporter: 'front-end-fabricator',
  logic: true,
  nodeNm: 7,
  nonPlanar: true,
  designerAttests: false,
  packaging: 'approved-osat',
  transistors: 30 * BILLION,
  hasHbm: false,
};
const presumed = (change: Partial<FoundryExport>) =>
  foundryPresumption({ ...chip, ...change }).presumed;

describe('the foundry presumption of 2025-01-16', () => {
  it('binds fabricators and packagers, and nobody else', () => {
    expect(presumed({ exporter: 'front-end-fabricator' })).toBe(true);
    expect(presumed({ exporter: 'osat' })).toBe(true);
    expect(presumed({ exporter: 'other' })).toBe(false);
  });

  it('begins with the rule', () => {
    expect(presumed({ date: '2025-01-15' })).toBe(false);
    expect(presumed({ date: '2025-01-16' })).toBe(true);
  });

  it.each([
    ['at 16 nm', { nodeNm: 16, nonPlanar: false }, true],
    ['at 22 nm, planar', { nodeNm: 22, nonPlanar: false }, false],
    ['at 22 nm, non-planar', { nodeNm: 22, nonPlanar: true }, true],
    ['at 7 nm, but memory', { logic: false }, false],
  ])('is about logic: %s', (_, change, expected) => {
    expect(presumed(change)).toBe(expected);
  });

  it('gives way to an attestation of the designer, whatever the count', () => {
    expect(presumed({ designerAttests: true, transistors: 100 * BILLION })).toBe(false);
  });

  it('does not give way to a count without an accepted packager', () => {
    expect(presumed({ packaging: 'neither', transistors: BILLION })).toBe(true);
  });

  it.each([
    ['2026-12-31', false, 30, true],
    ['2026-12-31', false, 29.999, false],
    ['2027-01-01', false, 35, true],
    ['2027-12-31', false, 34.999, false],
    ['2027-06-01', true, 30, true],
    ['2029-01-01', false, 40, true],
    ['2031-01-01', false, 39.999, false],
    ['2031-01-01', true, 30, true],
    ['2028-06-01', false, 29.999, false],
    ['2028-06-01', false, 30, null],
    ['2028-06-01', false, 39.999, null],
    ['2028-06-01', false, 40, true],
    ['2028-06-01', true, 30, true],
  ])(
    'on %s (HBM %s) at %d billion transistors it is presumed: %s',
    (date, hasHbm, billions, expected) => {
      const transistors = Math.round(billions * BILLION);
      for (const packaging of ['fabricator-outside-macau-and-d5', 'approved-osat'] as const) {
        expect(presumed({ date, hasHbm, transistors, packaging })).toBe(expected);
      }
    },
  );

  it('names the limit it used', () => {
    expect(foundryPresumption({ ...chip, date: '2027-05-01' })).toEqual({
      presumed: false,
      reason: 'transistor-count',
      transistorLimit: 35 * BILLION,
    });
  });
});
