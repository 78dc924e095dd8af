import { sampleQuestions } from '@core/questions/samples';
import type { DrillWish } from '@core/drill/drill-plan';

/** A plan of so many true-or-false questions. */
export function loadPlan(questions: number, wish: Partial<DrillWish> = {}): DrillWish {
  const question = sampleQuestions.find(({ kind }) => kind === 'true-false')!;
  return {
    title: 'Load',
    mode: 'live',
    language: 'en',
    readingMs: 0,
    answerMs: 600_000,
    maxSeats: 10_000,
    questions: Array.from({ length: questions }, (_, index) => ({
      question,
      card: question.id,
      contentVersion: '1.0.0',
      seed: index,
    })),
    ...wish,
  };
}
