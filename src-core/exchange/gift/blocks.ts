import { findMark } from './escapes';

/** One question of a GIFT file as it is written, comments taken out. */
export interface GiftBlock {
  text: string;
  /** The 1-based line it begins on. */
  line: number;
  /** `[id:…]` of a comment before it. */
  id: string | null;
  /** `[tag:…]` of comments before it. */
  tags: string[];
  category: string | null;
}

const categoryLine = /^\s*\$CATEGORY:\s*(.*)$/;
const comment = /^\s*\/\//;

/**
 * Splits a file into questions: a blank line ends one. Inside braces people leave blank lines all
 * the same; there the question goes on if the next line does what the inside of braces does.
 */
export function splitBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  const lines = text.split('\n');
  let lasting: string | null = null;
  let open: GiftBlock | null = null;
  let parts: string[] = [];
  let about = { id: null as string | null, tags: [] as string[] };
  /** Braces opened and not closed in `open`: 0 or 1, as they do not nest. */
  let inside = false;

  const end = () => {
    if (open !== null) blocks.push({ ...open, text: parts.join('\n') });
    open = null;
    parts = [];
    inside = false;
  };
  lines.forEach((line, index) => {
    if (comment.test(line)) {
      const said = readComment(line);
      about = { id: said.id ?? about.id, tags: [...about.tags, ...said.tags] };
      return;
    }
    if (line.trim() === '') {
      if (!(inside && continues(lines, index))) end();
      return;
    }
    const category = open === null ? categoryLine.exec(line) : null;
    if (category !== null) {
      lasting = category[1]!.trim();
      return;
    }
    if (open === null) {
      open = { text: '', line: index + 1, category: lasting, ...about };
      about = { id: null, tags: [] };
    }
    parts.push(line);
    inside = insideAfter(line, inside);
  });
  end();
  return blocks;
}

/** Whether what follows a blank line still belongs into the braces. */
function continues(lines: readonly string[], blank: number): boolean {
  for (let at = blank + 1; at < Math.min(lines.length, blank + 50); at += 1) {
    const line = lines[at]!;
    if (line.trim() !== '' && !comment.test(line)) return /^\s*[=~}#]/.test(line);
  }
  return false;
}

function insideAfter(line: string, before: boolean): boolean {
  let inside = before;
  for (let at = findMark(line, '{}'); at >= 0; at = findMark(line, '{}', at + 1))
    inside = line[at] === '{';
  return inside;
}

function readComment(line: string): { id: string | null; tags: string[] } {
  const values = (name: string) =>
    [...line.matchAll(new RegExp(`\\[${name}:((?:\\\\\\]|[^\\]])+)\\]`, 'g'))].map((match) =>
      match[1]!.replace(/\\\]/g, ']').trim(),
    );
  return { id: values('id')[0] ?? null, tags: values('tag') };
}

/** A comment line that carries an id and tags, as Moodle reads them. */
export function writeComment(id: string, tags: readonly string[]): string {
  const value = (text: string) => text.replace(/\]/g, '\\]');
  return `// [id:${value(id)}]${tags.map((tag) => ` [tag:${value(tag)}]`).join('')}`;
}
