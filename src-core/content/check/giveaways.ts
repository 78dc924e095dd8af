import { languages, type Language } from '@core/language';
import type { PackSource } from '../pack-source';
import { found, optionsOf, type Finding, type Rule } from './finding';

/** Above this share the longest option would be the better guess than chance allows for four options (25 %). */
const longestShareLimit = 0.4;
/** Fewer questions than this say nothing about a habit. */
const smallestSample = 12;

/** Whether the one right option is longer than every wrong one, by more than a reader could miss. */
function rightIsLongest(lengths: { right: boolean; length: number }[]): boolean {
  const right = lengths.find((option) => option.right)!.length;
  return lengths.every((option) => option.right || right > option.length * 1.05);
}

/** Over a whole pack, the right option must not be the longest one so often that length gives it away. */
export const longestOption: Rule = (course) =>
  course.packs.flatMap((pack) =>
    languages.flatMap((language) => {
      const asked = pack.questions.filter(({ value }) => value.kind === 'single-choice');
      const longest = asked.filter(({ value }) =>
        rightIsLongest(
          optionsOf(value).map(({ right, text }) => ({
            right,
            length: [...text[language]].length,
          })),
        ),
      );
      const share = longest.length / asked.length;
      if (asked.length < smallestSample || share <= longestShareLimit) return [];
      return [
        found(
          'fault',
          'longest-option',
          pack.head,
          `In ${Math.round(share * 100)} % of ${asked.length} single-choice questions (${language}) the right option is the longest.`,
          `Shorten right options or lengthen wrong ones, for example in ${longest
            .slice(0, 5)
            .map(({ value }) => value.id)
            .join(', ')}.`,
        ),
      ];
    }),
  );

/** Of the options shown in a fixed order, the right one must not keep to one place. */
export const keyPosition: Rule = (course) =>
  course.packs.flatMap((pack) => {
    const fixed = pack.questions.flatMap(({ value }) =>
      value.kind === 'single-choice' && value.keepOrder ? [value] : [],
    );
    if (fixed.length < smallestSample) return [];
    const places = fixed.map(({ options }) => options.findIndex(({ right }) => right));
    const most = Math.max(
      ...[0, 1, 2, 3, 4, 5].map((place) => places.filter((other) => other === place).length),
    );
    if (most / fixed.length <= 0.5) return [];
    return [
      found(
        'fault',
        'key-position',
        pack.head,
        `Of ${fixed.length} questions with a fixed order, ${most} have the right option in the same place.`,
        'Vary the ranges the options cover.',
      ),
    ];
  });

const absolute: Record<Language, RegExp> = {
  en: /\b(always|never|all|none|only|every|completely|entirely|impossible)\b/i,
  ja: /必ず|絶対|一切|すべて|全て|常に|まったく|全く|完全に|決して/,
};

/** Absolute words mark wrong options for readers who know tests better than the subject. */
export const absoluteWords: Rule = (course) =>
  course.packs.flatMap((pack) =>
    languages.flatMap((language) => {
      const withWord = (right: boolean) =>
        pack.questions.filter(({ value }) => {
          const marked = optionsOf(value).filter(({ text }) =>
            absolute[language].test(text[language]),
          );
          return marked.length > 0 && marked.every((option) => option.right === right);
        });
      const wrongOnly = withWord(false);
      const share =
        wrongOnly.length /
        Math.max(1, pack.questions.filter(({ value }) => optionsOf(value).length > 0).length);
      if (share <= 0.25) return [];
      return [
        found(
          'advice',
          'absolute-words',
          pack.head,
          `In ${Math.round(share * 100)} % of the choice questions (${language}) absolute words stand in wrong options alone.`,
          `Reword some, for example in ${wrongOnly
            .slice(0, 5)
            .map(({ value }) => value.id)
            .join(', ')}.`,
        ),
      ];
    }),
  );

const catchAll: Record<Language, RegExp> = {
  en: /\b(all|none|both|neither) of (the|these) (above|options|answers)\b/i,
  ja: /(上記|以上|選択肢)の?(すべて|全て|いずれも|どれも)/,
};

/** "All of the above" asks about the list, not about the subject. */
export const catchAllOptions: Rule = (course) =>
  eachQuestion(course.packs, (question) =>
    optionsOf(question.value).some(({ text }) =>
      languages.some((language) => catchAll[language].test(text[language])),
    )
      ? [
          found(
            'fault',
            'catch-all-option',
            question,
            `"${question.value.id}" has an option about the other options.`,
            'Write an option about the subject.',
          ),
        ]
      : [],
  );

/** Two options that read the same cannot be told apart. */
export const sameOptions: Rule = (course) =>
  eachQuestion(course.packs, (question) => {
    const options = optionsOf(question.value);
    return languages.flatMap((language) =>
      new Set(options.map(({ text }) => text[language])).size < options.length
        ? [
            found(
              'fault',
              'same-options',
              question,
              `"${question.value.id}" has two options with the same words (${language}).`,
              'Make them differ.',
            ),
          ]
        : [],
    );
  });

function eachQuestion(
  packs: PackSource[],
  rule: (question: PackSource['questions'][number]) => Finding[],
): Finding[] {
  return packs.flatMap((pack) => pack.questions.flatMap(rule));
}
