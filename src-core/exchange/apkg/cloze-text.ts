/** A piece taken out of a text: `{{c1::words::hint}}`. */
export interface Deletion {
  words: string;
  hint: string;
}

const opening = /^\{\{c([\d,]{1,30})::/;
/** Deeper than any text a person wrote; Anki itself stops at 8. */
const deepest = 8;

/**
 * The text with the deletions of one number replaced and all others filled in. Within a deletion
 * that is replaced, further ones are filled in.
 *
 * @param gap what stands for each
 */
export function takeOut(html: string, number: number, gap: (deletion: Deletion) => string): string {
  interface Level {
    active: boolean;
    out: string[];
  }
  const levels: Level[] = [{ active: false, out: [] }];
  let at = 0;
  while (at < html.length) {
    const next = nextMark(html, at);
    levels.at(-1)!.out.push(html.slice(at, next));
    if (next >= html.length) break;
    const match = opening.exec(html.slice(next, next + 40));
    if (match && levels.length <= deepest) {
      const active =
        match[1]!.split(',').map(Number).includes(number) && !levels.some((level) => level.active);
      levels.push({ active, out: [] });
      at = next + match[0].length;
    } else if (html.startsWith('}}', next) && levels.length > 1) {
      const { active, out } = levels.pop()!;
      const [words = '', hint = ''] = splitHint(out.join(''));
      levels.at(-1)!.out.push(active ? gap({ words, hint }) : words);
      at = next + 2;
    } else {
      levels.at(-1)!.out.push(html.slice(next, next + 2));
      at = next + 2;
    }
  }
  // What was left open at the end is text.
  return levels.map(({ out }) => out.join('')).join('');
}

function nextMark(html: string, from: number): number {
  const open = html.indexOf('{{', from);
  const close = html.indexOf('}}', from);
  const found = [open, close].filter((place) => place >= 0);
  return found.length === 0 ? html.length : Math.min(...found);
}

function splitHint(inside: string): string[] {
  const at = inside.indexOf('::');
  return at < 0 ? [inside] : [inside.slice(0, at), inside.slice(at + 2)];
}
