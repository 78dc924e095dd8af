import { isoDateOf, type IsoDate } from './dates';

/** Which of two leading numbers of a date is the month. */
export type DateOrder = 'month-first' | 'day-first';
export type DecimalMark = '.' | ',';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].{0,40})?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const japanese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: .{0,40})?$/;
const monthName = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
const dayMonthName = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/;

/** The date a cell names, or null: ISO with or without a time, packed, slashed, with a month’s name. */
export function readDate(cell: string, order: DateOrder): IsoDate | null {
  let parts = yearFirst.exec(cell) ?? packed.exec(cell) ?? japanese.exec(cell);
  if (parts) return isoDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = yearLast.exec(cell);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    return order === 'month-first'
      ? isoDateOf(year, first, second)
      : isoDateOf(year, second, first);
  }
  parts = monthName.exec(cell);
  if (parts) return isoDateOf(Number(parts[3]), monthOf(parts[1]!), Number(parts[2]));
  parts = dayMonthName.exec(cell);
  if (parts) return isoDateOf(Number(parts[3]), monthOf(parts[2]!), Number(parts[1]));
  return null;
}

export interface DateEvidence {
  order: DateOrder;
  /** Index of a cell that leaves the order open or contradicts the rest; null where all agree. */
  doubtAt: number | null;
}

/**
 * Whether 03/04/2025 is March or April, from the cells in which one number is above 12. With none
 * such, dots mean day first and slashes month first, and the doubt is said.
 */
export function dateOrderOf(cells: readonly string[]): DateEvidence {
  let monthFirst = 0;
  let dayFirst = 0;
  let lastMonthFirst = -1;
  let lastDayFirst = -1;
  let open = -1;
  let dotted = false;
  cells.forEach((cell, index) => {
    const parts = yearLast.exec(cell);
    if (!parts) return;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) {
      dayFirst += 1;
      lastDayFirst = index;
    } else if (second > 12 && first <= 12) {
      monthFirst += 1;
      lastMonthFirst = index;
    } else if (open < 0 && first !== second) {
      open = index;
      dotted = parts[2] === '.';
    }
  });
  if (monthFirst === 0 && dayFirst === 0)
    return { order: dotted ? 'day-first' : 'month-first', doubtAt: open < 0 ? null : open };
  const order = dayFirst > monthFirst ? 'day-first' : 'month-first';
  const against = order === 'day-first' ? lastMonthFirst : lastDayFirst;
  return { order, doubtAt: against < 0 ? null : against };
}

const blanks = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  'null',
  'nan',
  'n/a',
  'na',
  '#n/a',
  'none',
  'nil',
]);
export const isBlank = (cell: string): boolean => blanks.has(cell.toLowerCase());

/** Takes off currency signs and the spaces and apostrophes some countries group digits with. */
const bare = (cell: string) => cell.replace(/[$€£¥￥₩円\s'’\u00a0\u202f]|HK\$|US\$|USD|JPY/g, '');

const grouped = { '.': /^-?\d{1,3}(,\d{3})+(\.\d+)?$/, ',': /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ };
const plain = { '.': /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i, ',': /^-?(\d+(,\d*)?|,\d+)$/ };

/** What nearly every cell is; spares the rest of the tests. */
const ordinary = /^\d+\.\d+$/;

/** The number in a cell, or null where it is none under this decimal mark. */
export function readNumber(cell: string, mark: DecimalMark): number | null {
  if (mark === '.' && cell.length <= 40 && ordinary.test(cell)) return Number(cell);
  const text = bare(cell);
  if (text.length > 40) return null;
  if (!plain[mark].test(text) && !grouped[mark].test(text)) return null;
  const value = Number(
    mark === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'),
  );
  return Number.isFinite(value) ? value : null;
}

export interface NumberEvidence {
  mark: DecimalMark;
  /** Index of a cell such as 1,234 that could be read either way, with nothing to decide it. */
  doubtAt: number | null;
}

/** Whether the file writes 1,234.56 or 1.234,56, from the cells that can be read one way only. */
export function decimalMarkOf(cells: readonly string[]): NumberEvidence {
  let points = 0;
  let commas = 0;
  let open = -1;
  cells.forEach((cell, index) => {
    if (ordinary.test(cell) && !grouped[','].test(cell)) {
      points += 1;
      return;
    }
    const text = bare(cell);
    const asPoint = plain['.'].test(text) || grouped['.'].test(text);
    const asComma = plain[','].test(text) || grouped[','].test(text);
    if (asPoint && asComma && /[.,]/.test(text) && open < 0) open = index;
    if (asPoint && !asComma) points += 1;
    if (asComma && !asPoint) commas += 1;
  });
  const mark = commas > points ? ',' : '.';
  return { mark, doubtAt: points === 0 && commas === 0 && open >= 0 ? open : null };
}
