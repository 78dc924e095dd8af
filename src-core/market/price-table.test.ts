import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { dateOfDay, isIsoDate } from './dates';
import { readPriceTable, type PriceTableOptions } from './price-table';
import { mostProblems, priceProblemCodes } from './price-table-problems';

const lines = (...all: string[]) => all.join('\n');
const problems = (text: string, options?: PriceTableOptions) =>
  readPriceTable(text, options).problems.map(({ code, line }) => `${line} ${code}`);

describe('the forms prices come in', () => {
  it('reads a long table and ignores further columns, wherever they stand', () => {
    const table = readPriceTable(
      lines(
        'volume,ticker,date,close,adj_close,note',
        '10,AAA,2025-01-24,100,50,"a, quoted"',
        '11,BBB,2025-01-24,7,7,',
        '12,AAA,2025-01-27,90,45,"say ""hi"""',
      ),
    );
    expect(table).toEqual({
      form: 'long',
      series: [
        { ticker: 'AAA', dates: ['2025-01-24', '2025-01-27'], closes: [50, 45] },
        { ticker: 'BBB', dates: ['2025-01-24'], closes: [7] },
      ],
      problems: [],
    });
  });

  it('reads Yahoo’s download and takes the adjusted close', () => {
    const table = readPriceTable(
      lines(
        'Date,Open,High,Low,Close,Adj Close,Volume',
        '2025-01-24,148.37,148.97,141.88,142.62,142.60,234657600',
        '2025-01-27,124.80,128.40,116.70,118.42,118.41,818830900',
        '2025-01-28,null,null,null,null,null,null',
      ),
      { ticker: 'NVDA' },
    );
    expect(table.form).toBe('yahoo');
    expect(table.series).toEqual([
      { ticker: 'NVDA', dates: ['2025-01-24', '2025-01-27'], closes: [142.6, 118.41] },
    ]);
    expect(table.problems.map(({ code, line }) => [code, line])).toEqual([['missing-price', 4]]);
  });

  it('reads a table copied from Yahoo’s page, dividends and splits between the rows', () => {
    const table = readPriceTable(
      lines(
        'Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividends.\tVolume',
        'Jun 12, 2024\t123.06\t126.88\t122.57\t125.20\t125.17\t299,595,000',
        'Jun 11, 2024\t0.01 Dividend',
        'Jun 11, 2024\t121.77\t122.87\t118.74\t120.91\t120.88\t222,551,200',
        'Jun 10, 2024\t10:1 Stock Splits',
      ),
      { ticker: 'NVDA' },
    );
    expect(table.series[0]).toEqual({
      ticker: 'NVDA',
      dates: ['2024-06-11', '2024-06-12'],
      closes: [120.88, 125.17],
    });
    expect(table.problems.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-price-row', 3],
      ['not-a-price-row', 5],
    ]);
  });

  it('reads Nasdaq’s export: newest first, American dates, dollar signs', () => {
    const table = readPriceTable(
      lines(
        'Date,Close/Last,Volume,Open,High,Low',
        '01/07/2025,$140.14,351782200,$153.03,$153.13,$140.01',
        '01/06/2025,"$1,149.43",265377400,$148.59,$152.16,$147.82',
      ),
      { ticker: 'NVDA' },
    );
    expect(table.form).toBe('nasdaq');
    expect(table.series[0]?.dates).toEqual(['2025-01-06', '2025-01-07']);
    expect(table.series[0]?.closes).toEqual([1149.43, 140.14]);
    expect(table.problems.map(({ code }) => code)).toContain('unadjusted-close');
    expect(table.problems.map(({ code }) => code)).not.toContain('ambiguous-dates');
  });

  it('reads Stooq’s single file and its bulk file', () => {
    const single = readPriceTable(
      lines('Date,Open,High,Low,Close,Volume', '2025-01-27,124.8,128.4,116.7,118.42,818830900'),
      { ticker: 'NVDA' },
    );
    const bulk = readPriceTable(
      lines(
        '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>',
        'NVDA.US,D,20250127,000000,124.8,128.4,116.7,118.42,818830900,0',
      ),
    );
    expect(single.form).toBe('single');
    expect(bulk.form).toBe('stooq-bulk');
    const expected = [{ ticker: 'NVDA', dates: ['2025-01-27'], closes: [118.42] }];
    expect(single.series).toEqual(expected);
    expect(bulk.series).toEqual(expected);
  });

  it('reads a spreadsheet of a country that writes decimal commas', () => {
    const table = readPriceTable(
      lines('sep=;', 'Date;Ticker;Adj Close', '27.01.2025;ABC;1.234,50', '28.01.2025;ABC;1.240,00'),
    );
    expect(table.series[0]).toEqual({
      ticker: 'ABC',
      dates: ['2025-01-27', '2025-01-28'],
      closes: [1234.5, 1240],
    });
    expect(table.problems).toEqual([]);
  });

  it('reads a Japanese table, a byte-order mark and Windows line ends', () => {
    const table = readPriceTable('\uFEFF日付,調整後終値\r\n2025年1月27日,"5,130"\r\n', {
      ticker: '8035.T',
    });
    expect(table.series).toEqual([{ ticker: '8035.T', dates: ['2025-01-27'], closes: [5130] }]);
  });

  it('gives the same series whatever the order of the rows', () => {
    const days = fc.uniqueArray(fc.integer({ min: 18_000, max: 20_000 }), { minLength: 2 });
    fc.assert(
      fc.property(days, (numbers) => {
        const rows = numbers.map((day) => `${dateOfDay(day)},A,${day / 100}`);
        const header = 'date,ticker,adj_close';
        const given = readPriceTable(lines(header, ...rows)).series;
        const sorted = readPriceTable(lines(header, ...[...rows].sort())).series;
        expect(given).toEqual(sorted);
        expect(given[0]!.dates).toHaveLength(numbers.length);
      }),
    );
  });
});

