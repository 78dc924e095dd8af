/**
 * A text as it is searched: width and composition made equal (NFKC, Unicode Standard Annex #15),
 * lower case, and no comma between thousands, so that 4800 finds 4,800.
 */
export interface SearchedText {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the place in the original. */
  places: number[];
}

/** A character with the marks that compose with it; half-width kana write theirs as U+FF9E and U+FF9F. */
const signs = /.[\p{M}\uff9e\uff9f]*/gsu;
const thousands = /^[,，]\p{Nd}{3}(?!\p{Nd})/u;
const digitAtEnd = /\p{Nd}$/u;

export function readText(original: string): SearchedText {
  let text = '';
  const places: number[] = [];
  for (const { 0: sign, index } of original.matchAll(signs)) {
    const isThousands = digitAtEnd.test(text) && thousands.test(original.slice(index, index + 5));
    const read = isThousands ? '' : sign.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < read.length; unit += 1) places.push(index);
    text += read;
  }
  places.push(original.length);
  return { text, places };
}

/**
 * The one form under which the spellings of a word are filed: katakana as hiragana (what an input
 * method shows before it converts), English without its plural and as it is spelt in Britain.
 */
export function filedUnder(word: string): string {
  return /^[a-z]/.test(word) ? british(singular(word)) : hiragana(word);
}

/** ァ–ヶ and the iteration marks ヽヾ stand 0x60 after their hiragana. */
const hiragana = (text: string) =>
  text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  );

/** The “S stemmer” of Harman (1991), “How effective is suffixing?”, JASIS 42:7–15. */
function singular(word: string): string {
  if (word.length < 4 || /[isu]s$/.test(word)) return word;
  if (/[^ea]ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/s$/, '');
}

const british = (word: string) =>
  word
    .replace(/^(licen|defen|offen)s(e|ed|ing)?$/, '$1c$2')
    .replace(
      /^(.{2,})center(ed)?$|^center(ed)?$/,
      (_, before: string | undefined) => `${before ?? ''}centre`,
    )
    .replace(/(.{3})iz(e|ed|er|ing|ation)$/, '$1is$2')
    .replace(/^(col|fav|lab|behavi|neighb)or/, '$1our')
    .replace(/^program$/, 'programme');
