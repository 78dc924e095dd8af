/** Where a price file’s text came from, as its header shows. */
export type PriceForm = 'long' | 'yahoo' | 'nasdaq' | 'stooq-bulk' | 'single';

export interface TableLayout {
  form: PriceForm;
  delimiter: string;
  /** 0-based line of the header. */
  headerLine: number;
  date: number;
  price: number;
  /** Null where the whole file is one security’s. */
  ticker: number | null;
  /** Whether the price column says that it is adjusted for splits and dividends. */
  adjusted: boolean;
}

const delimiters = [',', ';', '\t', '|'];
/** A header further down is no header: exports carry a title line or two at most. */
const deepestHeader = 30;

const nameOf = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const dateNames = new Set(['date', 'day', 'datetime', 'tradedate', 'tradingday', '日付', '年月日']);
const tickerNames = new Set([
  'ticker',
  'symbol',
  'tickersymbol',
  '銘柄',
  '銘柄コード',
  'ティッカー',
]);
const adjusted = /^(adj|adjusted)(close|closing|price)|^(close|price)adj|^調整後終値/;
const close = /^(close|closing|price)|^last(price|close)?$|^終値/;

/** Splits one line, quotes respected (RFC 4180); null where a quote is left open. */
export function splitCells(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (line[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  if (quoted) return null;
  cells.push(cell.trim());
  return cells;
}

function layoutOf(cells: readonly string[], delimiter: string, headerLine: number) {
  const names = cells.map(nameOf);
  const date = names.findIndex((name) => dateNames.has(name));
  const adjustedPrice = names.findIndex((name) => adjusted.test(name));
  const plainPrice = names.findIndex((name) => close.test(name));
  const ticker = names.findIndex((name) => tickerNames.has(name));
  if (date < 0) return null;
  const price = adjustedPrice >= 0 ? adjustedPrice : plainPrice;
  const formOf = (): PriceForm => {
    if (ticker >= 0) return cells[ticker]!.startsWith('<') ? 'stooq-bulk' : 'long';
    if (names.includes('closelast')) return 'nasdaq';
    return adjustedPrice >= 0 && plainPrice >= 0 ? 'yahoo' : 'single';
  };
  const layout: TableLayout = {
    form: formOf(),
    delimiter,
    headerLine,
    date,
    price,
    ticker: ticker < 0 ? null : ticker,
    adjusted: adjustedPrice >= 0,
  };
  return layout;
}

export type LayoutFinding =
  | { kind: 'layout'; layout: TableLayout }
  /** A header with a date column but no close of any kind. */
  | { kind: 'no-price-column'; line: number }
  | { kind: 'no-header' };

/** Finds the header and the delimiter that makes sense of it. */
export function findLayout(lines: readonly string[]): LayoutFinding {
  let withoutPrice: number | null = null;
  for (let line = 0; line < Math.min(lines.length, deepestHeader); line += 1) {
    for (const delimiter of delimiters) {
      const cells = splitCells(lines[line]!.slice(0, 20_000), delimiter);
      if (cells === null || cells.length < 2) continue;
      const layout = layoutOf(cells, delimiter, line);
      if (layout === null) continue;
      if (layout.price >= 0) return { kind: 'layout', layout };
      withoutPrice ??= line;
    }
  }
  return withoutPrice === null
    ? { kind: 'no-header' }
    : { kind: 'no-price-column', line: withoutPrice + 1 };
}
