import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../scripts/shipped-packages';

/** Licences that let an app be given away and sold, closed or open, with the notice kept. */
const allowed = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];

/** `(MIT OR GPL-3.0)` leaves the choice to us; `MIT AND GPL-3.0` does not. */
const isAllowed = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.includes(part.trim())));

describe('what the app is shipped with', () => {
  const shipped = shippedPackages(path.resolve(import.meta.dirname, '..'));

  it('is found at all', () => {
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['zod', 'dexie', 'ts-fsrs', '@open-spaced-repetition/binding']),
    );
    expect(shipped.map(({ name }) => name)).not.toContain('vitest');
  });

  it.each(shipped)('$name may be passed on ($licence)', ({ licence }) => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each([
    ['GPL-3.0', false],
    ['', false],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['UNLICENSED', false],
  ])('of %s says %s', (licence, verdict) => {
    expect(isAllowed(licence)).toBe(verdict);
  });
});
