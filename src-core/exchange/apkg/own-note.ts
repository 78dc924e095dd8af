import { z } from 'zod';
import { factSchema, type Fact } from '@core/content/schema';
import { languages, textSchema, type Language, type Text } from '@core/language';
import { optionsShown, answerShown } from './note-html';
import { questionSchema, type Question } from '@core/questions/registry';
import { escapeHtml } from './note-html';

/**
 * The notetype our own exports use: fields a person reads, and one that holds the question whole, so
 * that nothing is lost on the way through Anki and back.
 */
export const ownNotetype = 'Chokepoint question';
export const ownFields = ['Question', 'Options', 'Answer', 'Explanation', 'Source', 'Chokepoint'];
const dataField = 'Chokepoint';
const ownSchema = 1;

const headSchema = z.looseObject({ schema: z.int().min(1) });
const dataSchema = z.strictObject({
  schema: z.literal(ownSchema),
  /** The language the readable fields are in. */
  shown: z.enum(languages),
  title: textSchema,
  languages: z.array(z.enum(languages)).min(1),
  /** Where it stands in the pack: notes have no order of their own. */
  place: z.int().min(0),
  question: questionSchema,
  facts: z.array(factSchema),
});
export type OwnData = z.infer<typeof dataSchema>;

/** JSON without a character that HTML gives a meaning to: Anki's editor leaves it as it is. */
function asData(data: OwnData): string {
  return JSON.stringify(data).replace(
    /[<>&\u007f-\u00a0\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The fields of a note, in the order of {@link ownFields}. */
export function ownNoteFields(
  question: Question,
  facts: readonly Fact[],
  pack: { title: Text; languages: readonly Language[] },
  place: number,
  shown: Language,
): string[] {
  const pictures = question.pictures.map(
    ({ media, alt }) => `<div><img src="${media}" alt="${escapeHtml(alt[shown])}"></div>`,
  );
  const sources = facts.map(({ source }) =>
    escapeHtml(
      [source.title, source.publisher, source.date, source.cite].filter(Boolean).join(', '),
    ),
  );
  const { title, languages: written } = pack;
  const data: OwnData = {
    schema: ownSchema,
    shown,
    title,
    languages: [...written],
    place,
    question,
    facts: [...facts],
  };
  return [
    escapeHtml(question.stem[shown]) + pictures.join(''),
    optionsShown(question, shown),
    answerShown(question, shown),
    question.explanation === null ? '' : escapeHtml(question.explanation[shown]),
    sources.join('<br>'),
    asData(data),
  ];
}

export type OwnReading =
  | { found: false }
  | { found: true; newer: number }
  | { found: true; data: OwnData; edited: boolean };

/**
 * The question a note of ours holds. Where its readable question was edited in Anki, the edited
 * words count.
 */
export function readOwnNote(
  fields: ReadonlyMap<string, string>,
  plain: (html: string) => string,
): OwnReading {
  const json = fields.get(dataField) ?? '';
  if (!json.startsWith('{')) return { found: false };
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/<[^>]*>/g, ''));
  } catch {
    return { found: false };
  }
  const head = headSchema.safeParse(raw);
  if (head.success && head.data.schema > ownSchema) return { found: true, newer: head.data.schema };
  const parsed = dataSchema.safeParse(raw);
  if (!parsed.success) return { found: false };
  const { data } = parsed;
  const { shown, question } = data;
  const now = plain(fields.get('Question') ?? '');
  const edited = now !== '' && now !== plain(escapeHtml(question.stem[shown]));
  if (!edited) return { found: true, data, edited };
  const stem =
    data.languages.length === 1 ? { en: now, ja: now } : { ...question.stem, [shown]: now };
  return { found: true, data: { ...data, question: { ...question, stem } }, edited };
}
