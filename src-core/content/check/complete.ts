import type { Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import { allOf, found, type Finding, type Rule } from './finding';

/**
 * What a question of the course must say beyond what it needs to be asked: the lesson and the facts
 * it rests on, a reason for every part, and for every wrong one the belief that leads there.
 * Explaining feedback is worth ten times "wrong" (Van der Kleij, Feskens & Eggen 2015,
 * doi:10.3102/0034654314564881).
 */
export const complete: Rule = (course) =>
  allOf(course, 'questions').flatMap((located) =>
    lacking(located.value).map((lack): Finding =>
      found(
        'fault',
        'incomplete-question',
        located,
        `"${located.value.id}" has no ${lack}.`,
        'Write it; docs/content-authoring.md shows what each kind asks for.',
      ),
    ),
  );

/**
 * What of its reasons and sources a question leaves out, in words, in reading order. Questions that
 * people bring may leave all of it out.
 */
export function lacking(question: Question): string[] {
  return [
    ...(question.lesson === null ? ['lesson'] : []),
    ...(question.facts.length === 0 ? ['facts'] : []),
    ...(question.explanation === null ? ['explanation'] : []),
    ...lackingInParts(question),
  ];
}

interface Wrong {
  why: Text | null;
  belief: Text | null;
}
const missing = (name: string, text: Text | null): string[] => (text === null ? [name] : []);
const wrong = (where: string, part: Wrong): string[] => [
  ...missing(`why for ${where}`, part.why),
  ...missing(`belief for ${where}`, part.belief),
];
const few = (what: string, count: number, least: number): string[] =>
  count < least ? [`${what} beyond ${count}; it takes ${least}`] : [];

function lackingInParts(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const { options, kind } = question;
      return [
        ...few('options', options.length, kind === 'single-choice' ? 3 : 4),
        ...(options.every(({ right }) => right) ? ['wrong option'] : []),
        ...options.flatMap((option) =>
          option.right
            ? missing(`why for "${option.text.en}"`, option.why)
            : wrong(`"${option.text.en}"`, option),
        ),
      ];
    }
    case 'true-false':
      return wrong('the wrong side', question.wrong);
    case 'numeric':
      return [
        ...missing('reason for the accepted range', question.accept.reason),
        ...question.slips.flatMap((slip) => wrong(`the slip ${slip.low} to ${slip.high}`, slip)),
      ];
    case 'cloze':
      return question.blanks.flatMap((blank) => [
        ...missing(`why for the blank ${blank.name}`, blank.why),
        ...(blank.by === 'choosing'
          ? few(`wrong choices for ${blank.name}`, blank.wrong.length, 2)
          : []),
        ...blank.wrong.flatMap((choice) => wrong(`"${choice.text.en}"`, choice)),
      ]);
    case 'ordering':
      return [
        ...few('items', question.items.length, 3),
        ...question.items.flatMap(({ text, why }) => missing(`why for "${text.en}"`, why)),
      ];
    case 'matching':
      return [
        ...few('pairs', question.pairs.length, 3),
        ...question.pairs.flatMap(({ left, why }) => missing(`why for "${left.en}"`, why)),
        ...question.strays.flatMap((stray) => wrong(`"${stray.text.en}"`, stray)),
      ];
  }
}
