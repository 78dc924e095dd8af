import type { Language } from '@core/language';
import {
  columnNamed,
  letterFields,
  optionLetters,
  plainFields,
  textFields,
  type CsvColumn,
  type CsvMapping,
  type LetterField,
  type TextField,
} from './mapping';
import type { CsvPreview } from './read';

/** Everything a column can be taken for, what people have most often first. */
export const columnFields = [
  'question',
  'option',
  'correct',
  'explanation',
  'reason',
  'match',
  ...[...textFields, ...plainFields].filter(
    (field) => field !== 'question' && field !== 'correct' && field !== 'explanation',
  ),
] as const satisfies readonly CsvColumn['field'][];
export type ColumnField = (typeof columnFields)[number];

const isLettered = (field: ColumnField): field is LetterField =>
  (letterFields as readonly string[]).includes(field);
const isText = (field: ColumnField): field is TextField =>
  (textFields as readonly string[]).includes(field);

/**
 * The mapping a person begins to correct: the guess, or, where the columns cannot be told, a head
 * of which nothing but known names is taken.
 */
export function mappingToCorrect({ mapping, rows }: CsvPreview): CsvMapping {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = mapping?.columns ?? (rows[0] ?? []).map(columnNamed);
  return {
    header: mapping?.header ?? true,
    columns: Array.from({ length: width }, (_, index) => columns[index] ?? null),
  };
}

/**
 * Takes a column for a field, with the first letter and language no other column has. Where there
 * can be one column of the field alone, the one before is left out.
 */
export function takeFor(mapping: CsvMapping, index: number, field: ColumnField | null): CsvMapping {
  return withColumn(mapping, index, field && columnFor(mapping, index, field), null);
}

function columnFor(mapping: CsvMapping, index: number, field: ColumnField): CsvColumn {
  const isFree = (column: CsvColumn) =>
    mapping.columns.every((other, at) => at === index || !sameMeaning(other, column));
  if (isLettered(field)) {
    const all = [...optionLetters].map((letter): CsvColumn => ({ field, letter, language: null }));
    return all.find(isFree) ?? all[0]!;
  }
  if (!isText(field)) return { field };
  const all = ([null, 'en', 'ja'] as const).map((language): CsvColumn => ({ field, language }));
  return all.find(isFree) ?? all[0]!;
}

/** Two columns that would then mean the same change places. */
export function withLetter(mapping: CsvMapping, index: number, letter: string): CsvMapping {
  const column = mapping.columns[index];
  if (!column || !('letter' in column)) return mapping;
  return withColumn(mapping, index, { ...column, letter }, column);
}

export function withLanguage(
  mapping: CsvMapping,
  index: number,
  language: Language | null,
): CsvMapping {
  const column = mapping.columns[index];
  if (!column || !('language' in column)) return mapping;
  return withColumn(mapping, index, { ...column, language }, column);
}

/** One column for each meaning: another that had it is taken `instead` for something else. */
function withColumn(
  mapping: CsvMapping,
  index: number,
  column: CsvColumn | null,
  instead: CsvColumn | null,
): CsvMapping {
  const columns = mapping.columns.map((other, at) => {
    if (at === index) return column;
    return other !== null && sameMeaning(other, column) ? instead : other;
  });
  return { ...mapping, columns };
}

const sameMeaning = (one: CsvColumn | null, other: CsvColumn | null) =>
  meaningOf(one) === meaningOf(other);
const meaningOf = (column: CsvColumn | null) =>
  column &&
  [
    column.field,
    'letter' in column ? column.letter : '',
    'language' in column ? column.language : '',
  ].join(' ');

export const asksSomething = ({ columns }: CsvMapping): boolean =>
  columns.some((column) => column?.field === 'question');
