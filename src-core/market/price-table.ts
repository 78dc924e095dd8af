import type { IsoDate } from './dates';
import {
  dateOrderOf,
  decimalMarkOf,
  isBlank,
  readDate,
  readNumber,
  type DateOrder,
  type DecimalMark,
} from './price-table-cells';
import { seriesFrom, type PriceRow } from './price-table-checks';
import { findLayout, splitCells, type PriceForm, type TableLayout } from './price-table-layout';
import { createProblemLog, type PriceProblem, type ProblemLog } from './price-table-problems';
import type { PriceSeries } from './returns';

export interface PriceTable {
  /** Null where no header was recognised. */
  form: PriceForm | null;
  /** In the order of first appearance. */
  series: readonly PriceSeries[];
  problems: readonly PriceProblem[];
}

export interface PriceTableOptions {
  /** The security of a file that names none, such as Yahoo’s, Stooq’s and Nasdaq’s exports. */
  ticker?: string;
  /** Characters read at most. */
  largest?: number;
}

const usualLargest = 64 * 1024 * 1024;
const longestLine = 10_000;
const mostTickers = 10_000;

interface RawRow {
  line: number;
  ticker: string;
  date: string;
  price: string;
}

function rawRows(
  lines: readonly string[],
  layout: TableLayout,
  wholeFile: string,
  problems: ProblemLog,
): RawRow[] {
  const rows: RawRow[] = [];
  const needed = Math.max(layout.date, layout.price, layout.ticker ?? 0);
  for (let index = layout.headerLine + 1; index < lines.length; index += 1) {
    const text = lines[index]!;
    const line = index + 1;
    if (text.trim() === '') continue;
    const cells = text.length > longestLine ? null : splitCells(text, layout.delimiter);
    if (cells === null) {
      problems.add('bad-row', line, { found: text });
      continue;
    }
    // Yahoo’s page lists dividends and splits between the prices, as rows of their own.
    if (layout.ticker === null && /dividend|stock split/i.test(text)) {
      problems.add('not-a-price-row', line, { found: text });
      continue;
    }
    if (cells.length <= needed) {
      problems.add('bad-row', line, { found: text });
      continue;
    }
    const ticker = layout.ticker === null ? wholeFile : cells[layout.ticker]!;
    if (ticker === '' || ticker.length > 32) {
      problems.add('bad-row', line, { found: text });
      continue;
    }
    rows.push({ line, ticker, date: cells[layout.date]!, price: cells[layout.price]! });
  }
  return rows;
}

/** How the file writes dates and numbers, judged over all of its rows. */
function conventionsOf(rows: readonly RawRow[], form: PriceForm, problems: ProblemLog) {
  const dates = dateOrderOf(rows.map(({ date }) => date));
  // Nasdaq’s export is known to be American: there is nothing to doubt.
  if (dates.doubtAt !== null && form !== 'nasdaq') {
    const row = rows[dates.doubtAt]!;
    problems.add('ambiguous-dates', row.line, { found: row.date });
  }
  const numbers = decimalMarkOf(rows.map(({ price }) => price));
  if (numbers.doubtAt !== null) {
    const row = rows[numbers.doubtAt]!;
    problems.add('ambiguous-numbers', row.line, { found: row.price });
  }
  return { order: dates.order, mark: numbers.mark };
}

function readRows(
  rows: readonly RawRow[],
  order: DateOrder,
  mark: DecimalMark,
  problems: ProblemLog,
): Map<string, PriceRow[]> {
  const byTicker = new Map<string, PriceRow[]>();
  // A long table repeats each date once a security: read it once.
  const known = new Map<string, IsoDate | null>();
  for (const { line, ticker, date: dateCell, price } of rows) {
    let date = known.get(dateCell);
    if (date === undefined) {
      date = readDate(dateCell, order);
      known.set(dateCell, date);
    }
    if (date === null) {
      problems.add('bad-date', line, { ticker, found: dateCell });
      continue;
    }
    if (isBlank(price)) {
      problems.add('missing-price', line, { ticker, date });
      continue;
    }
    const close = readNumber(price, mark);
    if (close === null) {
      problems.add('bad-price', line, { ticker, date, found: price });
      continue;
    }
    if (!(close > 0)) {
      problems.add('price-not-positive', line, { ticker, date, found: price });
      continue;
    }
    const own = byTicker.get(ticker);
    if (own) own.push({ line, date, close });
    else if (byTicker.size < mostTickers) byTicker.set(ticker, [{ line, date, close }]);
    else problems.add('too-many-tickers', line, { ticker, date });
  }
  return byTicker;
}

/**
 * Reads daily prices from text: a long table (date, ticker, adj_close, further columns ignored), or
 * one security’s export from Yahoo Finance, Stooq, Nasdaq or a spreadsheet, with comma, semicolon,
 * tab or bar between cells. The adjusted close is taken where there is one.
 *
 * Never throws: whatever it meets becomes a problem with its line, and the rows that can be used are.
 * Of two rows of a date it keeps the one higher up.
 */
export function readPriceTable(text: string, options: PriceTableOptions = {}): PriceTable {
  const problems = createProblemLog();
  const nothing = (form: PriceForm | null): PriceTable => ({
    form,
    series: [],
    problems: problems.all(),
  });
  const largest = options.largest ?? usualLargest;
  if (text.length > largest) {
    problems.add('too-large', 1, { found: `${text.length} characters` });
    return nothing(null);
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.every((line) => line.trim() === '')) {
    problems.add('empty', 1);
    return nothing(null);
  }
  const finding = findLayout(lines);
  if (finding.kind !== 'layout') {
    const line = finding.kind === 'no-price-column' ? finding.line : 1;
    problems.add(finding.kind, line, { found: lines[line - 1]! });
    return nothing(null);
  }
  const { layout } = finding;
  const headerLine = layout.headerLine + 1;
  const wholeFile = options.ticker?.trim() ?? '';
  if (layout.ticker === null && wholeFile === '') {
    problems.add('no-ticker', headerLine, { found: lines[layout.headerLine]! });
    return nothing(layout.form);
  }
  if (!layout.adjusted)
    problems.add('unadjusted-close', headerLine, { found: lines[layout.headerLine]! });

  const rows = rawRows(lines, layout, wholeFile, problems);
  const { order, mark } = conventionsOf(rows, layout.form, problems);
  const byTicker = readRows(rows, order, mark, problems);
  if (byTicker.size === 0) problems.add('no-rows', headerLine);
  const series = [...byTicker].map(([ticker, own]) =>
    // Stooq’s bulk files write NVDA.US for what everyone else calls NVDA.
    seriesFrom(layout.form === 'stooq-bulk' ? ticker.replace(/\.US$/i, '') : ticker, own, problems),
  );
  return { form: layout.form, series, problems: problems.all() };
}
