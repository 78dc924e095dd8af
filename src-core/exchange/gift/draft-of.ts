import { unreachable } from '@core/fault';
import type { Text } from '@core/language';
import type { RefusedCode } from '@core/messages/exchange-notes';
import type { CarriedTags } from '../carried-tags';
import type { QuestionDraft } from '../draft';
import { noteLosses } from '../html/note-losses';
import { htmlToPlain, looksLikeHtml } from '../html/plain-text';
import { languageOf, sameText } from '../identity';
import { joinTexts, orNull, readReason, takeLabelledText } from '../labels';
import { choiceBody, type Note, type WeighedAnswer } from '../moodle/choice-draft';
import { numericBody } from '../moodle/numeric-draft';
import { fillTheGap, typedBlank, withoutGaps } from '../moodle/short-answer-draft';
import { orderingFromPairs } from '../moodle/ordering-draft';
import { cleanText } from '../text/decode';
import { readAnswers, type RawAnswer } from './answers';
import { unescapeGift } from './escapes';
import {
  cutGeneralFeedback,
  takeFormat,
  type GiftFormat,
  type GiftQuestion,
} from './question-text';

export type DraftReading =
  | { ok: true; draft: QuestionDraft }
  | { ok: false; code: RefusedCode; values?: Record<string, string | number> };

const refuse = (code: RefusedCode, values?: Record<string, string | number>): DraftReading =>
  values ? { ok: false, code, values } : { ok: false, code };

/** A question of a GIFT file in our own terms. */
export function draftOf(question: GiftQuestion, tags: CarriedTags, note: Note): DraftReading {
  if (question.answers === null) return refuse('description');
  const say = (raw: string) => {
    const { format, text } = takeFormat(raw, question.format);
    return plainText(text, format, note);
  };
  const { answers, general } = cutGeneralFeedback(question.answers);
  const read = readAnswers(answers);
  const explanation = general === null ? null : orNull(say(general));
  const head = { ...headOf(tags), explanation };
  const before = plainText(question.before, question.format, note);
  const after = plainText(question.after, question.format, note);
  const around = {
    before,
    after,
    spaceBefore: /\s*$/.exec(unescapeGift(question.before))![0],
    spaceAfter: /^\s*/.exec(unescapeGift(question.after))![0],
  };
  const inSentence = after.en !== '' || tags.kind === 'cloze';

  switch (read.kind) {
    case 'essay':
      return refuse('essay');
    case 'bad-number':
      return refuse('bad-number', { found: read.found });
    case 'true-false': {
      const right = read.right === null ? null : orNull(say(read.right));
      if (right !== null) note('reasons-into-explanation');
      const wrong = readReason(read.wrong === null ? null : orNull(say(read.wrong)));
      const stem = wholeSentence(before, after);
      return {
        ok: true,
        draft: {
          ...head,
          explanation: joinTexts(right, explanation),
          stem,
          kind: 'true-false',
          answer: read.answer,
          wrong,
        },
      };
    }
    case 'choice': {
      const weighed = read.answers.map((answer) => weighedOf(answer, say));
      if (!inSentence) {
        const keepOrder = tags.keepOrder ?? false;
        const body = choiceBody(weighed, { single: read.single, keepOrder }, note);
        return { ok: true, draft: { ...head, stem: before, ...body } };
      }
      const chosen = choiceBody(weighed, { single: true, keepOrder: false }, note);
      return gapQuestion(head, around, tags, chosen.options);
    }
    case 'typed': {
      const answersGiven = read.answers.map((answer) => weighedOf(answer, say));
      const { blank, refused, further } = typedBlank('answer', answersGiven, note);
      if (blank === null) return refuse(refused ?? 'no-right-answer');
      const sentence = inSentence
        ? sentenceAround(around, tags)
        : { stem: before, text: sameText('{{answer}}') };
      return {
        ok: true,
        draft: {
          ...head,
          ...sentence,
          explanation: joinTexts(explanation, further),
          kind: 'cloze',
          blanks: [blank],
        },
      };
    }
    case 'matching': {
      const pairs = read.pairs.map(({ left, right }) => ({ left: say(left), right: say(right) }));
      const stem = wholeSentence(before, after);
      if (tags.kind === 'ordering') {
        const ordering = orderingFromPairs(stem, pairs);
        if (ordering !== null) return { ok: true, draft: { ...head, ...ordering } };
      }
      return {
        ok: true,
        draft: {
          ...head,
          stem,
          kind: 'matching',
          pairs: pairs.filter(({ left }) => left.en !== '').map((pair) => ({ ...pair, why: null })),
          strays: pairs
            .filter(({ left }) => left.en === '')
            .map(({ right }) => ({ text: right, why: null, belief: null })),
        },
      };
    }
    case 'numeric': {
      const { rest: stem, words: unit } = takeLabelledText(wholeSentence(before, after), 'unit');
      const numbers = read.answers.map((answer) => ({
        ...answer,
        feedback: answer.feedback === null ? null : orNull(say(answer.feedback)),
      }));
      const reading = numericBody(numbers, unit, tags.decimals, note);
      if (reading.body === null) return refuse(reading.refused ?? 'no-right-answer');
      const otherwise = read.otherwise === null ? null : orNull(say(read.otherwise));
      if (otherwise !== null) note('reasons-into-explanation');
      return {
        ok: true,
        draft: {
          ...head,
          stem,
          explanation: joinTexts(explanation, reading.further, otherwise),
          ...reading.body,
        },
      };
    }
    default:
      return unreachable(read);
  }
}

