import { describe, expect, it } from 'vitest';
import { licenceMessages } from '@core/messages/rooms/licence';
import { criteria2022, criteria2024, limits2026 } from './criteria';
import { places } from './destinations';
import { ruleVersions } from './rule-versions';

const has = (key: string) => Object.hasOwn(licenceMessages, key);
const parameters = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the words of the rule engine', () => {
  it('exist for every test of every text', () => {
    const branches = [...criteria2022.branches, ...criteria2024.branches, criteria2024.note2!];
    for (const { test, direction } of [...branches.flatMap(({ tests }) => tests), ...limits2026]) {
      expect(has(`licence.test.${test}`), test).toBe(true);
      expect(has(`licence.direction.${direction}`), direction).toBe(true);
    }
  });

  it('exist for every version, and every kind and change it names', () => {
    for (const { id, kind, changes } of ruleVersions) {
      expect(has(`licence.version.${id}.title`), id).toBe(true);
      expect(has(`licence.version.${id}.summary`), id).toBe(true);
      expect(has(`licence.kind.${kind}`), kind).toBe(true);
      for (const change of changes) expect(has(`licence.change.${change}`), change).toBe(true);
    }
  });

  it('exist for every place', () => {
    for (const { code } of places) expect(has(`licence.place.${code}`), code).toBe(true);
  });

  it('take the same parameters in both languages', () => {
    for (const [key, { en, ja }] of Object.entries(licenceMessages)) {
      expect(parameters(ja), key).toEqual(parameters(en));
    }
  });

  it('call nothing free to export', () => {
    for (const [key, { en, ja }] of Object.entries(licenceMessages)) {
      expect(en, key).not.toMatch(/\bfree(ly)? to\b/i);
      expect(ja, key).not.toMatch(/自由に輸出|輸出自由/);
    }
  });
});
