import { topics, type Topic } from '../schema';
import { allOf, found, misconceptionsIn, type Course, type Rule } from './finding';

/** A fact that may be asked should be met from more than one side. */
const questionsAFact = 2;

export interface Coverage {
  byTopic: Record<Topic, number>;
  /** For each fact that was seen: how many questions name it. */
  byFact: { fact: string; questions: number }[];
  /** Facts whose misconception no wrong option puts into words. */
  misconceptionsMissing: string[];
}

export function coverage(course: Course): Coverage {
  const questions = allOf(course, 'questions').map(({ value }) => value);
  const named = new Map<string, number>();
  for (const question of questions) {
    for (const fact of new Set(question.facts)) named.set(fact, (named.get(fact) ?? 0) + 1);
  }
  const worded = new Set(questions.flatMap(misconceptionsIn));
  const seen = allOf(course, 'facts').filter(({ value }) => value.confidence === 'seen');
  return {
    byTopic: Object.fromEntries(
      topics.map((topic) => [
        topic,
        questions.filter((question) => question.topic === topic).length,
      ]),
    ) as Record<Topic, number>,
    byFact: seen.map(({ value }) => ({ fact: value.id, questions: named.get(value.id) ?? 0 })),
    misconceptionsMissing: seen.flatMap(({ value }) =>
      value.misconception && !worded.has(value.id) ? [value.id] : [],
    ),
  };
}

export const thinCoverage: Rule = (course) => {
  const { byFact, misconceptionsMissing } = coverage(course);
  const placeOf = new Map(allOf(course, 'facts').map((fact) => [fact.value.id as string, fact]));
  return [
    ...byFact
      .filter(({ questions }) => questions < questionsAFact)
      .map(({ fact, questions }) =>
        found(
          'advice',
          'thin-coverage',
          placeOf.get(fact)!,
          `${questions} question(s) name "${fact}".`,
          `Ask about it at least ${questionsAFact} times, or note in the stem why it may not be asked.`,
        ),
      ),
    ...misconceptionsMissing.map((fact) =>
      found(
        'advice',
        'misconception-missing',
        placeOf.get(fact)!,
        `No wrong option puts the misconception of "${fact}" into words.`,
        'Add one with misconceptionOf.',
      ),
    ),
  ];
};
