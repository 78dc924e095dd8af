import { describe, expect, it } from 'vitest';
import { keptPricesSchema } from '@core/market/kept-prices';
import { readPriceTable } from '@core/market/price-table';
import { previewOf, toKeep } from './build-preview';

const long = readPriceTable(
  [
    'date,ticker,adj_close',
    '2025-01-24,NVDA,142.62',
    '2025-01-27,NVDA,118.42',
    'yesterday,NVDA,118.42',
    '2025-01-24,SPY,607.97',
    '2025-01-24,SPY,607.97',
  ].join('\n'),
);

describe('a price file before it is kept', () => {
  it('says what each ticker would bring, and what it would replace', () => {
    const [kept] = toKeep(long, 'aki', 'old.csv', 1);
    const { series, asksTicker } = previewOf(long, [kept!]);
    expect(series).toEqual([
      {
        ticker: 'NVDA',
        days: 2,
        from: '2025-01-24',
        to: '2025-01-27',
        lastClose: 118.42,
        replaces: { from: '2025-01-24', to: '2025-01-27' },
      },
      expect.objectContaining({ ticker: 'SPY', days: 1, replaces: null }),
    ]);
    expect(asksTicker).toBe(false);
  });

  it('says the gravest first, each with its line', () => {
    expect(previewOf(long, []).problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-date', 4],
      ['duplicate-same', 6],
    ]);
  });

  it('asks whose prices they are where the file does not say', () => {
    const yahoo = readPriceTable('Date,Close,Adj Close\n2025-01-24,142.62,142.6');
    expect(previewOf(yahoo, [])).toMatchObject({ series: [], asksTicker: true });
    expect(previewOf(readPriceTable('no table'), []).asksTicker).toBe(false);
  });
});

it('keeps with each ticker what was met about it, in a form that can be read again', () => {
  const rows = toKeep(long, 'aki', 'mine.csv', 7);
  expect(rows.map(({ ticker, problems }) => [ticker, problems.map(({ code }) => code)])).toEqual([
    ['NVDA', ['bad-date']],
    ['SPY', ['duplicate-same']],
  ]);
  for (const row of rows) expect(keptPricesSchema.parse(row)).toEqual(row);
});
