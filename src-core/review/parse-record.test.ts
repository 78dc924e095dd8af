import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRecordSchema, type Answer } from './answer-log';
import { answer, arbitraryLog } from './log.fixture';
import { parseRecord } from './parse-record';

const bySchema = (value: unknown) => logRecordSchema.safeParse(value).data ?? null;
const whole = answer(1);
const names = Object.keys(whole) as (keyof Answer)[];

/** What a property may turn into on a damaged disk, or in another version, good values among it. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    NaN,
    Infinity,
    -0,
    -1,
    0.5,
    1,
    2,
    4,
    5,
    8.64e15,
    1e16,
  ),
  fc.constantFrom<unknown>(
    2 ** 53,
    'sure',
    'hasOwnProperty',
    'drill',
    'x'.repeat(41),
    'x'.repeat(201),
  ),
  fc.constantFrom<unknown>([], ['o1'], [1], ['x'.repeat(41)], [undefined], {}, true),
  fc.constantFrom<unknown>(
    { kind: 'single-choice', option: 'o1' },
    { kind: 'single-choice', option: 'o1', more: 1 },
    { kind: 'single-choice' },
    { kind: 'single-choice', option: 'x'.repeat(41) },
    { kind: 'multiple-choice', options: ['o1'] },
    { kind: 'multiple-choice', options: 'o1' },
    { kind: 'numeric', value: 3 },
    { kind: 'none' },
  ),
  fc.anything(),
);

describe('parsing a record', () => {
  it('takes the records that the schema takes, and hands out the same', () => {
    fc.assert(
      fc.property(arbitraryLog, (records) => {
        for (const record of records) expect(parseRecord(record)).toEqual(bySchema(record));
      }),
    );
  });

  it('judges an answer as the schema does, whatever one or two of its properties are', () => {
    const change = fc.tuple(fc.constantFrom(...names), junk);
    let taken = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const row = { ...whole, ...Object.fromEntries(changes) };
        const expected = bySchema(row);
        if (expected) taken += 1;
        expect(parseRecord(row)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('refuses an answer that lacks a property or has one more', () => {
    for (const name of names) {
      const { [name]: _gone, ...rest } = whole;
      expect(parseRecord(rest)).toBeNull();
      expect(parseRecord({ ...rest, [`${name}s`]: whole[name] })).toBeNull();
    }
    expect(parseRecord({ ...whole, more: 1 })).toBeNull();
    for (const none of [null, undefined, 'answer', 7, []]) expect(parseRecord(none)).toBeNull();
  });
});
