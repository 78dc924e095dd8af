import Papa from 'papaparse';
import { bad, good, type Fault, type Result } from '@core/fault';
import type { ScoreTable } from './item-analysis';

/** A table of responses as read, with the names of the students where the file has them. */
export interface ResponseTable extends ScoreTable {
  students: readonly string[] | null;
}

const delimiters = [',', ';', '\t', '|'];
/** Headers of a column that names the students. */
const nameHeaders =
  /^(|names?|full ?name|students?|learners?|participants?|(student|user|learner)?[ _-]?(id|no|number|name)|e-?mail|氏名|名前|生徒|学生|受講者|番号|学籍番号|出席番号)$/i;

/** A row of the file with its number there, the first row being 1. */
interface Row {
  number: number;
  cells: string[];
}

/**
 * Reads a table of scores: rows students, columns questions, cells 0 to 1, empty where the question
 * was not reached. Takes comma, semicolon, tab or bar between cells, quoted cells, a byte order
 * mark and either line end; decimal commas where the delimiter is not a comma. A first column that
 * names the students and a header are found by what is in them; questions without a header are
 * called q1, q2, ….
 *
 * Every fault is returned, with row and column as a spreadsheet counts them.
 *
 * @param place the file's name, for the faults
 */
export function parseResponseTable(text: string, place: string): Result<ResponseTable> {
  const clean = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(clean);
  const parsed = Papa.parse<string[]>(clean, { delimiter, header: false, skipEmptyLines: false });
  const open = parsed.errors.find(({ type }) => type === 'Quotes');
  if (open) return bad(quoteFault(place, (open.row ?? 0) + 1));

  const rows = parsed.data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  const headed = rows[0] !== undefined && !isScores(rows[0].cells);
  const header = headed ? rows[0]!.cells : [];
  const body = headed ? rows.slice(1) : rows;
  if (body.length === 0) return bad(emptyFault(place));

  const named = hasNames(header[0], body);
  const first = named ? 1 : 0;
  const columns = Array.from({ length: width - first }, (_, index) => index + first);
  const questions = columns.map((column, index) =>
    headed ? (header[column] ?? '') : `q${index + 1}`,
  );
  const faults = [
    ...headerFaults(questions, first, place, rows[0]!.number),
    ...body.flatMap((row) =>
      columns.flatMap((column, index) =>
        readScore(row.cells[column] ?? '') === undefined
          ? [cellFault(place, row, column, questions[index]!)]
          : [],
      ),
    ),
  ];
  if (columns.length === 0) faults.push(emptyFault(place));
  if (faults.length > 0) return bad(...faults);
  return good({
    questions,
    students: named ? body.map(({ cells }) => cells[0] ?? '') : null,
    scores: body.map(({ cells }) =>
      columns.map((column) => readScore(cells[column] ?? '') ?? null),
    ),
  });
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '');

/** The delimiter that occurs most in the first line that says anything, quoted parts left out. */
function delimiterOf(text: string): string {
  const head = /\S.*/.exec(text.replace(/"(?:[^"]|"")*"/g, '""'))?.[0] ?? '';
  const counted = delimiters.map((sign) => ({ sign, times: head.split(sign).length - 1 }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).sign;
}

/** A score; null for an empty cell; undefined for anything else. */
function readScore(cell: string): number | null | undefined {
  if (cell === '') return null;
  // Japanese input methods type full-width digits.
  const plain = cell.normalize('NFKC').replace(',', '.');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const score = Number(plain);
  return score >= 0 && score <= 1 ? score : undefined;
}

/**
 * Whether a first row is a student's already: all scores but for a name in front. One score alone
 * after a word is taken for a question called 0 or 1.
 */
function isScores(cells: readonly string[]): boolean {
  const [first, ...rest] = cells.map(readScore);
  if (nameHeaders.test(cells[0] ?? '') || rest.includes(undefined)) return false;
  return typeof first === 'number' || rest.filter((score) => score !== null).length > 1;
}

/** Whether the first column names the students: its header says so, or most of it is no score. */
function hasNames(header: string | undefined, body: readonly Row[]): boolean {
  if (header !== undefined && nameHeaders.test(header)) return true;
  const filled = body.flatMap(({ cells }) => (cells[0] ? [cells[0]] : []));
  return filled.filter((cell) => readScore(cell) === undefined).length > filled.length / 2;
}

/** The column as a spreadsheet letters it: A, B, …, Z, AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function headerFaults(
  questions: readonly string[],
  first: number,
  place: string,
  line: number,
): Fault[] {
  return questions.flatMap((question, index): Fault[] => {
    const where = `column ${columnLetters(index + first)}`;
    if (question === '')
      return [
        {
          code: 'question-unnamed',
          place,
          line,
          message: `The ${where} has cells but no question above them`,
          remedy: 'Name the question in the first row, or clear the column.',
        },
      ];
    if (questions.indexOf(question) < index)
      return [
        {
          code: 'question-twice',
          place,
          line,
          message: `The ${where} names "${question}" a second time`,
          remedy: 'Give every question a name of its own.',
        },
      ];
    return [];
  });
}

function cellFault(place: string, row: Row, column: number, question: string): Fault {
  const found = row.cells[column]!;
  return {
    code: 'cell-not-a-score',
    place,
    line: row.number,
    message: `Row ${row.number}, column ${columnLetters(column)} ("${question}"): "${found.slice(0, 40)}" is not a score from 0 to 1`,
    remedy:
      'Write 0 for wrong, 1 for right, parts between (with a decimal point where commas part the cells); leave it empty if the question was not reached.',
  };
}

const emptyFault = (place: string): Fault => ({
  code: 'table-empty',
  place,
  message: 'There is no student in the table',
  remedy: 'Give a table with a row a student and a column a question.',
});

const quoteFault = (place: string, line: number): Fault => ({
  code: 'quote-open',
  place,
  line,
  message: `Row ${line}: a quotation mark is not closed`,
  remedy: 'Close it, or write a quotation mark within a cell twice.',
});
