import { describe, expect, it } from 'vitest';
import { affiliateOn } from './affiliates';

describe('the Affiliates (50%) rule', () => {
  it.each([
    ['half', [50], true],
    ['just under half', [49.99], false],
    ['two owners with half together', [20.05, 29.95], true],
    ['nobody listed', [], false],
  ])('in force, with %s: restricted is %s', (_, owners, restricted) => {
    expect(affiliateOn('2025-10-15', owners)).toMatchObject({ restricted, status: 'in-force' });
  });

  it.each([
    ['2025-09-28', 'before-the-rule', false],
    ['2025-09-29', 'in-force', true],
    ['2025-11-09', 'in-force', true],
    ['2025-11-10', 'suspended', false],
    ['2026-11-09', 'suspended', false],
    ['2026-11-10', 'unknown', null],
  ])('on %s it is %s', (day, status, restricted) => {
    expect(affiliateOn(day, [60])).toEqual({ restricted, status, ownedPercent: 60 });
  });

  it('knows that less than half is not caught, whatever became of the rule', () => {
    expect(affiliateOn('2027-01-01', [30])).toMatchObject({ restricted: false, status: 'unknown' });
  });
});
