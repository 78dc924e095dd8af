/** A gap as the author typed it between two stars. */
export type Piece = { text: string } | { gap: string };

/**
 * Splits `Oslo is in *Norway*.` at its gaps. Two stars together are one star of the text, and a star
 * without a partner is one too, as H5P has it.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let words = '';
  while (at < text.length) {
    const open = text.indexOf('*', at);
    const close = open < 0 ? -1 : text.indexOf('*', open + 1);
    if (close < 0) break;
    words += text.slice(at, open);
    if (close === open + 1) words += '*';
    else {
      pieces.push({ text: words }, { gap: text.slice(open + 1, close) });
      words = '';
    }
    at = close + 1;
  }
  pieces.push({ text: words + text.slice(at) });
  return pieces;
}

/** `answer/alternative:tip`, as a typed gap has it. */
export function typedGap(gap: string): { spellings: string[]; tip: string } {
  const tipAt = gap.indexOf(':');
  const solution = tipAt < 0 ? gap : gap.slice(0, tipAt);
  const spellings = [...new Set(solution.split('/').map((spelling) => spelling.trim()))];
  return {
    spellings: spellings.filter((spelling) => spelling !== ''),
    tip: tipAt < 0 ? '' : gap.slice(tipAt + 1).trim(),
  };
}

export interface DraggedGap {
  word: string;
  tip: string;
  /** Said where the right word was put in, and where another was. */
  right: string;
  wrong: string;
}

/** `word:tip\+right\-wrong`, as a gap to drag into has it; two colons are one of the word. */
export function draggedGap(gap: string): DraggedGap {
  const colon = '\ue0f1';
  const said: Record<'+' | '-', string> = { '+': '', '-': '' };
  const [head = '', ...rest] = gap.replaceAll('::', colon).split(/\\(?=[+-])/);
  for (const part of rest) said[part[0] as '+' | '-'] = part.slice(1);
  const [word = '', ...tip] = head.split(':');
  const back = (text: string) => text.replaceAll(colon, ':').trim();
  return {
    word: back(word),
    tip: back(tip.join(':')),
    right: back(said['+']),
    wrong: back(said['-']),
  };
}
