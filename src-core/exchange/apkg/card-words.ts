import type { RefusedCode } from '@core/messages/exchange-notes';
import type { HtmlLoss } from '../html/html-tags';
import { takeOut, type Deletion } from './cloze-text';
import type { AnkiNote, Notetype } from './collection';
import { plainField, type PlainField } from './plain-field';
import { fieldsShown, renderTemplate, type Fields } from './template';

/** What a card asks and says, as plain words, before it is decided how it is asked here. */
export interface CardWords {
  front: string;
  /** Words that were taken out, each standing as `{{a1}}`, `{{a2}}`… in `front`; empty for other cards. */
  gaps: string[];
  /** Empty for a card of gaps. */
  answer: string;
  explanation: string;
  pictures: PlainField['pictures'];
  /** Pictures of the answer side, which have no place here. */
  hasAnswerPictures: boolean;
  lost: Set<HtmlLoss>;
}

export type WordsOrFlaw = { ok: true; words: CardWords } | { ok: false; code: RefusedCode };

export const fieldsOf = (note: AnkiNote, notetype: Notetype): Fields =>
  new Map(notetype.fields.map((name, index) => [name, note.fields[index] ?? '']));

/** What card number `ord` of a note asks. */
export function cardWords(note: AnkiNote, notetype: Notetype, ord: number): WordsOrFlaw {
  const template = notetype.templates[notetype.isCloze ? 0 : ord];
  if (template === undefined) return { ok: false, code: 'anki-no-template' };
  const fields = fieldsOf(note, notetype);
  return notetype.isCloze ? gapWords(template, fields, ord + 1) : sideWords(template, fields);
}

type Template = Notetype['templates'][number];

/** The front is the front; the answer is the first field that only the back shows, the rest explains. */
function sideWords(template: Template, fields: Fields): WordsOrFlaw {
  const front = plainField(renderTemplate(template.question, fields));
  const asked = fieldsShown(template.question);
  const onBack = fieldsShown(template.answer);
  const backOnly = [...new Set([...asked.typed, ...onBack.typed, ...onBack.shown])]
    .filter((name) => !asked.shown.includes(name) && fields.has(name))
    .map((name) => plainField(fields.get(name) ?? ''));
  const [answer, ...rest] = backOnly.filter(({ text }) => text !== '');
  const hasAnswerPictures = backOnly.some(({ pictures }) => pictures.length > 0);
  if (answer === undefined)
    return { ok: false, code: hasAnswerPictures ? 'anki-answer-picture' : 'anki-no-answer' };
  return {
    ok: true,
    words: {
      front: front.text,
      gaps: [],
      answer: answer.text,
      explanation: rest.map(({ text }) => text).join('\n'),
      pictures: front.pictures,
      hasAnswerPictures,
      lost: new Set([front, ...backOnly].flatMap(({ lost }) => [...lost])),
    },
  };
}

/** Stand for gaps while HTML becomes words: no text holds characters of private use in a row. */
const gapOpen = '\ue0f0';
const gapClose = '\ue0f1';

function gapWords(template: Template, fields: Fields, number: number): WordsOrFlaw {
  const taken: Deletion[] = [];
  const html = renderTemplate(template.question, fields, (filter, field) => {
    if (filter !== 'cloze') return null;
    return takeOut(field, number, (deletion) => {
      taken.push(deletion);
      const hint = deletion.hint === '' ? '' : ` (${deletion.hint})`;
      return `${gapOpen}${taken.length}${gapClose}${hint}`;
    });
  });
  if (taken.some(({ words }) => words.startsWith('image-occlusion:')))
    return { ok: false, code: 'anki-occlusion' };
  const front = plainField(html);
  const gaps = taken.map(({ words }) => plainField(words));
  if (gaps.length === 0) return { ok: false, code: 'anki-no-gap' };
  if (gaps.some(({ text }) => text === '')) return { ok: false, code: 'anki-answer-picture' };
  const asked = fieldsShown(template.question).shown;
  const extra = fieldsShown(template.answer)
    .shown.filter((name) => !asked.includes(name) && fields.has(name))
    .map((name) => plainField(fields.get(name) ?? ''));
  return {
    ok: true,
    words: {
      front: asGaps(front.text),
      gaps: gaps.map(({ text }) => text.replace(/\s+/g, ' ')),
      answer: '',
      explanation: extra
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('\n'),
      pictures: front.pictures,
      hasAnswerPictures: extra.some(({ pictures }) => pictures.length > 0),
      lost: new Set([front, ...gaps, ...extra].flatMap(({ lost }) => [...lost])),
    },
  };
}

/** Our marks for gaps; braces that were in the text may not look like one. */
const asGaps = (text: string): string =>
  text.replaceAll('{{', '{ {').replace(new RegExp(`${gapOpen}(\\d+)${gapClose}`, 'g'), '{{a$1}}');
