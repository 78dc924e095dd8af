import Papa from 'papaparse';
import { isShownNumber, type ChartTable } from './chart-table';

/**
 * RFC 4180 with a byte order mark, so that Excel reads Japanese as UTF-8. A text that a spreadsheet
 * would run as a formula is written with an apostrophe before it (OWASP, "CSV injection"); numbers
 * are written in full, whatever the table rounds to.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const values = rows.map((row) =>
    row.map((cell) => (isShownNumber(cell) ? (cell.value ?? '') : cell)),
  );
  const text = Papa.unparse([columns, ...values] as (string | number)[][], {
    newline: '\r\n',
    escapeFormulae: true,
  });
  return `\ufeff${text}\r\n`;
}
