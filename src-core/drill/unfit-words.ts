import { nameShape } from './name-shape';

/**
 * A short list, not a judge: it stops what a class tries first. The teacher can rename or remove any
 * seat, and switch the list off.
 */
const anywhere = ['fuck', 'nigger', 'nigga', 'faggot', 'asshole', 'bitch', 'whore', 'wanker'];
/** Words that also stand inside harmless ones (Scunthorpe, Dickens, Titanic). */
const asWords = [
  'shit',
  'cunt',
  'dick',
  'cock',
  'penis',
  'slut',
  'tits',
  'rape',
  'nazi',
  'hitler',
  'porn',
  'sex',
];
const japanese = [
  'ちんこ',
  'ちんぽ',
  'まんこ',
  'うんこ',
  'おっぱい',
  'セックス',
  'くたばれ',
  '死ね',
  'しね',
  '殺す',
  'ころす',
  'キチガイ',
  '気違い',
];

const katakanaToHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

const shapedAnywhere = anywhere.map(nameShape);
const shapedWords = new Set(asWords.map(nameShape));
const shapedJapanese = japanese.map((word) => katakanaToHiragana(nameShape(word)));

/** Whether a name holds a word of the list, look-alike letters and spaces in it notwithstanding. */
export function hasUnfitWord(name: string): boolean {
  const shape = nameShape(name);
  const kana = katakanaToHiragana(shape);
  return (
    shapedAnywhere.some((word) => shape.includes(word)) ||
    shapedWords.has(shape) ||
    name.split(/[^\p{L}\p{N}$!|]+/u).some((word) => shapedWords.has(nameShape(word))) ||
    // Short kana words stand inside harmless names (よしねん); alone they are meant.
    shapedJapanese.some((word) => (word.length <= 2 ? kana === word : kana.includes(word)))
  );
}
