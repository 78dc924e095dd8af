import { languages, type Language, type Text } from '@core/language';
import type { RefusedCode } from '@core/messages/exchange-notes';
import { levelSchema, topicSchema, dateSchema } from '@core/content/schema';
import type { QuestionDraft } from '../draft';
import { addLabelled, joinTexts, orNull, readReason } from '../labels';
import { sameText } from '../identity';
import { choiceBody, type Note } from '../moodle/choice-draft';
import { numericBody, type NumericAnswer } from '../moodle/numeric-draft';
import { orderingOf } from '../moodle/ordering-draft';
import { readFileNumber } from '../moodle/numbers';
import { cleanText } from '../text/decode';
import {
  optionLetters,
  type CsvMapping,
  type LetterField,
  type PlainField,
  type TextField,
} from './mapping';

/** A row by what its cells mean. */
export interface MeantRow {
  plain(field: PlainField): string;
  /** The words of a field, or null where either side has none; one side stands for both. */
  text(field: TextField): Text | null;
  lettered(field: LetterField, letter: string): Text | null;
  /** Letters that have an option or a match. */
  letters: string[];
}

export function meantRow(cells: readonly string[], mapping: CsvMapping): MeantRow {
  const words = new Map<string, Partial<Record<Language, string>>>();
  mapping.columns.forEach((column, index) => {
    const cell = cleanText(cells[index] ?? '').trim();
    if (column === null || cell === '') return;
    const key = 'letter' in column ? `${column.field} ${column.letter}` : column.field;
    const language = 'language' in column ? column.language : null;
    const sides = words.get(key) ?? {};
    for (const side of language === null ? languages : [language]) sides[side] ??= cell;
    words.set(key, sides);
  });
  const both = (key: string): Text | null => {
    const { en, ja } = words.get(key) ?? {};
    if (en === undefined && ja === undefined) return null;
    return { en: en ?? ja!, ja: ja ?? en! };
  };
  const has = (field: LetterField) => (letter: string) => words.has(`${field} ${letter}`);
  return {
    plain: (field) => words.get(field)?.en ?? '',
    text: both,
    lettered: (field, letter) => both(`${field} ${letter}`),
    letters: [...optionLetters].filter((letter) => has('option')(letter) || has('match')(letter)),
  };
}

export type RowReading =
  | { ok: true; draft: QuestionDraft }
  | { ok: false; code: RefusedCode; values?: Record<string, string | number> };

/** A row of a table in our own terms. */
export function draftOfRow(row: MeantRow, note: Note): RowReading {
  const stem = row.text('question');
  if (stem === null) return { ok: false, code: 'no-stem' };
  const head = { ...headOfRow(row), stem, explanation: explanationOf(row) };
  const kind = kindOf(row);
  const options = row.letters.flatMap((letter) => {
    const text = row.lettered('option', letter);
    return text === null ? [] : [{ letter, text, feedback: row.lettered('reason', letter) }];
  });
  switch (kind) {
    case 'true-false': {
      const answer = truthOf(row.plain('correct'));
      if (answer === null) return { ok: false, code: 'no-right-answer' };
      const wrong = readReason(row.lettered('reason', 'A'));
      return { ok: true, draft: { ...head, kind, answer, wrong } };
    }
    case 'numeric':
      return numericOf(row, head, note);
    case 'ordering': {
      const { items, ends } = orderingOf(
        stem,
        options.map(({ text }) => text),
      );
      return {
        ok: true,
        draft: {
          ...head,
          kind,
          ends: { first: row.text('first') ?? ends.first, last: row.text('last') ?? ends.last },
          items: items.map(({ text }, index) => ({ text, why: options[index]!.feedback })),
        },
      };
    }
    case 'matching': {
      const parts = row.letters.map((letter) => ({
        left: row.lettered('option', letter),
        right: row.lettered('match', letter),
        reason: row.lettered('reason', letter),
      }));
      return {
        ok: true,
        draft: {
          ...head,
          kind,
          pairs: parts.flatMap(({ left, right, reason }) =>
            left === null ? [] : [{ left, right: right ?? { en: '', ja: '' }, why: reason }],
          ),
          strays: parts.flatMap(({ left, right, reason }) =>
            left === null && right !== null ? [{ text: right, ...readReason(reason) }] : [],
          ),
        },
      };
    }
    case 'typed':
    case 'cloze': {
      const right = rightLetters(
        row,
        options.map(({ letter, text }) => ({ letter, text })),
      );
      const sentence = row.text('sentence') ?? sameText('{{answer}}');
      const name = /\{\{([a-z][a-z0-9]*)\}\}/.exec(sentence.en)?.[1] ?? 'answer';
      const rights = options.filter(({ letter }) => right.has(letter));
      const said = kind === 'typed' && options.length === 0 ? plainAnswer(row) : null;
      const first = rights[0] ?? (said === null ? undefined : { text: said, feedback: null });
      if (first === undefined) return { ok: false, code: 'no-right-answer' };
      const wrong = options
        .filter(({ letter }) => !right.has(letter))
        .map(({ text, feedback }) => ({ text, ...readReason(feedback) }));
      const common = { name, right: first.text, why: first.feedback, wrong };
      const accept = rights.slice(1).map(({ text }) => text.en);
      return {
        ok: true,
        draft: {
          ...head,
          kind: 'cloze',
          text: sentence,
          blanks: [
            kind === 'typed' ? { ...common, by: 'typing', accept } : { ...common, by: 'choosing' },
          ],
        },
      };
    }
    case 'single-choice':
    case 'multiple-choice': {
      const right = rightLetters(
        row,
        options.map(({ letter, text }) => ({ letter, text })),
      );
      const single = kind === 'single-choice' && right.size < 2;
      const answers = options.map(({ letter, text, feedback }) => ({
        text,
        feedback,
        fraction: right.has(letter) ? 1 : 0,
      }));
      const keepOrder = single && isYes(row.plain('keep_order'));
      return { ok: true, draft: { ...head, ...choiceBody(answers, { single, keepOrder }, note) } };
    }
  }
}

