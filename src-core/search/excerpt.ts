import type { Language } from '@core/language';
import { filedUnder } from './spelling';
import { isJapanese, wordsIn } from './words';

/** From and to (excluded), in UTF-16 units of the text they belong to. */
export type Range = readonly [from: number, to: number];

/** A text with what was found in it; the view marks the ranges, so that no HTML travels. */
export interface Marked {
  text: string;
  /** In order, apart from each other. */
  ranges: readonly Range[];
}

/** Units of text around the first find: a Japanese character says about as much as three letters. */
const windowOf: Record<Language, number> = { en: 180, ja: 80 };

/** Which terms of the index are marked. */
export interface Marks {
  isFound: (term: string) => boolean;
  /** What was typed, as the index files it. */
  sought: readonly string[];
}

export function markWords(text: string, { isFound, sought }: Marks): Marked {
  const ranges = wordsIn(text).flatMap((word): Range[] => {
    const term = filedUnder(word.text);
    if (!isFound(term)) return [];
    // Of a pair found by its first character alone, that character.
    const byFirst = isJapanese(word.text) && !sought.includes(term);
    return [[word.from, byFirst ? word.from + [...word.text][0]!.length : word.to]];
  });
  return { text, ranges: joined(ranges).map((range) => withoutParticle(text, range)) };
}

/** 「の許可」 is marked as 「許可」: a particle before the word was found only as half of a pair. */
function withoutParticle(text: string, [from, to]: Range): Range {
  const particle = /^[ぁ-ん]+(?=[^ぁ-ん])/u.exec(text.slice(from, to))?.[0].length ?? 0;
  return [from + particle, to];
}

/** The part of a text with most of what was found in it; its beginning where nothing was. */
export function excerpt(text: string, marks: Marks, language: Language): Marked {
  const { ranges } = markWords(text, marks);
  const size = windowOf[language];
  if (text.length <= size) return { text, ranges };
  const [from, to] = cut(text, densest(ranges, size), size);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Range => [start + shift, end + shift]),
  };
}

function joined(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Where the window with the most marked units begins; the ranges are in order. */
function densest(ranges: readonly Range[], size: number): number {
  let best = { start: 0, marked: 0 };
  let first = 0;
  let marked = 0;
  for (const [from, to] of ranges) {
    marked += to - from;
    while (to > ranges[first]![0] + size * 0.75 && ranges[first]![0] < from) {
      marked -= ranges[first]![1] - ranges[first]![0];
      first += 1;
    }
    if (marked > best.marked) best = { start: ranges[first]![0], marked };
  }
  return best.start;
}

/** A window a little before `start`, from a sentence's or word's beginning to a word's end. */
function cut(text: string, start: number, size: number): [from: number, to: number] {
  const lead = Math.min(start, Math.floor(size * 0.4));
  const before = text.slice(start - lead, start);
  const sentence = Math.max(...['\n', '. ', '。'].map((end) => after(before, end)));
  const begin =
    lead === start ? 0 : Math.max(sentence, sentence > 0 ? 0 : after(before, ' ', true));
  const from = Math.max(0, start - lead + begin);
  const rough = Math.min(text.length, from + size);
  if (rough === text.length) return [from, rough];
  const space = text.lastIndexOf(' ', rough);
  return [from, space > rough - 20 && space > start ? space : whole(text, rough)];
}

/** The place after the last (or first) `end` in a text; 0 where there is none. */
function after(text: string, end: string, first = false): number {
  const at = first ? text.indexOf(end) : text.lastIndexOf(end);
  return at < 0 ? 0 : at + end.length;
}

/** Never between the halves of a surrogate pair. */
const whole = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at + 1 : at;
