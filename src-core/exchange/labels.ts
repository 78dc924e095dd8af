import type { Language, Text } from '@core/language';

/**
 * Words before what a format has no place for, so that a person reads it and we find it again. Both
 * languages are recognised, whichever one writes.
 */
const labels = {
  belief: { en: 'Belief behind it: ', ja: '背後にある思い込み：' },
  source: { en: 'Source: ', ja: '出典：' },
  unit: { en: 'Unit: ', ja: '単位：' },
  picture: { en: 'Picture: ', ja: '図：' },
  first: { en: 'First: ', ja: '最初：' },
  last: { en: 'Last: ', ja: '最後：' },
} satisfies Record<string, Text>;
export type Label = keyof typeof labels;

/** `words` on lines of their own after `text`, behind the label. */
export function addLabelled(
  text: string,
  label: Label,
  words: string | null | undefined,
  language: Language,
): string {
  if (words === null || words === undefined || words === '') return text;
  const line = labels[label][language] + words;
  return text === '' ? line : `${text}\n${line}`;
}

/** Splits what {@link addLabelled} joined: the last line with that label begins the words. */
export function takeLabelled(text: string, label: Label): { rest: string; words: string | null } {
  const lines = text.split('\n');
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const found = Object.values(labels[label]).find((words) => lines[index]!.startsWith(words));
    if (found === undefined) continue;
    const words = [lines[index]!.slice(found.length), ...lines.slice(index + 1)].join('\n').trim();
    return { rest: lines.slice(0, index).join('\n').trim(), words: words === '' ? null : words };
  }
  return { rest: text, words: null };
}

/** The same for a text in both languages; words that are missing in one of them stay where they are. */
export function takeLabelledText(text: Text, label: Label): { rest: Text; words: Text | null } {
  const en = takeLabelled(text.en, label);
  const ja = takeLabelled(text.ja, label);
  if (en.words === null || ja.words === null) return { rest: text, words: null };
  return { rest: { en: en.rest, ja: ja.rest }, words: { en: en.words, ja: ja.words } };
}

/** A reason and the belief behind it as one text; empty where there is neither. */
export function sayReason(
  { why, belief }: { why: Text | null; belief?: Text | null },
  language: Language,
): string {
  return addLabelled(why?.[language] ?? '', 'belief', belief?.[language], language);
}

/** What {@link sayReason} joined; any other text is the reason. */
export function readReason(text: Text | null): { why: Text | null; belief: Text | null } {
  if (text === null) return { why: null, belief: null };
  const { rest, words } = takeLabelledText(text, 'belief');
  return { why: orNull(rest), belief: words };
}

/** A text of which both sides say something, or null. */
export const orNull = (text: Text): Text | null =>
  text.en.trim() === '' || text.ja.trim() === '' ? null : text;

/** Two texts one below the other. */
export function joinTexts(...texts: readonly (Text | null)[]): Text | null {
  const there = texts.filter((text) => text !== null);
  if (there.length === 0) return null;
  const side = (language: Language) => [...new Set(there.map((text) => text[language]))].join('\n');
  return { en: side('en'), ja: side('ja') };
}
