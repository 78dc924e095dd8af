import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

const read = (text: string) => Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, '')).data;

describe('a table as CSV', () => {
  it('writes numbers unrounded and absent ones as nothing', () => {
    const text = csvOf({
      columns: ['day', 'return'],
      rows: [
        ['2025-01-27', { shown: '−17.0%', value: -0.169682 }],
        ['2025-01-28', { shown: '–', value: null }],
      ],
    });
    expect(text).toBe('\ufeffday,return\r\n2025-01-27,-0.169682\r\n2025-01-28,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps %j from being run as a formula',
    (name) => {
      const [, [cell]] = read(csvOf({ columns: ['name'], rows: [[name]] })) as [string[], [string]];
      expect(cell).toBe(`'${name}`);
    },
  );

  it('gives back every text that is no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (pairs) => {
        const rows = pairs.map((pair) => pair.map((text) => `a${text}`));
        expect(read(csvOf({ columns: ['a', 'b'], rows })).slice(1)).toEqual(rows);
      }),
    );
  });
});
