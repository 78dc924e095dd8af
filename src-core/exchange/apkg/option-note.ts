import type { DraftOption, QuestionDraft } from '../draft';
import { sameText } from '../identity';
import type { Fields } from './template';
import { plainField, type PlainField } from './plain-field';

const optionField = /^(?:q|option|choice|answer option|選択肢)[ _-]?(\d{1,2}|[a-j])$/i;
const keyField = /^(?:answers?|correct|key|正解)$/i;
const stemField = /^(?:question|stem|front|問題|問題文)$/i;
const explanationField = /^(?:extra|explanation|comment|remarks|解説)/i;

/**
 * A note of a type with a field for each option, as several shared notetypes have it; null for any
 * other. The key is `1 0 0 1` (one figure an option), letters (`A C`) or places (`1,3`).
 */
export function draftOfOptions(
  fields: Fields,
): { draft: QuestionDraft; parts: PlainField[] } | null {
  const optionNames = [...fields.keys()].filter((name) => optionField.test(name));
  const keyName = [...fields.keys()].find((name) => keyField.test(name));
  if (optionNames.length < 2 || keyName === undefined) return null;
  const stemName =
    [...fields.keys()].find((name) => stemField.test(name)) ?? [...fields.keys()][0] ?? '';
  const plain = (name: string) => plainField(fields.get(name) ?? '');
  const stem = plain(stemName);
  const options = optionNames.map(plain);
  const right = rightPlaces(plain(keyName).text, options.length);
  if (right === null) return null;
  const explanations = [...fields.keys()].filter((name) => explanationField.test(name)).map(plain);
  const words = explanations.map(({ text }) => text).filter((text) => text !== '');
  const drafts = options.flatMap(({ text }, index): DraftOption[] => {
    if (text === '') return [];
    return right.has(index)
      ? [{ text: sameText(text), right: true, why: null }]
      : [{ text: sameText(text), right: false, why: null, belief: null }];
  });
  const head = {
    stem: sameText(stem.text),
    explanation: words.length === 0 ? null : sameText(words.join('\n')),
  };
  return {
    draft:
      drafts.filter((option) => option.right).length === 1
        ? { kind: 'single-choice', ...head, keepOrder: false, options: drafts }
        : { kind: 'multiple-choice', ...head, options: drafts },
    parts: [stem, ...options, ...explanations],
  };
}

function rightPlaces(key: string, count: number): Set<number> | null {
  const marks = key.split(/[\s,;|]+/).filter((mark) => mark !== '');
  if (marks.length > 1 && marks.every((mark) => mark === '0' || mark === '1'))
    return new Set(marks.flatMap((mark, index) => (mark === '1' ? [index] : [])));
  const places = marks.map((mark) =>
    /^[a-j]$/i.test(mark) ? mark.toLowerCase().charCodeAt(0) - 97 : Number(mark) - 1,
  );
  const sound = places.every((place) => Number.isInteger(place) && place >= 0 && place < count);
  return marks.length > 0 && sound ? new Set(places) : null;
}
