import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { madeUpName } from './made-up-name';
import { nameShape } from './name-shape';
import { readSeatName, tidyName } from './seat-name';

const read = (raw: string, taken: string[] = [], filtered = true) =>
  readSeatName(raw, taken, filtered);

describe('the name of a seat', () => {
  it.each([
    ['Bob', 'Bob'],
    ['  Ana  Maria ', 'Ana Maria'],
    ['ﾀﾅｶ', 'タナカ'],
    ['Ａｎｎ', 'Ann'],
    ['A\u202eevil\u202c', 'Aevil'],
    ['a\u200bb\u0000c', 'abc'],
    ['<img src=x onerror=1>', '<img src=x onerror=1>'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['髙橋', '髙橋'],
  ])('%j is shown as %j', (raw, name) => {
    expect(read(raw)).toEqual({ ok: true, name });
  });

  it.each([
    ['', 'name-empty'],
    ['\u200b\u202e \u2060', 'name-empty'],
    ['\u0301\u0301', 'name-empty'],
    ['a'.repeat(25), 'name-long'],
    [`a${'\u0301'.repeat(10_000)}`, 'name-long'],
    ['F u c k you', 'name-unfit'],
    ['sh1t', 'name-unfit'],
    ['しね', 'name-unfit'],
    ['ウンコ', 'name-unfit'],
  ])('%.20j is refused: %s', (raw, refused) => {
    expect(read(raw)).toEqual({ ok: false, refused });
  });

  it('may hold a word of the list inside a harmless one, and anything where the list is off', () => {
    for (const name of ['Dickens', 'Scunthorpe', 'Essex', 'よしねん'])
      expect(read(name)).toEqual({ ok: true, name });
    expect(read('sh1t', [], false)).toEqual({ ok: true, name: 'sh1t' });
  });

  it.each([
    ['ann', 'name-taken'],
    ['Ａｎｎ', 'name-taken'],
    ['Аnn', 'name-alike'],
    ['A n n', 'name-alike'],
    ['Ánn', 'name-alike'],
  ])('%j is too near to Ann: %s', (raw, refused) => {
    expect(read(raw, ['Ann'])).toEqual({ ok: false, refused });
  });

  it('tells kana with and without voicing marks apart', () => {
    expect(read('ざとう', ['さとう']).ok).toBe(true);
    expect(read('ニ郎', ['二郎'])).toEqual({ ok: false, refused: 'name-alike' });
  });

  it('holds nothing invisible, whatever is typed, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 40 }), (raw) => {
        const name = tidyName(raw);
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(tidyName(name)).toBe(name);
      }),
    );
  });

  it('is made up where asked for: never one that is taken, always one that would be accepted', () => {
    for (const [language, people] of [
      ['en', 600],
      ['ja', 60],
    ] as const) {
      const taken: string[] = [];
      for (let seed = 0; seed < people; seed += 1) {
        const name = madeUpName(language, taken, seed);
        expect(read(name, taken)).toEqual({ ok: true, name });
        taken.push(name);
      }
      expect(new Set(taken.map(nameShape)).size).toBe(people);
    }
  });
});
