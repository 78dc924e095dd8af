import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPlaces } from './json-places';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the places of a JSON text', () => {
  it('names the line of a member', () => {
    const places = jsonPlaces(
      '{\n  "formats": [\n    {"bits": 8},\n    {"bits":\n      "x"}\n  ]\n}',
    );
    if (!places.ok) throw new Error('expected good JSON');
    expect(places.lineOf(['formats'])).toBe(2);
    expect(places.lineOf(['formats', 1, 'bits'])).toBe(5);
  });

  it('names the line of what stands around a member that is not there', () => {
    const places = jsonPlaces('\n{\n"formats": [\n{"bits": 8}]}');
    if (!places.ok) throw new Error('expected good JSON');
    expect(places.lineOf(['formats', 0, 'denseTops'])).toBe(4);
    expect(places.lineOf(['name'])).toBe(2);
  });

  it.each([
    ['{"a": 1,\n}', 2, '}'],
    ['{"a": 1\n"b": 2}', 2, '"'],
    ['[1,\n\n2,]', 3, ']'],
    ["{\n'a': 1}", 2, "'"],
    ['{"a": 01}', 1, '1'],
    ['{"a": [1, 2', 1, 'the end of the file'],
    ['{} {}', 1, '{'],
    ['', 1, 'the end of the file'],
  ])('finds the fault in %j', (text, line, found) => {
    expect(jsonPlaces(text)).toEqual({ ok: false, line, found });
  });

  it('takes every JSON text for good', () => {
    fc.assert(fc.property(fc.json(), (text) => jsonPlaces(text).ok));
  });

  it('agrees with JSON.parse on texts with one character put in, whatever it is', () => {
    const character = fc.oneof(
      fc.constantFrom(...'{}[]",:\\ 0-.eE+tn\n\t\u0001\u0080'),
      fc.string({ maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), character, (text, seed, extra) => {
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + extra + text.slice(at);
        expect(jsonPlaces(changed).ok).toBe(parses(changed));
      }),
      { numRuns: 2000 },
    );
  });
});
