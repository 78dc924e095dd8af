import Papa from 'papaparse';
import { lineFinder } from '../text/line-finder';
import { columnNamed } from './mapping';

export interface CsvRow {
  cells: string[];
  /** The 1-based line it begins on: a cell may hold several lines. */
  line: number;
}
export interface CsvTable {
  delimiter: string;
  rows: CsvRow[];
  /** The line of a quotation mark that is never closed; what follows it cannot be told apart. */
  openQuote: number | null;
}

/** Takes a table apart (RFC 4180), the delimiter told by what gives even rows. Empty rows are left out. */
export function readTable(source: string): CsvTable {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const lineAt = lineFinder(text);
  const rows: CsvRow[] = [];
  let delimiter = ',';
  let from = 0;
  let openQuote: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOfHead(text) ?? '',
    delimitersToGuess: delimiters,
    step: ({ data, errors, meta }) => {
      delimiter = meta.delimiter;
      const start = Math.min(from, text.length);
      from = meta.cursor;
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        openQuote ??= lineAt(start);
        return;
      }
      if (data.every((cell) => cell.trim() === '')) return;
      rows.push({ cells: data.map(unguarded), line: lineAt(start) });
    },
  });
  return { delimiter, rows, openQuote };
}

const delimiters = [',', '\t', ';', '|'];

/** The delimiter that makes the first line name a question: surer than counting marks in long texts. */
function delimiterOfHead(text: string): string | null {
  const [head = ''] = text.slice(0, 20_000).split(/\r?\n/, 1);
  const names = (delimiter: string) => {
    const cells = Papa.parse<string[]>(head, { delimiter }).data[0] ?? [];
    return cells.length > 1 && cells.some((cell) => columnNamed(cell)?.field === 'question');
  };
  return delimiters.find(names) ?? null;
}

export function writeTable(rows: readonly (readonly string[])[], delimiter = ','): string {
  const guarded = rows.map((row) => row.map(guard));
  return `\ufeff${Papa.unparse(guarded, { newline: '\r\n', delimiter })}\r\n`;
}

/**
 * A cell that a spreadsheet would run as a formula is written behind an apostrophe (OWASP, "CSV
 * injection"); one that begins with apostrophes and then so gets one more, so that reading is exact.
 */
export const guard = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string =>
  /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
