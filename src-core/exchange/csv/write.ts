import { unreachable } from '@core/fault';
import type { Language, Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { ExchangePack, ExchangeTools, WriteOutcome } from '../exchange';
import { addLabelled, sayReason } from '../labels';
import { writeFileNumber } from '../moodle/numbers';
import { pace } from '../pacing';
import { openReport, type OpenReport } from '../report';
import { encodeText } from '../text/decode';
import { factsById, noteWhatPackLoses, placeOf, sourcesOf, type FactsById } from '../written-words';
import {
  headOf,
  optionLetters,
  writtenLanguages,
  type CsvColumn,
  type LetterField,
  type PlainField,
  type TextField,
} from './mapping';
import { writeTable } from './table';

type Say = (language: Language) => string;
/** What a question puts into its row. */
interface RowDraft {
  plain: Partial<Record<PlainField, string>>;
  text: Partial<Record<TextField, Say>>;
  parts: Partial<Record<LetterField, Say>>[];
}

/** Writes a table: one row a question, words in both languages side by side where the pack has both. */
export async function writeCsv(
  pack: ExchangePack,
  tools: ExchangeTools,
  delimiter = ',',
): Promise<WriteOutcome> {
  const report = openReport('csv', '');
  const both = pack.languages.length > 1;
  const only = pack.languages[0] ?? tools.language;
  const facts = factsById(pack);
  const drafts: RowDraft[] = [];
  for (const [index, question] of pack.questions.entries()) {
    pace(tools, index, pack.questions.length);
    const draft = rowOf(question, facts, report);
    if (draft !== null) drafts.push(draft);
  }
  noteWhatPackLoses(report, pack, 'both');
  const columns = columnsOf(drafts, both);
  const rows = drafts.map((draft) => columns.map((column) => cellOf(draft, column, only)));
  return {
    bytes: encodeText(writeTable([columns.map(headOf), ...rows], delimiter)),
    report: report.close(drafts.length),
  };
}

const plainOrder: readonly PlainField[] = [
  'correct',
  'low',
  'high',
  'decimals',
  'topic',
  'level',
  'review_by',
  'keep_order',
];
const textOrder: readonly TextField[] = [
  'sentence',
  'explanation',
  'unit',
  'first',
  'last',
  'source',
];

/** The columns that any row needs. */
function columnsOf(drafts: readonly RowDraft[], both: boolean): CsvColumn[] {
  const sides = writtenLanguages(both);
  const most = Math.max(0, ...drafts.map(({ parts }) => parts.length));
  const lettered = [...optionLetters]
    .slice(0, most)
    .flatMap((letter, index) =>
      (['option', 'match', 'reason'] as const)
        .filter((field) => drafts.some(({ parts }) => parts[index]?.[field] !== undefined))
        .flatMap((field) => sides.map((language): CsvColumn => ({ field, letter, language }))),
    );
  return [
    { field: 'id' },
    { field: 'kind' },
    ...sides.map((language): CsvColumn => ({ field: 'question', language })),
    ...lettered,
    ...plainOrder
      .filter((field) => drafts.some(({ plain }) => plain[field] !== undefined))
      .map((field): CsvColumn => ({ field })),
    ...textOrder
      .filter((field) => drafts.some(({ text }) => text[field] !== undefined))
      .flatMap((field) => sides.map((language): CsvColumn => ({ field, language }))),
  ];
}

function cellOf(draft: RowDraft, column: CsvColumn, only: Language): string {
  if (!('language' in column)) return draft.plain[column.field] ?? '';
  const say =
    'letter' in column
      ? draft.parts[optionLetters.indexOf(column.letter)]?.[column.field]
      : draft.text[column.field];
  return say?.(column.language ?? only) ?? '';
}

const of =
  (text: Text): Say =>
  (language) =>
    text[language];
const maybe = (text: Text | null): { reason: Say } | object => (text ? { reason: of(text) } : {});
function reasonOf(part: { why: Text | null; belief?: Text | null }): { reason: Say } | object {
  if (part.why === null && !part.belief) return {};
  return { reason: (language: Language) => sayReason(part, language) };
}

function rowOf(question: Question, facts: FactsById, report: OpenReport): RowDraft | null {
  const at = placeOf(question);
  if (question.kind === 'cloze' && question.blanks.length > 1) {
    report.refused(at, 'several-gaps', { count: question.blanks.length });
    return null;
  }
  const parts = partsOf(question);
  if (parts.length > optionLetters.length) {
    report.refused(at, 'too-many-options', { count: parts.length, limit: optionLetters.length });
    return null;
  }
  if (question.lesson !== null) report.changed(at, 'lesson-left-out');
  if (question.facts.length > 0) report.changed(at, 'facts-into-explanation');
  if (question.pictures.length > 0)
    report.changed(at, 'pictures-left-out', { count: question.pictures.length });
  const sources = sourcesOf(question, facts);
  const { explanation, topic, level, reviewBy } = question;
  return {
    plain: {
      id: question.id,
      kind:
        question.kind === 'cloze' && question.blanks[0]!.by === 'typing' ? 'typed' : question.kind,
      ...(topic === 'own' ? {} : { topic }),
      ...(level === 1 ? {} : { level: String(level) }),
      ...(reviewBy === null ? {} : { review_by: reviewBy }),
      ...plainOf(question),
    },
    text: {
      question: (language) =>
        question.pictures.reduce(
          (text, { alt }) => addLabelled(text, 'picture', alt[language], language),
          question.stem[language],
        ),
      ...(explanation === null ? {} : { explanation: of(explanation) }),
      ...(sources.length === 0 ? {} : { source: () => sources.join('; ') }),
      ...textsOf(question),
    },
    parts,
  };
}

const lettersOf = (flags: readonly boolean[]): string =>
  flags.flatMap((flag, index) => (flag ? [optionLetters[index]!] : [])).join(';');

function plainOf(question: Question): RowDraft['plain'] {
  switch (question.kind) {
    case 'single-choice':
      return {
        correct: lettersOf(question.options.map(({ right }) => right)),
        ...(question.keepOrder ? { keep_order: 'yes' } : {}),
      };
    case 'multiple-choice':
      return { correct: lettersOf(question.options.map(({ right }) => right)) };
    case 'true-false':
      return { correct: question.answer ? 'TRUE' : 'FALSE' };
    case 'numeric': {
      const number = (value: number) => writeFileNumber(value, question.decimals);
      return {
        correct: number(question.answer),
        low: number(question.accept.low),
        high: number(question.accept.high),
        decimals: String(question.decimals),
      };
    }
    case 'cloze': {
      const blank = question.blanks[0]!;
      const rights = blank.by === 'typing' ? 1 + blank.accept.length : 1;
      return { correct: lettersOf(Array.from({ length: rights }, () => true)) };
    }
    case 'ordering':
    case 'matching':
      return {};
    default:
      return unreachable(question);
  }
}

function textsOf(question: Question): RowDraft['text'] {
  switch (question.kind) {
    case 'numeric':
      return question.unit === null ? {} : { unit: of(question.unit) };
    case 'cloze':
      return { sentence: of(question.text) };
    case 'ordering':
      return { first: of(question.ends.first), last: of(question.ends.last) };
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'matching':
      return {};
    default:
      return unreachable(question);
  }
}

function partsOf(question: Question): RowDraft['parts'] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map((option) => ({ option: of(option.text), ...reasonOf(option) }));
    case 'true-false':
      return [{ ...reasonOf(question.wrong) }];
    case 'numeric': {
      const number = (value: number) => writeFileNumber(value, question.decimals);
      const { reason } = question.accept;
      const slips = question.slips.map((slip) => ({
        option: () => `${number(slip.low)}..${number(slip.high)}`,
        ...reasonOf(slip),
      }));
      const [first = {}, ...others] = slips;
      return [{ ...first, ...(reason === null ? {} : { match: of(reason) }) }, ...others];
    }
    case 'cloze': {
      const blank = question.blanks[0]!;
      const accept = blank.by === 'typing' ? blank.accept : [];
      return [
        { option: of(blank.right), ...maybe(blank.why) },
        ...accept.map((spelling) => ({ option: () => spelling })),
        ...blank.wrong.map((choice) => ({ option: of(choice.text), ...reasonOf(choice) })),
      ];
    }
    case 'ordering':
      return question.items.map(({ text, why }) => ({ option: of(text), ...maybe(why) }));
    case 'matching':
      return [
        ...question.pairs.map(({ left, right, why }) => ({
          option: of(left),
          match: of(right),
          ...maybe(why),
        })),
        ...question.strays.map((stray) => ({ match: of(stray.text), ...reasonOf(stray) })),
      ];
    default:
      return unreachable(question);
  }
}
