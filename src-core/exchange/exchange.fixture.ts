import type { ChangedCode, RefusedCode } from '@core/messages/exchange-notes';
import { exchangeNoteMessages } from '@core/messages/exchange-notes';
import type { Language, Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { ExchangeFormat, ExchangeReport, ExchangeTools, ReadOutcome } from './exchange';
import { encodeText } from './text/decode';

export const tools = (language: Language = 'en'): ExchangeTools => ({
  language,
  now: Date.UTC(2026, 0, 31),
  progress: () => undefined,
  cancelled: () => false,
  sqlite: () => Promise.reject(new Error('No text format needs a database.')),
});

/** Reads a text as a file of a format. */
export const readText = (
  format: ExchangeFormat,
  text: string,
  name = `test.${format.extensions[0]}`,
): Promise<ReadOutcome> => format.read({ name, bytes: encodeText(text) }, tools());

export const codesOf = (report: ExchangeReport): (ChangedCode | RefusedCode)[] =>
  [...report.changed, ...report.refused].map(({ code }) => code);

/**
 * What notes of a report leave unsaid: a sentence that is empty, or a name in it without a value.
 * Empty where all is said, in both languages.
 */
export function unsaid(report: ExchangeReport): string[] {
  const messages: Readonly<Record<string, Text>> = exchangeNoteMessages;
  const lacks = (outcome: 'changed' | 'refused') =>
    report[outcome].flatMap(({ code, values }) =>
      [`exchange.${outcome}.${code}`, `exchange.remedy.${code}`].flatMap((key) => {
        const { en, ja } = messages[key] ?? { en: '', ja: '' };
        const names = [...`${en} ${ja}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
        const unnamed = names.filter((name) => values[name] === undefined);
        return [
          ...(en === '' || ja === '' ? [key] : []),
          ...unnamed.map((name) => `${key} ${name}`),
        ];
      }),
    );
  return [...lacks('changed'), ...lacks('refused')];
}

/**
 * What a question says in one language, without what depends on its id and without what no file of
 * questions alone can hold: facts (they go into words) and the lesson.
 */
export function saidIn(question: Question, language: Language): Record<string, unknown> {
  const isText = (value: object): value is Record<Language, string> =>
    Object.keys(value).sort().join() === 'en,ja';
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    if (isText(value)) return value[language];
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['id', 'leftId', 'rightId', 'misconceptionOf'].includes(key))
        .map(([key, part]) => [key, plain(part)]),
    );
  };
  const said = plain(question) as Record<string, unknown>;
  delete said['facts'];
  delete said['lesson'];
  return said['kind'] === 'cloze' ? withGapsNumbered(said) : said;
}

/** What a gap is called is nobody's business: formats number them. */
function withGapsNumbered(said: Record<string, unknown>): Record<string, unknown> {
  const blanks = said['blanks'] as { name: string }[];
  const text = String(said['text']);
  const inOrder = [...blanks].sort(
    (one, other) => text.indexOf(`{{${one.name}}}`) - text.indexOf(`{{${other.name}}}`),
  );
  return {
    ...said,
    text: inOrder.reduce(
      (words, { name }, index) => words.replace(`{{${name}}}`, `{{gap ${index}}}`),
      text,
    ),
    blanks: inOrder.map((blank, index) => ({ ...blank, name: `gap ${index}` })),
  };
}

/** The fields in which two questions say different things. */
export function differences(one: Question, other: Question, language: Language): string[] {
  const [first, second] = [saidIn(one, language), saidIn(other, language)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
    (key) => JSON.stringify(first[key]) !== JSON.stringify(second[key]),
  );
}
