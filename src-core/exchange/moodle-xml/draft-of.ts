import type { Text } from '@core/language';
import type { Picture } from '@core/questions/kind';
import type { RefusedCode } from '@core/messages/exchange-notes';
import type { CarriedTags } from '../carried-tags';
import type { DraftBlank, QuestionDraft } from '../draft';
import { headOf } from '../gift/draft-of';
import { languageOf, sameText } from '../identity';
import { joinTexts, readReason } from '../labels';
import { choiceBody, type Note, type WeighedAnswer } from '../moodle/choice-draft';
import { numericBody, type NumericAnswer } from '../moodle/numeric-draft';
import { rangeAround, readFileNumber } from '../moodle/numbers';
import { orderingOf } from '../moodle/ordering-draft';
import { fillTheGap, typedBlank, withoutGaps } from '../moodle/short-answer-draft';
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml/read-xml';
import { readCloze } from './cloze-text';
import { plainWords, richText } from './rich-text';

export type DraftReading =
  | { ok: true; draft: QuestionDraft }
  | { ok: false; code: RefusedCode; values?: Record<string, string | number> };
const refuse = (code: RefusedCode, values?: Record<string, string | number>): DraftReading =>
  values ? { ok: false, code, values } : { ok: false, code };

/** Takes the files a text shows into the pack and says which pictures they are. */
export type TakePictures = (
  element: XmlElement | undefined,
  shown: readonly { source: string; alt: string }[],
) => Picture[];

/** A `<question>` of Moodle XML in our own terms. */
export function draftOf(
  question: XmlElement,
  tags: CarriedTags,
  note: Note,
  takePictures: TakePictures,
): DraftReading {
  const type = question.attributes['type'] ?? '';
  if (type === 'essay') return refuse('essay');
  if (type === 'description') return refuse('description');
  const asked = elementOf(question, 'questiontext');
  const { text: stem, pictures: shown } = richText(asked, note);
  const head = {
    ...headOf(tags),
    stem,
    explanation: plainWords(elementOf(question, 'generalfeedback'), note),
    pictures: takePictures(asked, shown),
  };
  noteExtras(question, note);
  switch (type) {
    case 'multichoice':
    case 'multichoiceset': {
      const single = isTrue(valueOf(question, 'single'), type === 'multichoice');
      const keepOrder = !isTrue(valueOf(question, 'shuffleanswers'), true);
      const answers = answersOf(question, note);
      return { ok: true, draft: { ...head, ...choiceBody(answers, { single, keepOrder }, note) } };
    }
    case 'truefalse':
      return trueFalseOf(head, answersOf(question, note), note);
    case 'shortanswer': {
      if (isTrue(valueOf(question, 'usecase'), false)) note('spelling-rules-left-out');
      const { blank, refused, further } = typedBlank('answer', answersOf(question, note), note);
      if (blank === null) return refuse(refused ?? 'no-right-answer');
      const explanation = joinTexts(head.explanation, further);
      const text = sameText('{{answer}}');
      return { ok: true, draft: { ...head, explanation, kind: 'cloze', text, blanks: [blank] } };
    }
    case 'numerical':
      return numericOf(question, head, tags, note);
    case 'matching':
    case 'ddmatch':
      return matchingOf(question, head, note);
    case 'ordering': {
      const answers = answersOf(question, note);
      const places = new Set(answers.map(({ fraction }) => fraction));
      const inOrder =
        places.size === answers.length
          ? [...answers].sort((one, other) => one.fraction - other.fraction)
          : answers;
      const body = orderingOf(
        stem,
        inOrder.map(({ text }) => text),
      );
      return { ok: true, draft: { ...head, ...body } };
    }
    case 'cloze':
    case 'multianswer': {
      const read = readCloze(stem.en, note);
      if (!read.ok) return refuse(read.code, read.values);
      return { ok: true, draft: gapDraft(head, read.text, read.blanks, tags) };
    }
    case 'gapselect':
    case 'ddwtos':
      return wordBankOf(question, head, tags, note);
    default:
      return refuse('kind-unknown', { kind: type.slice(0, 40) });
  }
}

type Head = ReturnType<typeof headOf> & {
  stem: Text;
  explanation: Text | null;
  pictures: Picture[];
};

const valueOf = (element: XmlElement, name: string): string =>
  textOf(elementOf(element, name)).trim();
const isTrue = (value: string, usual: boolean): boolean =>
  value === '' ? usual : value === 'true' || value === '1';

function answersOf(question: XmlElement, note: Note): WeighedAnswer[] {
  return elementsOf(question, 'answer').map((answer) => ({
    text: plainWords(answer, note) ?? sameText(''),
    fraction: Number(answer.attributes['fraction'] ?? 0) / 100 || 0,
    feedback: plainWords(elementOf(answer, 'feedback'), note),
  }));
}

function trueFalseOf(head: Head, answers: readonly WeighedAnswer[], note: Note): DraftReading {
  const right = answers.find(({ fraction }) => fraction > 0.99999);
  const said = right?.text.en.toLowerCase();
  if (right === undefined || (said !== 'true' && said !== 'false'))
    return refuse('no-right-answer');
  const wrong = answers.find((answer) => answer !== right);
  if (right.feedback !== null) note('reasons-into-explanation');
  return {
    ok: true,
    draft: {
      ...head,
      explanation: joinTexts(right.feedback, head.explanation),
      kind: 'true-false',
      answer: said === 'true',
      wrong: readReason(wrong?.feedback ?? null),
    },
  };
}