type Head = ReturnType<typeof headOf> & { explanation: Text | null };

export const headOf = ({ topic, level, reviewBy }: CarriedTags) => ({
  ...(topic === undefined ? {} : { topic }),
  ...(level === undefined ? {} : { level }),
  reviewBy: reviewBy ?? null,
});

function gapQuestion(
  head: Head,
  around: Around,
  tags: CarriedTags,
  options: ReturnType<typeof choiceBody>['options'],
): DraftReading {
  const right = options.filter((option) => option.right);
  if (right.length !== 1)
    return refuse(right.length === 0 ? 'no-right-answer' : 'gift-several-right');
  const wrong = options.flatMap((option) =>
    option.right ? [] : [{ text: option.text, why: option.why, belief: option.belief }],
  );
  return {
    ok: true,
    draft: {
      ...head,
      ...sentenceAround(around, tags),
      kind: 'cloze',
      blanks: [
        { name: 'answer', by: 'choosing', right: right[0]!.text, why: right[0]!.why, wrong },
      ],
    },
  };
}

/** What stands around the gap: words, and the white space that joins them to it. */
interface Around {
  before: Text;
  after: Text;
  spaceBefore: string;
  spaceAfter: string;
}

/** The stem and the sentence with the gap in it: the stem is the paragraphs we wrote before it. */
function sentenceAround(around: Around, tags: CarriedTags): { stem: Text; text: Text } {
  const { before, after, spaceBefore, spaceAfter } = around;
  const sentence = (start: string) =>
    sameText(
      `${withoutGaps(start)}${spaceBefore}{{answer}}${spaceAfter}${withoutGaps(after.en)}`.trim(),
    );
  const paragraphs = before.en.split('\n\n');
  const count = tags.kind === 'cloze' ? (tags.stemParagraphs ?? 0) : 0;
  if (count === 0 || paragraphs.length < count) {
    const language = languageOf(before.en + after.en);
    return { stem: sameText(fillTheGap[language]), text: sentence(before.en) };
  }
  return {
    stem: sameText(paragraphs.slice(0, count).join('\n\n')),
    text: sentence(paragraphs.slice(count).join('\n\n')),
  };
}

/** A question whose braces stand inside the sentence though nothing is filled in there. */
const wholeSentence = (before: Text, after: Text): Text =>
  after.en === '' ? before : sameText(`${before.en} _____ ${after.en}`.trim());

function weighedOf(answer: RawAnswer, say: (raw: string) => Text): WeighedAnswer {
  return {
    text: say(answer.text),
    fraction: answer.fraction,
    feedback: answer.feedback === null ? null : orNull(say(answer.feedback)),
  };
}

/** A text of the file as plain words. Moodle's own format is HTML in which line ends count. */
function plainText(text: string, format: GiftFormat, note: Note): Text {
  const words = cleanText(unescapeGift(text)).trim();
  if (format === 'html' || (format === 'moodle' && looksLikeHtml(words))) {
    const plain = htmlToPlain(words, { newlines: format === 'html' ? 'folded' : 'kept' });
    noteLosses(plain.lost, note);
    if (plain.pictures.length > 0) note('pictures-left-out', { count: plain.pictures.length });
    return sameText(plain.text);
  }
  if (format === 'markdown' && /[*_`#[]/.test(words)) note('gift-markdown');
  return sameText(words);
}
