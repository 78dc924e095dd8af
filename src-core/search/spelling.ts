/**
 * A text as it is searched: width and composition made equal (NFKC, Unicode Standard Annex #15),
 * lower case, and no comma between thousands, so that 4800 finds 4,800.
 */
export interface SearchedText {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the place in the original. */
  places: number[];
}

export function readText(original: string): SearchedText {
  let text = '';
  const places: number[] = [];
  for (const { 0: stretch, index } of original.matchAll(stretches)) {
    const isPlain = plain.test(stretch);
    const isThousands = thousands.test(original.slice(index, index + 5)) && digitAtEnd.test(text);
    const read = isThousands ? '' : isPlain ? stretch : stretch.normalize('NFKC');
    const lower = read.toLowerCase();
    for (let unit = 0; unit < lower.length; unit += 1) places.push(isPlain ? index + unit : index);
    text += lower;
  }
  places.push(original.length);
  return { text, places };
}

/** What NFKC leaves alone, nearly all there is: ASCII but the comma, kana, kanji. */
const simple = '\\x00-\\x2b\\x2d-\\x7f\\u3041-\\u3096\\u30a1-\\u30fc\\u4e00-\\u9fff';
/** Half-width kana write the marks they carry as U+FF9E and U+FF9F. */
const mark = '[\\p{M}\\uff9e\\uff9f]';
/** Simple characters together; any other with the marks that compose with it. */
const stretches = new RegExp(`[${simple}]+(?!${mark})|.${mark}*`, 'gsu');
const plain = new RegExp(`^[${simple}]+$`);
const thousands = /^[,，]\p{Nd}{3}(?!\p{Nd})/u;
const digitAtEnd = /\p{Nd}$/u;

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
