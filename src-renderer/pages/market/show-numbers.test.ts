import { expect, it } from 'vitest';
import { chance, decimal, percent, session, share } from './show-numbers';

it.each([
  [percent(-0.1697), '−16.97%'],
  [percent(0.205, 1), '+20.5%'],
  [percent(-0.00001), '0.00%'],
  [share(-0.17), '17.0%'],
  [decimal(-4.912), '−4.91'],
  [decimal(-0.001), '0.00'],
  [chance(0.00001), '< 0.0001'],
  [chance(0.03), '0.0300'],
  [session(-1), '−1'],
  [session(0), '0'],
  [session(5), '+5'],
])('%s is written %s', (shown, expected) => expect(shown).toBe(expected));
