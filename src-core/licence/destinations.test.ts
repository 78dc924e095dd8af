import { describe, expect, it } from 'vitest';
import {
  isArmsEmbargoedOrMacau,
  isInScopeOf2022,
  isInScopeOf2023,
  placeOf,
  places,
} from './destinations';

describe('the destinations of the 2022 rule', () => {
  it.each([
    ['CN', '2022-10-07', true],
    ['HK', '2022-10-07', true],
    ['MO', '2023-01-16', false],
    ['MO', '2023-01-17', true],
    ['VN', '2023-05-01', false],
    ['RU', '2023-05-01', false],
  ])('take %s in on %s: %s', (place, day, expected) => {
    expect(isInScopeOf2022(place, day)).toBe(expected);
  });
});

describe('the destinations of the 2023 rule', () => {
  it.each([
    ['CN', true],
    ['MO', true],
    ['SA', true],
    ['VN', true],
    ['AE', true],
    ['IL', false],
    ['JP', false],
    ['TW', false],
  ])('take %s in when it took effect: %s', (place, expected) => {
    expect(isInScopeOf2023(place, '2023-11-17')).toBe(expected);
  });

  it('let the United Arab Emirates go when they moved to A:5', () => {
    expect(isInScopeOf2023('AE', '2026-07-09')).toBe(true);
    expect(isInScopeOf2023('AE', '2026-07-10')).toBe(false);
  });

  it('are not guessed for a place that is not listed', () => {
    expect(placeOf('MY')).toBeNull();
    expect(isInScopeOf2023('MY', '2024-01-01')).toBeNull();
    expect(isArmsEmbargoedOrMacau('MY', '2024-01-01')).toBeNull();
  });
});

describe('Country Group D:5 or Macau', () => {
  it.each([
    ['CN', true],
    ['HK', true],
    ['MO', true],
    ['RU', true],
    ['VN', false],
    ['JP', false],
  ])('holds for %s: %s', (place, expected) => {
    expect(isArmsEmbargoedOrMacau(place, '2024-06-01')).toBe(expected);
  });
});

describe('the list of places', () => {
  it.each(places)('gives $code groups and a source', ({ code, groups, source }) => {
    // The groups sort destinations of exports; the United States stand in none.
    expect(groups.length === 0).toBe(code === 'US');
    expect(source).not.toBe('');
  });
});