type Kind = QuestionDraft['kind'] | 'typed';

function kindOf(row: MeantRow): Kind {
  const said = row
    .plain('kind')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const kinds: readonly Kind[] = [
    'single-choice',
    'multiple-choice',
    'true-false',
    'numeric',
    'ordering',
    'matching',
    'cloze',
    'typed',
  ];
  const known = kinds.find((kind) => kind === said);
  if (known !== undefined) return known;
  const correct = row.plain('correct');
  if (row.letters.some((letter) => row.lettered('match', letter) !== null)) return 'matching';
  if (row.letters.length > 0) return /[;,、]/.test(correct) ? 'multiple-choice' : 'single-choice';
  if (truthOf(correct) !== null) return 'true-false';
  return readFileNumber(correct) === null ? 'typed' : 'numeric';
}

function headOfRow(row: MeantRow) {
  const topic = topicSchema.safeParse(row.plain('topic'));
  const level = levelSchema.safeParse(Number(row.plain('level')));
  const reviewBy = dateSchema.safeParse(row.plain('review_by'));
  return {
    ...(topic.success ? { topic: topic.data } : {}),
    ...(level.success ? { level: level.data } : {}),
    reviewBy: reviewBy.success ? reviewBy.data : null,
  };
}

function explanationOf(row: MeantRow): Text | null {
  const said = row.text('explanation');
  const source = row.text('source');
  if (source === null) return said;
  const side = (language: Language) =>
    addLabelled(said?.[language] ?? '', 'source', source[language], language);
  return orNull({ en: side('en'), ja: side('ja') });
}

const isYes = (cell: string): boolean => /^(yes|true|1|y|はい)$/i.test(cell);

function truthOf(cell: string): boolean | null {
  const said = cell.normalize('NFKC').trim().toLowerCase();
  if (['true', 't', 'yes', '正', '正しい', '○', '〇'].includes(said)) return true;
  return ['false', 'f', 'no', '誤', '誤り', '×', '✕'].includes(said) ? false : null;
}

/** The right options: by letters, by numbers from 1, or by their words. */
function rightLetters(
  row: MeantRow,
  options: readonly { letter: string; text: Text }[],
): Set<string> {
  const cell = row.plain('correct').normalize('NFKC').trim();
  const byWords = options.find(
    ({ text }) => text.en === row.plain('correct') || text.ja === row.plain('correct'),
  );
  const parts = cell.split(/[\s;,、/&+]+/).filter((part) => part !== '');
  const letters = parts.flatMap((part) => {
    if (/^[A-Ta-t]$/.test(part)) return [part.toUpperCase()];
    if (/^\d{1,2}$/.test(part)) return [optionLetters[Number(part) - 1] ?? ''];
    return /^[A-T]{2,}$/.test(part) ? [...part] : [''];
  });
  const known = new Set(options.map(({ letter }) => letter));
  if (letters.length > 0 && letters.every((letter) => known.has(letter))) return new Set(letters);
  return new Set(byWords ? [byWords.letter] : []);
}

function plainAnswer(row: MeantRow): Text | null {
  const said = row.plain('correct');
  return said === '' ? null : sameText(said);
}

function numericOf(
  row: MeantRow,
  head: Omit<Extract<QuestionDraft, { kind: 'true-false' }>, 'kind' | 'answer' | 'wrong'>,
  note: Note,
): RowReading {
  const answer = readFileNumber(row.plain('correct'));
  if (answer === null)
    return { ok: false, code: 'bad-number', values: { found: row.plain('correct').slice(0, 40) } };
  const low = row.plain('low') === '' ? answer : readFileNumber(row.plain('low'));
  const high = row.plain('high') === '' ? answer : readFileNumber(row.plain('high'));
  if (low === null || high === null || low.value > answer.value || high.value < answer.value)
    return {
      ok: false,
      code: 'bad-number',
      values: { found: `${row.plain('low')}..${row.plain('high')}`.slice(0, 40) },
    };
  const numbers: NumericAnswer[] = [
    {
      low: low.value,
      high: high.value,
      answer: answer.value,
      decimals: answer.decimals,
      fraction: 1,
      // The reason for the range: numbers are matched with nothing, so its column is free.
      feedback: row.lettered('match', 'A'),
    },
  ];
  for (const letter of row.letters) {
    const cell = row.lettered('option', letter);
    if (cell === null) continue;
    const [from = '', to = from] = cell.en.split('..');
    const [start, end] = [readFileNumber(from), readFileNumber(to)];
    if (start === null || end === null || start.value > end.value)
      return { ok: false, code: 'bad-number', values: { found: cell.en.slice(0, 40) } };
    numbers.push({
      low: start.value,
      high: end.value,
      answer: null,
      decimals: 0,
      fraction: 0,
      feedback: row.lettered('reason', letter),
    });
  }
  const asked = readFileNumber(row.plain('decimals'))?.value;
  const { body, refused, further } = numericBody(numbers, row.text('unit'), asked, note);
  if (body === null) return { ok: false, code: refused ?? 'no-right-answer' };
  return {
    ok: true,
    draft: { ...head, explanation: joinTexts(head.explanation, further), ...body },
  };
}
