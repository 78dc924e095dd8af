import { characterEntities } from 'character-entities';
import { cleanText } from '../text/decode';
import {
  attributeOf,
  blocks,
  droppedElements,
  paragraphs,
  runsProgram,
  strippedElements,
  type HtmlLoss,
  type Tag,
} from './html-tags';

export interface PlainHtml {
  text: string;
  lost: ReadonlySet<HtmlLoss>;
  /** The pictures it shows, by their addresses. */
  pictures: { source: string; alt: string }[];
}

/**
 * The words of a piece of HTML, however broken, in one pass: nothing of it is ever drawn as HTML.
 * `newlines: 'kept'` is for text in which a line end means one (Moodle's auto-format).
 */
export function htmlToPlain(
  html: string,
  { newlines = 'folded' }: { newlines?: 'kept' | 'folded' } = {},
): PlainHtml {
  const lost = new Set<HtmlLoss>();
  const pictures: PlainHtml['pictures'] = [];
  const out = textBuilder();
  const lists: (number | null)[] = [];
  let pre = newlines === 'kept';
  let script: 'sup' | 'sub' | null = null;
  let at = 0;
  let closable = true;

  const say = (raw: string) => {
    const text = decodeHtml(raw);
    if (script !== null) out.add(raised(text, script));
    else out.add(pre ? text : text.replace(/\s+/g, ' '));
  };

  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    say(html.slice(at, open));
    const next = html[open + 1] ?? '';
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = closable && /[a-z/!?]/i.test(next) ? endOfTag(html, open) : -1;
    if (end < 0) {
      if (/[a-z/!?]/i.test(next)) closable = false;
      say('<');
      at = open + 1;
      continue;
    }
    at = end + 1;
    const tag = tagAt(html.slice(open + 1, end));
    if (tag !== null) at = take(tag, at);
  }
  say(html.slice(at));
  if (/\\\(|\\\[|\$\$/.test(html)) lost.add('formulas');
  return { text: out.text(), lost, pictures };

  /** Does what the tag asks for and returns where to read on. */
  function take(tag: Tag, after: number): number {
    const { name, closing } = tag;
    if (runsProgram(tag)) lost.add('scripts');
    const dropped = droppedElements[name];
    if (dropped !== undefined) {
      lost.add(dropped);
      return closing || tag.rest.endsWith('/') ? after : endOfElement(html, name, after);
    }
    const stripped = strippedElements[name];
    if (stripped !== undefined) lost.add(stripped);
    if (attributeOf(tag, 'style') !== null) lost.add('formatting');
    if (name === 'br') out.line();
    else if (name === 'img') {
      const source = attributeOf(tag, 'src');
      const alt = decodeHtml(attributeOf(tag, 'alt') ?? '').trim();
      if (source !== null) pictures.push({ source: decodeHtml(source), alt });
    } else if (name === 'a') {
      if (!closing && attributeOf(tag, 'href') !== null) lost.add('links');
    } else if (name === 'sup' || name === 'sub') script = closing ? null : name;
    else if (name === 'td' || name === 'th') {
      lost.add('tables');
      if (!closing) out.cell();
    } else if (paragraphs.has(name)) {
      out.paragraph();
      if (name === 'pre') pre = !closing || newlines === 'kept';
      if (name === 'ul' || name === 'ol') {
        if (closing) lists.pop();
        else lists.push(name === 'ol' ? 0 : null);
      }
    } else if (blocks.has(name)) {
      out.line(true);
      if (name === 'li' && !closing) {
        const count = lists.pop() ?? null;
        if (count === null) out.add('• ');
        else out.add(`${count + 1}. `);
        lists.push(count === null ? null : count + 1);
      }
    }
    return after;
  }
}

/** The offset of the `>` that ends the tag, past quoted ones; -1 where none follows. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return html.indexOf('>', open);
}

function tagAt(inside: string): Tag | null {
  const match = /^(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/.exec(inside);
  if (match === null) return null;
  return {
    name: match[2]!.toLowerCase(),
    closing: match[1] === '/',
    rest: inside.slice(match[0].length),
  };
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'gi');
  close.lastIndex = from;
  const match = close.exec(html);
  return match === null ? html.length : close.lastIndex;
}

/** Named and numbered characters of HTML; a no-break space becomes a space. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        if (name === 'nbsp') return ' ';
        return Object.hasOwn(characterEntities, name) ? characterEntities[name]! : whole;
      }
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      if (code === 0xa0) return ' ';
      const sound = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return sound ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index]!]),
);
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index]!]),
);

/** `m<sup>2</sup>` as m², and `x^a` for what has no such character: the meaning must not change. */
function raised(text: string, script: 'sup' | 'sub'): string {
  const trimmed = text.trim();
  if (trimmed === '') return text;
  const table = script === 'sup' ? superscripts : subscripts;
  const raisedText = [...trimmed].map((character) => table[character]);
  if (raisedText.every((character) => character !== undefined)) return raisedText.join('');
  const mark = script === 'sup' ? '^' : '_';
  return [...trimmed].length === 1 ? mark + trimmed : `${mark}(${trimmed})`;
}

function textBuilder() {
  const parts: string[] = [];
  /** Line ends owed before the next words. */
  let owed = 0;
  let cellOwed = false;
  let begun = false;
  const add = (text: string) => {
    if (text.trim() === '' && !text.includes('\n')) {
      if (owed === 0 && begun) parts.push(text);
      return;
    }
    if (begun && owed > 0) parts.push('\n'.repeat(owed));
    if (cellOwed && owed === 0 && begun) parts.push(' | ');
    parts.push(owed > 0 || !begun ? text.replace(/^[ \t]+/, '') : text);
    owed = 0;
    cellOwed = false;
    begun = true;
  };
  return {
    add,
    /** `once`: not again where a line has just ended. */
    line: (once = false) => {
      owed = once ? Math.max(owed, 1) : owed + 1;
    },
    paragraph: () => {
      owed = Math.max(owed, 2);
    },
    cell: () => {
      cellOwed = true;
    },
    text: () =>
      cleanText(parts.join(''))
        .replace(/[ \t]*\n[ \t]*/g, '\n')
        .replace(/[ \t]{2,}/g, ' ')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  };
}

/** Whether a text means to be HTML: it holds a tag or a named character. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-zA-Z][^<>]*>|<!--/.test(text) || /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text);