function numericOf(question: XmlElement, head: Head, tags: CarriedTags, note: Note): DraftReading {
  const numbers: NumericAnswer[] = [];
  const otherwise: (Text | null)[] = [];
  for (const answer of elementsOf(question, 'answer')) {
    const words = valueOf(answer, 'text');
    const feedback = plainWords(elementOf(answer, 'feedback'), note);
    const fraction = Number(answer.attributes['fraction'] ?? 0) / 100 || 0;
    if (words === '*' && fraction <= 0) {
      if (feedback !== null) note('reasons-into-explanation');
      otherwise.push(feedback);
      continue;
    }
    const number = readFileNumber(words);
    const give = readFileNumber(valueOf(answer, 'tolerance') || '0');
    if (number === null || give === null)
      return refuse('bad-number', { found: words.slice(0, 40) });
    const places = Math.max(number.decimals, give.decimals);
    numbers.push({
      ...rangeAround(number.value, Math.abs(give.value), places),
      answer: number.value,
      decimals: number.decimals,
      fraction,
      feedback,
    });
  }
  const units = elementsOf(elementOf(question, 'units') ?? question, 'unit').map((unit) =>
    valueOf(unit, 'unit_name'),
  );
  if (units.length > 1) note('moodle-units-left-out', { units: units.slice(1).join(', ') });
  const unit = units[0] ? sameText(units[0]) : null;
  const { body, refused, further } = numericBody(numbers, unit, tags.decimals, note);
  if (body === null) return refuse(refused ?? 'no-right-answer');
  const explanation = joinTexts(head.explanation, further, ...otherwise);
  return { ok: true, draft: { ...head, explanation, ...body } };
}

function matchingOf(question: XmlElement, head: Head, note: Note): DraftReading {
  const parts = elementsOf(question, 'subquestion').map((part) => ({
    left: plainWords(part, note),
    right: plainWords(elementOf(part, 'answer'), note) ?? sameText(''),
  }));
  return {
    ok: true,
    draft: {
      ...head,
      kind: 'matching',
      pairs: parts.flatMap(({ left, right }) =>
        left === null ? [] : [{ left, right, why: null }],
      ),
      strays: parts.flatMap(({ left, right }) =>
        left === null ? [{ text: right, why: null, belief: null }] : [],
      ),
    },
  };
}

/** Paragraphs before the one with the first gap are what is asked; the rest is the sentence. */
function gapDraft(
  head: Head,
  text: string,
  blanks: DraftBlank[],
  tags: CarriedTags,
): QuestionDraft {
  const paragraphs = text.split('\n\n');
  const before = paragraphs.findIndex((paragraph) => paragraph.includes('{{gap1}}'));
  const count = tags.stemParagraphs ?? before;
  const stem = paragraphs.slice(0, count).join('\n\n').trim();
  const sentence = paragraphs.slice(count).join('\n\n').trim();
  const usual = sameText(fillTheGap[languageOf(text)]);
  return {
    ...head,
    kind: 'cloze',
    stem: stem === '' ? usual : sameText(stem),
    text: sameText(sentence),
    blanks,
  };
}

/** Gaps `[[1]]` filled from groups of words, each right in its own gap. */
function wordBankOf(question: XmlElement, head: Head, tags: CarriedTags, note: Note): DraftReading {
  const bank = [...elementsOf(question, 'selectoption'), ...elementsOf(question, 'dragbox')].map(
    (option) => ({
      text: plainWords(option, note) ?? sameText(''),
      group: valueOf(option, 'group') || '1',
    }),
  );
  const blanks: DraftBlank[] = [];
  let unknown = false;
  const text = withoutGaps(head.stem.en).replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => {
    const right = bank[Number(number) - 1];
    if (right === undefined) {
      unknown = true;
      return '';
    }
    const others = bank.filter(
      ({ text: words, group }) => group === right.group && words.en !== right.text.en,
    );
    const different = [...new Map(others.map((other) => [other.text.en, other.text])).values()];
    const name = `gap${blanks.length + 1}`;
    blanks.push({
      name,
      by: 'choosing',
      right: right.text,
      why: null,
      wrong: different.map((words) => ({ text: words, why: null, belief: null })),
    });
    return `{{${name}}}`;
  });
  if (unknown) return refuse('no-right-answer');
  if (blanks.length === 0) return refuse('description');
  if (blanks.length > 12) return refuse('too-many-options', { count: blanks.length, limit: 12 });
  return { ok: true, draft: gapDraft(head, text, blanks, tags) };
}

/** What a question has beside answers that has no place here. */
function noteExtras(question: XmlElement, note: Note): void {
  if (elementsOf(question, 'hint').some((hint) => textOf(hint).trim() !== ''))
    note('moodle-hints-left-out');
  const usual = /^(<p>)?(Your answer is (correct|partially correct|incorrect)\.)?(<\/p>)?$/;
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
  if (combined.some((name) => !usual.test(valueOf(question, name))))
    note('moodle-combined-feedback-left-out');
  const grade = valueOf(question, 'defaultgrade');
  if (grade !== '' && Number(grade) !== 1)
    note('moodle-marks-left-out', { marks: grade.slice(0, 20) });
}
