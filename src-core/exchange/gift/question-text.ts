import { cutAtMark, findMark, unescapeGift } from './escapes';

export type GiftFormat = 'moodle' | 'html' | 'plain' | 'markdown';

/** A question taken apart at its title and braces; texts are still escaped. */
export interface GiftQuestion {
  title: string | null;
  format: GiftFormat;
  /** The text before the braces, or all of it where there are none. */
  before: string;
  /** What the braces hold; null where there are none. */
  answers: string | null;
  /** The text after the braces: the gap stands between the two, with the spaces as written. */
  after: string;
}

export type GiftFlaw = 'gift-unclosed' | 'gift-several-braces';

const formatMark = /^\s*\[(moodle|html|plain|markdown)\]/;

export function takeApart(
  block: string,
): { ok: true; question: GiftQuestion } | { ok: false; flaw: GiftFlaw } {
  const { title, rest } = takeTitle(block.trim());
  const { format, text } = takeFormat(rest, 'moodle');
  const open = findMark(text, '{');
  if (open < 0) {
    if (findMark(text, '}') >= 0) return { ok: false, flaw: 'gift-unclosed' };
    return { ok: true, question: { title, format, before: text.trim(), answers: null, after: '' } };
  }
  const close = findMark(text, '}', open + 1);
  if (close < 0) return { ok: false, flaw: 'gift-unclosed' };
  const after = text.slice(close + 1);
  if (findMark(after, '{}') >= 0) return { ok: false, flaw: 'gift-several-braces' };
  return {
    ok: true,
    question: {
      title,
      format,
      before: text.slice(0, open).trimStart(),
      answers: text.slice(open + 1, close).trim(),
      after: after.trimEnd(),
    },
  };
}

function takeTitle(text: string): { title: string | null; rest: string } {
  if (!text.startsWith('::')) return { title: null, rest: text };
  for (let at = findMark(text, ':', 2); at >= 0; at = findMark(text, ':', at + 1)) {
    if (text[at + 1] === ':')
      return { title: unescapeGift(text.slice(2, at)).trim(), rest: text.slice(at + 2).trim() };
  }
  return { title: null, rest: text };
}

/** Takes `[html]` and the like off the start of a text; what has none is in the format around it. */
export function takeFormat(text: string, around: GiftFormat): { format: GiftFormat; text: string } {
  const match = formatMark.exec(text);
  if (match === null) return { format: around, text };
  return { format: match[1] as GiftFormat, text: text.slice(match[0].length) };
}

/** The feedback for any answer, after `####`, and the answers before it. */
export function cutGeneralFeedback(answers: string): { answers: string; general: string | null } {
  for (let at = findMark(answers, '#'); at >= 0; at = findMark(answers, '#', at + 1)) {
    if (answers.startsWith('####', at))
      return { answers: answers.slice(0, at).trim(), general: answers.slice(at + 4).trim() };
  }
  return { answers, general: null };
}

/** An answer and the feedback after its `#`. */
export function cutFeedback(answer: string): { answer: string; feedback: string | null } {
  const { before, after } = cutAtMark(answer, '#');
  return { answer: before.trim(), feedback: after === null || after.trim() === '' ? null : after };
}

/** A weight such as `%50%` or `%-33.333%` before an answer, as a share of the marks. */
export function takeWeight(answer: string): { fraction: number | null; text: string } {
  const match = /^\s*%(-?\d{1,3}(?:\.\d{0,10})?)%/.exec(answer);
  if (match === null) return { fraction: null, text: answer };
  return { fraction: Number(match[1]) / 100, text: answer.slice(match[0].length) };
}
