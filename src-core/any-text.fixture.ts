import fc from 'fast-check';

const surrogates = 0x800;
const firstSurrogate = 0xd800;

/** Any character of Unicode; fast-check's own unit of this kind takes over a second to be made. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - surrogates })
  .map((n) => String.fromCodePoint(n < firstSurrogate ? n : n + surrogates));

/** Text of any characters, control characters and all. `maxLength` counts characters, not UTF-16 units. */
export const anyText = (given: { maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ ...given, unit: anyCharacter });