describe('what is wrong with a file, and on which line', () => {
  const head = 'date,ticker,adj_close';

  it.each([
    ['an unreadable date', '2025-02-30,A,1', 'bad-date'],
    ['a missing price', '2025-01-28,A,', 'missing-price'],
    ['a word for a price', '2025-01-28,A,abc', 'bad-price'],
    ['a price of zero', '2025-01-28,A,0', 'price-not-positive'],
    ['a negative price', '2025-01-28,A,-5', 'price-not-positive'],
    ['a row cut short', '2025-01-28', 'bad-row'],
    ['a quote left open', '2025-01-28,"A,5', 'bad-row'],
    ['a row without a ticker', '2025-01-28,,5', 'bad-row'],
    ['the same row again', '2025-01-27,A,100', 'duplicate-same'],
    ['another price for the date', '2025-01-27,A,101', 'duplicate-conflict'],
    ['a Sunday', '2025-01-26,A,100', 'weekend-date'],
    ['a pause of weeks', '2025-02-20,A,100', 'gap'],
    ['a fall to a tenth', '2025-01-28,A,10.1', 'suspected-split'],
    ['a rise to four times', '2025-01-28,A,398', 'suspected-split'],
  ])('%s', (_, row, code) => {
    const found = readPriceTable(lines(head, '2025-01-27,A,100', row)).problems;
    expect(found.map((problem) => [problem.line, problem.code])).toEqual([[3, code]]);
  });

  it('keeps the higher of two rows that contradict one another', () => {
    const { series } = readPriceTable(lines(head, '2025-01-27,A,100', '2025-01-27,A,101'));
    expect(series[0]!.closes).toEqual([100]);
  });

  it('names each row out of order, but not a file that runs backwards throughout', () => {
    expect(problems(lines(head, '2025-01-27,A,1', '2025-01-24,A,1', '2025-01-28,A,1'))).toEqual([
      '3 out-of-order',
    ]);
    expect(problems(lines(head, '2025-01-28,A,1', '2025-01-27,A,1'))).toEqual([]);
  });

  it.each([
    ['nothing in it', '', '1 empty'],
    ['no header', lines('hello', 'world'), '1 no-header'],
    [
      'no closing price',
      lines('a title', 'date,ticker,volume', '2025-01-27,A,5'),
      '2 no-price-column',
    ],
    ['a header only', head, '1 no-rows'],
    ['no ticker anywhere', lines('Date,Close', '2025-01-27,5'), '1 no-ticker'],
  ])('a file with %s gives no series', (_, text, problem) => {
    expect(problems(text)).toContain(problem);
    expect(readPriceTable(text).series).toEqual([]);
  });

  it('does not read more than it was allowed to', () => {
    const table = readPriceTable(lines(head, '2025-01-27,A,100'), { largest: 10 });
    expect(table.series).toEqual([]);
    expect(table.problems[0]!.code).toBe('too-large');
  });

  it('lists a bounded number of problems and counts the others', () => {
    const rows = Array.from({ length: mostProblems + 25 }, () => 'x,A,1');
    const found = readPriceTable(lines(head, ...rows)).problems;
    expect(found.filter(({ code }) => code === 'bad-date')).toHaveLength(mostProblems);
    expect(found.at(-1)).toMatchObject({ code: 'more-problems', found: '25' });
    expect(found.map(({ code }) => code)).toContain('no-rows');
  });
});

describe('any text at all', () => {
  const cell = fc.oneof(
    anyText({ maxLength: 12 }),
    fc.constantFrom('date', 'ticker', 'adj_close', 'Close', 'A', '"', '""', 'null', '$1,2', '-'),
    fc.integer({ min: 0, max: 30_000 }).map(dateOfDay),
    fc.double().map(String),
  );
  const row = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','));
  const junk = fc.oneof(
    anyText({ maxLength: 400 }),
    fc.array(row, { maxLength: 30 }).map((rows) => rows.join('\n')),
    fc.array(row, { maxLength: 30 }).map((rows) => ['date,ticker,adj_close', ...rows].join('\r\n')),
    fc.array(row, { maxLength: 30 }).map((rows) => ['Date;Close', ...rows].join('\r')),
  );

  it('never throws, and gives nothing but usable series and known problems', () => {
    fc.assert(
      fc.property(junk, fc.option(fc.string(), { nil: undefined }), (text, ticker) => {
        const table = readPriceTable(text, ticker === undefined ? {} : { ticker });
        const lineCount = text.split(/\r\n|\n|\r/).length;
        for (const { code, line, found } of table.problems) {
          expect(priceProblemCodes).toContain(code);
          expect(line >= 1 && line <= lineCount).toBe(true);
          expect(found.length).toBeLessThanOrEqual(60);
        }
        for (const { dates, closes } of table.series) {
          expect(dates.length).toBe(closes.length);
          expect(dates.every(isIsoDate)).toBe(true);
          expect(dates.every((date, index) => index === 0 || date > dates[index - 1]!)).toBe(true);
          expect(closes.every((close) => close > 0 && close < Infinity)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
