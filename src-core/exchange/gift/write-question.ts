import type { Language, Text } from '@core/language';
import { unreachable } from '@core/fault';
import type { Question } from '@core/questions/registry';
import { writeTags, type CarriedTags } from '../carried-tags';
import { looksLikeHtml } from '../html/plain-text';
import { addLabelled, sayReason } from '../labels';
import { percentOf } from '../moodle/fractions';
import { writeFileNumber } from '../moodle/numbers';
import { stemWithEnds } from '../moodle/ordering-draft';
import { fillTheGap, literalAnswer } from '../moodle/short-answer-draft';
import { placeOf, explanationWithSources, type FactsById } from '../written-words';
import type { OpenReport } from '../report';
import { writeComment } from './blocks';
import { escapeGift } from './escapes';

/** One question as GIFT, or null where GIFT cannot hold it; the report says what it could not. */
export function writeGiftQuestion(
  question: Question,
  facts: FactsById,
  language: Language,
  report: OpenReport,
): string | null {
  const at = placeOf(question);
  if (question.kind === 'cloze' && question.blanks.length > 1) {
    report.refused(at, 'several-gaps', { count: question.blanks.length });
    return null;
  }
  if (question.lesson !== null) report.changed(at, 'lesson-left-out');
  const say = (text: Text) => text[language];
  const further: string[] = [];
  const inside = answersOf(question, { language, say, further, report });
  const explanation = [explanationWithSources(question, facts, language, report), ...further]
    .filter((words) => words !== '')
    .join('\n');
  const stem = stemOf(question, language, report);
  const body = textAround(question, stem, say);
  const name = question.stem[language].split('\n')[0]!.slice(0, 60);
  const general = explanation === '' ? '' : `\n\t####${escapeText(explanation)}`;
  return [
    writeComment(question.id, writeTags(question, { ...tagsOf(question), ...body.tags })),
    `::${escapeGift(name)}::${body.before}{${inside}${general}\n}${body.after}`,
  ].join('\n');
}

/** A text on its own. One that would be taken for HTML or for a format mark is said to be plain. */
export function escapeText(text: string): string {
  return plainMark(text) + escapeGift(text);
}
const plainMark = (text: string): string =>
  looksLikeHtml(text) || /^\s*\[(moodle|html|plain|markdown)\]/.test(text) ? '[plain]' : '';

function stemOf(question: Question, language: Language, report: OpenReport): string {
  const { pictures } = question;
  if (pictures.length > 0)
    report.changed(placeOf(question), 'pictures-left-out', { count: pictures.length });
  const stem = pictures.reduce(
    (text, { alt }) => addLabelled(text, 'picture', alt[language], language),
    question.stem[language],
  );
  if (question.kind === 'numeric')
    return addLabelled(stem, 'unit', question.unit?.[language], language);
  return question.kind === 'ordering' ? stemWithEnds(question, stem, language) : stem;
}

/** The words before and after the braces: a gap stands inside its sentence. */
function textAround(
  question: Question,
  stem: string,
  say: (text: Text) => string,
): { before: string; after: string; tags: CarriedTags } {
  if (question.kind !== 'cloze') return { before: escapeText(stem), after: '', tags: {} };
  const blank = question.blanks[0]!;
  const gap = `{{${blank.name}}}`;
  const sentence = say(question.text);
  const at = sentence.indexOf(gap);
  const [start, end] = [sentence.slice(0, at), sentence.slice(at + gap.length)];
  const bare = start.trim() === '' && end.trim() === '';
  if (bare && blank.by === 'typing') return { before: escapeText(stem), after: '', tags: {} };
  const isUsual = Object.values(fillTheGap).includes(stem);
  // The format of the question is that of all its texts, the words after the gap included.
  const mark = plainMark(stem) || plainMark(start) || plainMark(end);
  if (isUsual && end.trim() !== '')
    return { before: mark + escapeGift(start), after: escapeGift(end), tags: {} };
  return {
    before: `${mark}${escapeGift(`${stem}\n\n${start}`)}`,
    after: escapeGift(end),
    tags: { kind: 'cloze', stemParagraphs: stem.split('\n\n').length },
  };
}

function tagsOf(question: Question): CarriedTags {
  switch (question.kind) {
    case 'single-choice':
      return { keepOrder: question.keepOrder };
    case 'ordering':
      return { kind: 'ordering' };
    case 'numeric':
      return { decimals: question.decimals };
    case 'multiple-choice':
    case 'true-false':
    case 'cloze':
    case 'matching':
      return {};
    default:
      return unreachable(question);
  }
}

