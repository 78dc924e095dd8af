import { languages, type Language } from '@core/language';

/** Letters of options, in order. */
export const optionLetters = 'ABCDEFGHIJKLMNOPQRST';

export const plainFields = [
  'id',
  'kind',
  'correct',
  'low',
  'high',
  'decimals',
  'topic',
  'level',
  'review_by',
  'keep_order',
  'tags',
] as const;
export const textFields = [
  'question',
  'sentence',
  'explanation',
  'unit',
  'first',
  'last',
  'source',
] as const;
export type PlainField = (typeof plainFields)[number];
export type TextField = (typeof textFields)[number];
/** Columns there are one of for every option: its words, the reason, what it is matched with. */
export const letterFields = ['option', 'reason', 'match'] as const;
export type LetterField = (typeof letterFields)[number];

/** What a column holds. `language` is null where the words stand for both. */
export type CsvColumn =
  | { field: PlainField }
  | { field: TextField; language: Language | null }
  | { field: LetterField; letter: string; language: Language | null };

/** How a table is read: as data, so that a person can correct it. */
export interface CsvMapping {
  /** Whether the first row names the columns. */
  header: boolean;
  /** One for every column; null for a column that is left out. */
  columns: (CsvColumn | null)[];
}

/** Names columns go by, besides their own, in both languages. */
const names: Readonly<Record<string, PlainField | TextField>> = {
  stem: 'question',
  prompt: 'question',
  front: 'question',
  questiontext: 'question',
  問題: 'question',
  問題文: 'question',
  質問: 'question',
  answer: 'correct',
  correctanswer: 'correct',
  back: 'correct',
  key: 'correct',
  正解: 'correct',
  正答: 'correct',
  答え: 'correct',
  解答: 'correct',
  feedback: 'explanation',
  generalfeedback: 'explanation',
  解説: 'explanation',
  説明: 'explanation',
  出典: 'source',
  単位: 'unit',
  type: 'kind',
  種類: 'kind',
  分野: 'topic',
  難しさ: 'level',
  タグ: 'tags',
  reviewby: 'review_by',
  keeporder: 'keep_order',
};
const letterNames: Readonly<Record<string, LetterField>> = {
  '': 'option',
  option: 'option',
  choice: 'option',
  選択肢: 'option',
  explanation: 'reason',
  feedback: 'reason',
  reason: 'reason',
  理由: 'reason',
  解説: 'reason',
  match: 'match',
  対: 'match',
};

/** What the head of a column says it holds; null for a name that means nothing here. */
export function columnNamed(head: string): CsvColumn | null {
  const whole = head.normalize('NFKC').trim();
  const suffix = /[_ (-](en|ja)\)?$/i.exec(whole);
  const language = (suffix?.[1]?.toLowerCase() as Language | undefined) ?? null;
  const name = (suffix ? whole.slice(0, suffix.index) : whole)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  const plain = plainFields.find((field) => field.replace('_', '') === name);
  if (plain !== undefined) return { field: plain };
  const text = textFields.find((field) => field === name);
  if (text !== undefined) return { field: text, language };
  const known = Object.hasOwn(names, name) ? names[name]! : null;
  if (known !== null)
    return (textFields as readonly string[]).includes(known)
      ? { field: known as TextField, language }
      : { field: known as PlainField };
  const lettered = /^(.*?)(?:([a-t])|(\d{1,2}))$/.exec(name);
  const field =
    lettered && Object.hasOwn(letterNames, lettered[1]!) ? letterNames[lettered[1]!]! : null;
  if (field === null || lettered === null) return null;
  const letter = lettered[2]?.toUpperCase() ?? optionLetters[Number(lettered[3]) - 1];
  if (letter === undefined || (lettered[1] === '' && lettered[3] !== undefined)) return null;
  return { field, letter, language };
}

/**
 * The mapping a table seems to want. With a head that names a question the columns are known;
 * without one, two columns are question and answer, more are question, options and the right letter.
 */
export function guessMapping(rows: readonly (readonly string[])[]): CsvMapping | null {
  const [first = []] = rows;
  const columns = withoutRepeats(first.map(columnNamed));
  if (columns.some((column) => column?.field === 'question')) return { header: true, columns };
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  if (width === 2)
    return {
      header: false,
      columns: [{ field: 'question', language: null }, { field: 'correct' }],
    };
  const lettersLast = rows
    .slice(0, 50)
    .every((row) => row.length < width || /^\s*([A-Ta-t]|\d{1,2})\s*$/.test(row[width - 1]!));
  if (width < 4 || width > optionLetters.length + 2 || !lettersLast) return null;
  return {
    header: false,
    columns: Array.from({ length: width }, (_, index): CsvColumn => {
      if (index === 0) return { field: 'question', language: null };
      if (index === width - 1) return { field: 'correct' };
      return { field: 'option', letter: optionLetters[index - 1]!, language: null };
    }),
  };
}

/** A second column with the same meaning is left out. */
function withoutRepeats(columns: (CsvColumn | null)[]): (CsvColumn | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const key = JSON.stringify(column);
    if (column === null || seen.has(key)) return null;
    seen.add(key);
    return column;
  });
}

/** The head we write for a column. */
export function headOf(column: CsvColumn): string {
  if ('letter' in column) {
    const start = { option: '', reason: 'explanation', match: 'match' }[column.field];
    return start + column.letter + suffixOf(column.language);
  }
  return 'language' in column ? column.field + suffixOf(column.language) : column.field;
}
const suffixOf = (language: Language | null) => (language === null ? '' : `_${language}`);

export const writtenLanguages = (both: boolean): (Language | null)[] =>
  both ? [...languages] : [null];
