import { filedUnder, readText } from './spelling';

/** What a text is found by, with where it stands in it (UTF-16 units, `to` excluded). */
export interface Word {
  text: string;
  from: number;
  to: number;
}

/**
 * The words of a text where its script separates them; in Japanese, which does not, every two
 * neighbouring characters (bigrams), and the last of each run alone, so that every single
 * character begins some word. Decimals stay whole.
 */
export function wordsIn(original: string): Word[] {
  const { text, places } = readText(original);
  const word = (from: number, to: number): Word => ({
    text: text.slice(from, to),
    from: places[from]!,
    to: endPlace(places, to),
  });
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!isJapanese(run)) {
      words.push(word(index, index + run.length));
      continue;
    }
    const starts = [...run.matchAll(/./gsu)].map((sign) => index + sign.index);
    starts.push(index + run.length);
    for (let at = 0; at + 2 < starts.length; at += 1) {
      words.push(word(starts[at]!, starts[at + 2]!));
    }
    words.push(word(starts.at(-2)!, starts.at(-1)!));
  }
  return words;
}

/** A word somebody looks for. */
export interface QueryWord {
  /** As it is filed in the index. */
  term: string;
  /** How much of the question hangs on it, 0 to 1: “of” and the ending ました say little. */
  weight: number;
}

/** The words of a query, each once, in the order they were typed. */
export function queryWords(query: string): QueryWord[] {
  const words = wordsIn(query);
  const weights = new Map<string, number>();
  words.forEach(({ text, from }, index) => {
    // The last character of a run is in the pair before it already.
    const before = words[index - 1];
    if (isJapanese(text) && [...text].length === 1 && before && before.to > from) return;
    const term = filedUnder(text);
    weights.set(term, Math.max(weights.get(term) ?? 0, weightOf(text)));
  });
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

export const isJapanese = (run: string) => startsJapanese.test(run);

/** The weight of “of” and ました. */
export const saysLittle = 0.1;

function weightOf(word: string): number {
  if (functionWords.has(word) || /^[\u3041-\u309f]+$/.test(word)) return saysLittle;
  return isJapanese(word) && /[\u3041-\u309f]/.test(word) ? 0.25 : 1;
}

/** Several units may come from one sign: the word takes that sign whole. */
function endPlace(places: readonly number[], unit: number): number {
  let end = unit;
  while (end < places.length - 1 && places[end] === places[end - 1]) end += 1;
  return places[end]!;
}

const japanese = '\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30fe\\u3005\\u3007\\p{Script=Han}';
const runs = new RegExp(
  `[${japanese}]+|\\p{Nd}+\\.\\p{Nd}+|(?:(?![${japanese}])[\\p{L}\\p{N}])+`,
  'gu',
);
const startsJapanese = new RegExp(`^[${japanese}]`, 'u');

const functionWords = new Set(
  (
    'a an and are as at be by can did do does for from had has have how if in into is it its of on or ' +
    'so than that the their them then there these they this to under was were what when where which ' +
    'who why will with would'
  ).split(' '),
);
