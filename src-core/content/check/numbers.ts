import type { Text } from '@core/language';
import { questionTexts } from '@core/questions/registry';
import { allOf, found, type Finding, type Rule } from './finding';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const scales: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
  千: 1e3,
  百万: 1e6,
  十億: 1e9,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

/** Numbers English writes as words and Japanese as figures. */
const words: Record<string, number> = {
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

/** A number that both languages must state; small ones are often words ("two", 二つ), so they may differ. */
const weighs = (value: number) => value >= 13 || !Number.isInteger(value);

/**
 * The numbers a text states, as values: "588.8 billion" and 「5,888億」 are the same one, and a
 * month's name counts as its number.
 */
export function numbersIn(text: string): number[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/mm2/g, 'mm')
    .replace(/\bfy(?=\d)/g, ' ')
    // Names are no numbers: A100, H20, 3A090, D:5, 8-K.
    .replace(/[a-z]+[:-]?\d+(\.\d+)?|\d+-?[a-z]+\d+|\b\d+-[a-z]\b/g, ' ')
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1');
  const figures = [
    ...plain.matchAll(
      /(\d+(?:\.\d+)?)(?:\s*\(?|-)(thousand|million|billion|trillion|bn\b|十億|百万|千|万|億|兆)?/g,
    ),
  ];
  const values: number[] = [];
  figures.forEach((match, index) => {
    const value = Number(match[1]) * (scales[match[2] ?? ''] ?? 1);
    const before = figures[index - 1];
    // 「7億9000万」 is one number written in two steps.
    const continues =
      before &&
      before.index + before[0].length === match.index &&
      /[万億兆]$/.test(before[0]) &&
      (scales[match[2] ?? ''] ?? 1) < scales[before[2]!]!;
    if (continues) values[values.length - 1]! += value;
    else values.push(value);
  });
  const named = months.flatMap((month, index) =>
    new RegExp(`\\b${month}\\b`).test(plain) ? [index + 1] : [],
  );
  const worded = Object.entries(words).flatMap(([word, value]) =>
    new RegExp(`\\b${word}\\b`).test(plain) ? [value] : [],
  );
  return [...values, ...named, ...worded];
}

interface UnevenNumbers {
  en: number[];
  ja: number[];
}

/** Of texts met before: a pack that is being written is checked again at every pause. */
const met = new WeakMap<Text, UnevenNumbers>();

function unevenNumbersOf(text: Text): UnevenNumbers {
  const known = met.get(text);
  if (known) return known;
  const uneven = unevenNumbers(text);
  met.set(text, uneven);
  return uneven;
}

/** Numbers that stand on one side only. */
export function unevenNumbers(text: Text): UnevenNumbers {
  const [en, ja] = [numbersIn(text.en), numbersIn(text.ja)];
  // "5, 6 and 7 billion" names its scale once for all three.
  const shared = Object.entries(scales).flatMap(([word, scale]) =>
    word.length > 2 && text.en.includes(word) ? [scale] : [],
  );
  const same = (value: number, near: number) => Math.abs(near - value) <= 1e-9 * value;
  const missing = (
    from: number[],
    other: number[],
    scaled: (value: number, near: number) => boolean,
  ) =>
    [...new Set(from)].filter(
      (value) => weighs(value) && !other.some((near) => same(value, near) || scaled(value, near)),
    );
  return {
    en: missing(en, ja, (value, near) => shared.some((scale) => same(value * scale, near))),
    ja: missing(ja, en, (value, near) => shared.some((scale) => same(value / scale, near))),
  };
}

/** The two languages must state the same numbers. */
export const numbersAgree: Rule = (course) => {
  const findings: Finding[] = [];
  const compare = (at: { file: string; line: number }, texts: readonly Text[]) => {
    for (const text of texts) {
      const { en, ja } = unevenNumbersOf(text);
      if (en.length + ja.length === 0) continue;
      const sides = [
        en.length > 0 ? `only in English: ${en.join(', ')}` : '',
        ja.length > 0 ? `only in Japanese: ${ja.join(', ')}` : '',
      ];
      findings.push(
        found(
          'fault',
          'numbers-differ',
          at,
          `"${text.en.slice(0, 60)}…" – ${sides.filter(Boolean).join('; ')}.`,
          'State the same numbers in both languages.',
        ),
      );
    }
  };
  for (const question of allOf(course, 'questions'))
    compare(question, questionTexts(question.value));
  for (const term of allOf(course, 'glossary')) compare(term, [term.value.definition]);
  for (const claim of allOf(course, 'claims'))
    compare(claim, [claim.value.claim, claim.value.reason]);
  for (const entry of allOf(course, 'timeline'))
    compare(entry, [entry.value.title, entry.value.text]);
  for (const lesson of allOf(course, 'lessons'))
    compare(lesson, [lesson.value.title, lesson.value.summary, ...lesson.value.goals]);
  return findings;
};
