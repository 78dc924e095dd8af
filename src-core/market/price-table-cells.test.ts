import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from './dates';
import {
  dateOrderOf,
  decimalMarkOf,
  isBlank,
  readDate,
  readNumber,
  type DateOrder,
} from './price-table-cells';

describe('readDate', () => {
  it.each([
    '2025-01-27',
    '2025/1/27',
    '2025.01.27',
    '20250127',
    '2025-01-27T00:00:00-05:00',
    '2025-01-27 00:00:00',
    '01/27/2025',
    '1/27/2025',
    'Jan 27, 2025',
    'January 27 2025',
    '27 Jan 2025',
    '27-Jan-2025',
    '2025年1月27日',
  ])('reads %s', (cell) => expect(readDate(cell, 'month-first')).toBe('2025-01-27'));

  it.each(['', '27', '27/01/25', '2025-02-30', '2025-13-01', '01-27/2025', 'Foo 27, 2025', '１月'])(
    'takes “%s” for no date',
    (cell) => expect(readDate(cell, 'month-first')).toBeNull(),
  );

  it('finds the order of day and month from any series that passes the twelfth', () => {
    const days = fc.uniqueArray(fc.integer({ min: 15_000, max: 25_000 }), { minLength: 400 });
    const orders = fc.constantFrom<DateOrder>('day-first', 'month-first');
    fc.assert(
      fc.property(days, orders, (numbers, order) => {
        const dates = numbers.map(dateOfDay);
        const cells = dates.map((date) => {
          const [year, month, day] = date.split('-');
          return order === 'day-first' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
        });
        const evidence = dateOrderOf(cells);
        expect(evidence).toEqual({ order, doubtAt: null });
        expect(cells.map((cell) => readDate(cell, evidence.order))).toEqual(dates);
      }),
      { numRuns: 20 },
    );
  });

  it('says so where nothing tells day from month', () => {
    expect(dateOrderOf(['01/02/2025', '01/03/2025'])).toEqual({ order: 'month-first', doubtAt: 0 });
    expect(dateOrderOf(['01.02.2025', '01.03.2025'])).toEqual({ order: 'day-first', doubtAt: 0 });
  });

  it('says so where the file contradicts itself', () => {
    expect(dateOrderOf(['25/01/2025', '26/01/2025', '01/27/2025'])).toEqual({
      order: 'day-first',
      doubtAt: 2,
    });
  });
});

describe('readNumber', () => {
  it.each([
    ['118.42', 118.42],
    ['$118.42', 118.42],
    ['1,234.56', 1234.56],
    ['1,234,567', 1_234_567],
    ['¥5,130', 5130],
    ['1’234.50', 1234.5],
    ['1 234.50', 1234.5],
    ['1.5e3', 1500],
    ['.5', 0.5],
    ['-3.2', -3.2],
  ])('reads %s', (cell, value) => expect(readNumber(cell, '.')).toBe(value));

  it.each([
    ['118,42', 118.42],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
  ])('reads %s with a decimal comma', (cell, value) => expect(readNumber(cell, ',')).toBe(value));

  it.each([
    '',
    'abc',
    '1,23',
    '12,34.5',
    '1.2.3',
    '--1',
    '1e999',
    'Infinity',
    '0x10',
    '1'.repeat(50),
  ])('takes “%s” for no number', (cell) => expect(readNumber(cell, '.')).toBeNull());

  it.each([
    [['118.42', '1,234.56'], { mark: '.', doubtAt: null }],
    [['118,42', '1.234,56'], { mark: ',', doubtAt: null }],
    [['5,130', '5,210'], { mark: '.', doubtAt: 0 }],
    [['5130', '5210'], { mark: '.', doubtAt: null }],
    [['1.234', '12.5'], { mark: '.', doubtAt: null }],
  ])('of %j concludes %j', (cells, evidence) => expect(decimalMarkOf(cells)).toEqual(evidence));

  it.each(['', 'null', 'NaN', 'N/A', '-', '#N/A'])('takes “%s” for a blank', (cell) => {
    expect(isBlank(cell)).toBe(true);
  });
});