interface Words {
  language: Language;
  say(text: Text): string;
  /** Reasons that have no place of their own. */
  further: string[];
  report: OpenReport;
}

const answer = (mark: string, text: string, feedback: string): string =>
  `\n\t${mark}${escapeText(text)}${feedback === '' ? '' : `#${escapeText(feedback)}`}`;
/** A weight is written out before words that would be taken for one. */
const weight = (text: string, usual: string): string => (text.startsWith('%') ? usual : '');

function answersOf(question: Question, words: Words): string {
  const { language, say, further, report } = words;
  const reason = (part: { why: Text | null; belief?: Text | null }) => sayReason(part, language);
  switch (question.kind) {
    case 'single-choice':
      return question.options
        .map((option) => {
          const text = say(option.text);
          const mark = option.right ? '=' : `~${weight(text, '%0%')}`;
          return answer(mark, text, reason(option));
        })
        .join('');
    case 'multiple-choice': {
      const share = 1 / question.options.filter(({ right }) => right).length;
      return question.options
        .map((option) =>
          answer(
            `~%${option.right ? '' : '-'}${percentOf(share)}%`,
            say(option.text),
            reason(option),
          ),
        )
        .join('');
    }
    case 'true-false': {
      const why = reason(question.wrong);
      return `${question.answer ? 'TRUE' : 'FALSE'}${why === '' ? '' : `#${escapeText(why)}`}`;
    }
    case 'numeric': {
      const number = (value: number) => writeFileNumber(value, question.decimals);
      const { low, high } = question.accept;
      const why = question.accept.reason === null ? '' : say(question.accept.reason);
      const feedback = (text: string) => (text === '' ? '' : `#${escapeText(text)}`);
      const point = `\n\t=${number(question.answer)}:0${feedback(why)}`;
      const range = low === high ? '' : `\n\t=${number(low)}..${number(high)}${feedback(why)}`;
      const slips = question.slips.map(
        (slip) => `\n\t=%0%${number(slip.low)}..${number(slip.high)}${feedback(reason(slip))}`,
      );
      return `#${point}${range}${slips.join('')}`;
    }
    case 'cloze': {
      const blank = question.blanks[0]!;
      const why = blank.why === null ? '' : say(blank.why);
      if (blank.by === 'choosing') {
        return [
          answer('=', say(blank.right), why),
          ...blank.wrong.map((choice) => {
            const text = say(choice.text);
            return answer(`~${weight(text, '%0%')}`, text, reason(choice));
          }),
        ].join('');
      }
      const right = [say(blank.right), ...blank.accept];
      return [
        ...right.map((text, index) =>
          answer(`=${weight(text, '%100%')}`, literalAnswer(text), index === 0 ? why : ''),
        ),
        ...blank.wrong.map((choice) =>
          answer('=%0%', literalAnswer(say(choice.text)), reason(choice)),
        ),
      ].join('');
    }
    case 'ordering': {
      report.changed(placeOf(question), 'ordering-as-matching');
      keepReasons(question.items, ({ text }) => say(text), question, words);
      return question.items
        .map(({ text }, index) => pair(question, String(index + 1), say(text), report))
        .join('');
    }
    case 'matching': {
      keepReasons(question.pairs, ({ left }) => say(left), question, words);
      for (const stray of question.strays) {
        const why = reason(stray);
        if (why === '') continue;
        report.changed(placeOf(question), 'reasons-into-explanation');
        further.push(`${say(stray.text)}: ${why}`);
      }
      return [
        ...question.pairs.map(({ left, right }) => pair(question, say(left), say(right), report)),
        ...question.strays.map(({ text }) => pair(question, '', say(text), report)),
      ].join('');
    }
    default:
      return unreachable(question);
  }
}

/** Reasons of items or pairs, each behind what it is about, for the explanation. */
function keepReasons<Part extends { why: Text | null }>(
  parts: readonly Part[],
  name: (part: Part) => string,
  question: Question,
  { say, further, report }: Words,
): void {
  for (const part of parts) {
    if (part.why === null) continue;
    report.changed(placeOf(question), 'reasons-into-explanation');
    further.push(`${name(part)}: ${say(part.why)}`);
  }
}

function pair(question: Question, left: string, right: string, report: OpenReport): string {
  const sayArrow = (text: string) => {
    if (!text.includes('->')) return escapeText(text);
    report.changed(placeOf(question), 'gift-arrow');
    return escapeText(text.replaceAll('->', '→'));
  };
  return `\n\t=${sayArrow(left)} -> ${sayArrow(right)}`;
}
