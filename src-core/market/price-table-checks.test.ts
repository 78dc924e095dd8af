import { describe, expect, it } from 'vitest';
import { seriesFrom, splitLike } from './price-table-checks';
import { createProblemLog } from './price-table-problems';

describe('splitLike', () => {
  it.each([
    [1208.88, 121.79, '10:1'],
    [100, 50.5, '2:1'],
    [100, 66.9, '3:2'],
    [1, 8.1, '1:8'],
  ])('takes %d → %d for a split of %s', (from, to, split) => {
    expect(splitLike(from, to)).toBe(split);
  });

  it.each([
    ['NVIDIA’s fall of 2025-01-27', 142.62, 118.42],
    ['Vistra’s fall of 28 %', 100, 71.73],
    ['Arm’s rise of 48 %', 100, 147.9],
    ['no change', 100, 100],
  ])('does not take %s for one', (_, from, to) => expect(splitLike(from, to)).toBeNull());
});

describe('trading days without a price', () => {
  const note = (ticker: string, ...dates: string[]) => {
    const problems = createProblemLog();
    const rows = dates.map((date, index) => ({ line: index + 2, date, close: 100 }));
    seriesFrom(ticker, rows, problems);
    return problems
      .all()
      .filter(({ code }) => code === 'missing-days')
      .map(({ line, date, found }) => [line, date, found]);
  };

  it('are said once a security, with the first of them and the line after it', () => {
    const dates = ['2025-01-06', '2025-01-08', '2025-01-10', '2025-01-15'];
    // 9 January was a day of mourning in New York; the 11th and 12th were a weekend.
    expect(note('NVDA', ...dates)).toEqual([[3, '2025-01-07', '3']]);
  });

  it('go by the calendar of the ticker’s own exchange', () => {
    // Coming-of-Age Day: Tokyo was closed, New York was not.
    expect(note('8035.T', '2025-01-10', '2025-01-14')).toEqual([]);
    expect(note('NVDA', '2025-01-10', '2025-01-14')).toEqual([[3, '2025-01-13', '1']]);
  });

  it.each(['JPY=X', 'BTC-USD', 'SAP.DE'])('are not claimed of %s', (ticker) => {
    expect(note(ticker, '2025-01-06', '2025-01-10')).toEqual([]);
  });

  it('are not claimed of years whose holidays are not known', () => {
    expect(note('NVDA', '2016-01-06', '2016-01-12')).toEqual([]);
  });
});
