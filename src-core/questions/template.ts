import type { FactId, LessonId, Level, Topic } from '@core/content/schema';
import type { Text } from '@core/language';
import type { Question } from './registry';

/**
 * Makes questions of one skill. The review queue schedules the template; each showing draws a
 * fresh question, and the answer log keeps the seed, so that the same one can be shown again.
 */
export interface QuestionTemplate {
  /** The card it is scheduled under; begins with `gen-`, which no authored question does. */
  id: string;
  /** What is practised, as a phrase: "classify a chip under the rule of 2023". */
  skill: Text;
  topic: Topic;
  level: Level;
  /** The lesson that teaches the skill. */
  lesson: LessonId;
  /** The facts every question of it rests on. */
  facts: FactId[];
  /** The same seed gives the same question, on every machine. Its id is `<template id>-<seed>`. */
  generate(seed: number): Question;
}

/** Answers and cards of generated questions count for this version of the templates. */
export const templatesVersion = 'generated-1';
