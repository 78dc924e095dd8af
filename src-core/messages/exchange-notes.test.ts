import { describe, expect, it } from 'vitest';
import { exchangeNoteMessages, noteWords } from './exchange-notes';

const keys = Object.keys(exchangeNoteMessages);
const codes = (outcome: string) =>
  keys
    .filter((key) => key.startsWith(`exchange.${outcome}.`))
    .map((key) => key.slice(`exchange.${outcome}.`.length));

describe('what a report says', () => {
  it('has a remedy for every code, and no remedy for nothing', () => {
    const noted = [...codes('changed'), ...codes('refused')].filter(
      (code) => !code.endsWith('.one'),
    );
    expect(noted.length).toBeGreaterThan(40);
    expect([...new Set(noted)].sort()).toEqual([...codes('remedy')].sort());
  });

  it('uses one code for one outcome', () => {
    expect(codes('changed').filter((code) => codes('refused').includes(code))).toEqual([]);
  });

  it('fills its values in, in both languages', () => {
    const note = { code: 'too-many-options', values: { count: 25, limit: 20 } };
    expect(noteWords('en', 'refused', note)).toEqual({
      what: 'It has 25 options; at most 20 can be shown.',
      remedy: 'Split the question or remove options.',
    });
    expect(noteWords('ja', 'refused', note).what).toContain('25個');
  });
});
