/** Characters that GIFT gives a meaning to and that a backslash takes it from. */
const escapable = '\\:#={}~';

/** The offset of the first unescaped occurrence of one of `marks` from `from` on, or -1. */
export function findMark(text: string, marks: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\' && (escapable.includes(text[at + 1] ?? '·') || text[at + 1] === 'n'))
      at += 1;
    else if (marks.includes(character)) return at;
  }
  return -1;
}

/** The pieces between unescaped marks; `mark` is the one each piece begins after, '' for the first. */
export function splitAtMarks(text: string, marks: string): { mark: string; text: string }[] {
  const pieces: { mark: string; text: string }[] = [];
  let mark = '';
  let from = 0;
  for (let at = findMark(text, marks); at >= 0; at = findMark(text, marks, at + 1)) {
    pieces.push({ mark, text: text.slice(from, at) });
    mark = text[at]!;
    from = at + 1;
  }
  pieces.push({ mark, text: text.slice(from) });
  return pieces;
}

/** Splits at the first unescaped mark; `after` is null where there is none. */
export function cutAtMark(text: string, mark: string): { before: string; after: string | null } {
  const at = findMark(text, mark);
  if (at < 0) return { before: text, after: null };
  return { before: text.slice(0, at), after: text.slice(at + 1) };
}

export const unescapeGift = (text: string): string =>
  text.replace(/\\([\\:#={}~n])/g, (_, character: string) =>
    character === 'n' ? '\n' : character,
  );

/** A line end would end the line, and a blank line the question: it is written as `\n`. */
export const escapeGift = (text: string): string =>
  text.replace(/[\\:#={}~]/g, '\\$&').replace(/\n/g, '\\n');
