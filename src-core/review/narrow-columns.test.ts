import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, splitTexts } from './joined-texts';
import { narrowColumn, narrowColumns, widenColumns } from './narrow-columns';
import type { Column } from './number-columns';

const kinds = [Int8Array, Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array] as const;
const number = fc.oneof(
  fc.integer(),
  fc.nat(300),
  fc.nat(70_000),
  fc.double(),
  fc.constantFrom(0, -0, NaN, Infinity, -1, 255, 256, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1),
);
const numbers = fc.oneof(
  fc.array(number),
  fc.tuple(number, fc.nat(20)).map(([one, times]) => Array.from({ length: times }, () => one)),
);
const column = fc
  .tuple(fc.constantFrom(...kinds), numbers)
  .map(([Kind, given]) => Kind.from(given) as Column);

describe('narrow columns', () => {
  it('come back as they were, bit by bit', () => {
    fc.assert(
      fc.property(column, column, (one, other) => {
        const kept = structuredClone(narrowColumns({ one, other }));
        const wide = widenColumns(kept, { one: one.slice(0, 0), other: other.slice(0, 0) });
        expect(wide).toStrictEqual({ one, other });
        expect([...wide.one].every((value, place) => Object.is(value, one[place]))).toBe(true);
      }),
    );
  });

  it('take no more room than the numbers in them need', () => {
    expect(narrowColumn(Float64Array.of(1, 2, 255))).toEqual(Uint8Array.of(1, 2, 255));
    expect(narrowColumn(Float64Array.of(1, 256))).toEqual(Uint16Array.of(1, 256));
    expect(narrowColumn(Float64Array.of(1, -1))).toEqual(Int32Array.of(1, -1));
    expect(narrowColumn(Float64Array.of(1, 0.5))).toEqual(Float64Array.of(1, 0.5));
    expect(narrowColumn(new Uint32Array(1_000))).toEqual({ all: 0, length: 1_000 });
    expect(narrowColumn(new Float64Array(7).fill(NaN))).toEqual({ all: NaN, length: 7 });
  });

  it('are refused where one is missing or is none', () => {
    const like = { one: new Float64Array() };
    for (const one of [undefined, null, 'text', [1, 2], { all: 'x', length: 1 }, { all: 1 }])
      expect(() => widenColumns({ one }, like)).toThrow(RangeError);
  });
});

describe('joined texts', () => {
  it('are the same texts again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(splitTexts(structuredClone(joinTexts(texts)))).toEqual(texts);
      }),
    );
  });

  it('are refused where lengths and text do not fit', () => {
    const { text, lengths } = joinTexts(['one', 'two']);
    expect(() => splitTexts({ text: `${text}x`, lengths })).toThrow(RangeError);
  });
});
