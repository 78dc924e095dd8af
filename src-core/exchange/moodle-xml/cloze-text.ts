import type { Text } from '@core/language';
import type { RefusedCode } from '@core/messages/exchange-notes';
import type { DraftBlank } from '../draft';
import { sameText } from '../identity';
import { orNull, readReason } from '../labels';
import { type Note, type WeighedAnswer } from '../moodle/choice-draft';
import { typedBlank, withoutGaps } from '../moodle/short-answer-draft';

export type ClozeReading =
  | { ok: true; text: string; blanks: DraftBlank[] }
  | { ok: false; code: RefusedCode; values?: Record<string, string | number> };

const typed = /^(SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC)$/;
const chosen =
  /^(MULTICHOICE|MC|MULTICHOICE_V|MCV|MULTICHOICE_H|MCH|MULTICHOICE_S|MCS|MULTICHOICE_VS|MCVS|MULTICHOICE_HS|MCHS)$/;
const numeric = /^(NUMERICAL|NM)$/;
const opening = /\{(\d{0,6}):([A-Z_]{2,20}):/g;

/** Reads `{1:SHORTANSWER:=right#why~wrong}` and its like out of a sentence (Moodle, "Embedded answers"). */
export function readCloze(source: string, note: Note): ClozeReading {
  const blanks: DraftBlank[] = [];
  let text = '';
  let at = 0;
  opening.lastIndex = 0;
  for (let open = opening.exec(source); open !== null; open = opening.exec(source)) {
    const close = endOfGap(source, opening.lastIndex);
    if (close < 0) return { ok: false, code: 'gift-unclosed' };
    const kind = open[2]!;
    if (!typed.test(kind) && !chosen.test(kind) && !numeric.test(kind))
      return { ok: false, code: 'kind-unknown', values: { kind: `cloze ${kind}` } };
    const answers = splitAnswers(source.slice(opening.lastIndex, close));
    const name = `gap${blanks.length + 1}`;
    const blank = numeric.test(kind)
      ? typedBlank(
          name,
          answers.map((answer) => withoutTolerance(answer, note)),
          note,
        )
      : typed.test(kind)
        ? typedBlank(name, answers, note)
        : chosenBlank(name, answers, note);
    if (blank.blank === null) return { ok: false, code: blank.refused ?? 'no-right-answer' };
    if (blank.further !== null) note('reasons-left-out');
    blanks.push(blank.blank);
    text += `${withoutGaps(source.slice(at, open.index))}{{${name}}}`;
    at = close + 1;
    opening.lastIndex = at;
  }
  if (blanks.length === 0) return { ok: false, code: 'description' };
  if (blanks.length > 12)
    return { ok: false, code: 'too-many-options', values: { count: blanks.length, limit: 12 } };
  return { ok: true, text: (text + withoutGaps(source.slice(at))).trim(), blanks };
}

function endOfGap(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '}') return at;
  }
  return -1;
}

function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === mark) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\}~#"/=%n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark)).trim();
/** The marks of an embedded answer, taken their meaning from; a line end is one of them here. */
export const escapeCloze = (text: string): string =>
  text
    .replace(/[\\}~#]/g, '\\$&')
    .replace(/^([=%])/, '\\$1')
    .replace(/\n/g, '\\n');

function splitAnswers(inside: string): WeighedAnswer[] {
  return splitAt(inside, '~').map((piece) => {
    const [answer = '', ...feedback] = splitAt(piece, '#');
    const weight = /^\s*(?:(=)|%(-?\d{1,3}(?:\.\d{0,8})?)%)?/.exec(answer)!;
    const said = feedback.join('#');
    return {
      text: sameText(unescaped(answer.slice(weight[0].length))),
      fraction: weight[1] === '=' ? 1 : Number(weight[2] ?? 0) / 100,
      feedback: said === '' ? null : orNull(sameText(unescaped(said))),
    };
  });
}

function withoutTolerance(answer: WeighedAnswer, note: Note): WeighedAnswer {
  const [number = '', tolerance] = answer.text.en.split(':');
  if (tolerance !== undefined && Number(tolerance) !== 0) note('moodle-tolerance-left-out');
  return { ...answer, text: sameText(number.trim()) };
}

function chosenBlank(
  name: string,
  answers: readonly WeighedAnswer[],
  note: Note,
): { blank: DraftBlank | null; refused: RefusedCode | null; further: Text | null } {
  const right = answers.filter(({ fraction }) => fraction > 0.99999);
  if (right.length !== 1)
    return {
      blank: null,
      refused: right.length === 0 ? 'no-right-answer' : 'gift-several-right',
      further: null,
    };
  if (answers.some(({ fraction }) => fraction > 0 && fraction <= 0.99999))
    note('partial-credit-left-out');
  const wrong = answers.filter((answer) => answer !== right[0]);
  return {
    blank: {
      name,
      by: 'choosing',
      right: right[0]!.text,
      why: right[0]!.feedback,
      wrong: wrong.map(({ text, feedback }) => ({ text, ...readReason(feedback) })),
    },
    refused: null,
    further: null,
  };
}
