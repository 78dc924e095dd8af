import { takeHomeSchema, type TakeHome } from './take-home';

/** What a seat of a small drill takes home: one question missed, one right. */
export function takeHome(): TakeHome {
  const answer = {
    at: Date.UTC(2026, 0, 1),
    elapsedMs: 7000,
    contentVersion: '1',
    seed: 5,
    confidence: null,
    confusedWith: [],
  };
  return takeHomeSchema.parse({
    kind: 'chokepoint-drill',
    version: 1,
    drill: '01JGFJJZ000000000000000000',
    seat: 's1',
    title: 'Tuesday class',
    answers: [
      {
        ...answer,
        turn: 0,
        question: 'missed',
        card: 'missed',
        response: { kind: 'true-false', answer: false },
        score: 0,
      },
      {
        ...answer,
        turn: 1,
        question: 'known',
        card: 'known',
        response: { kind: 'true-false', answer: true },
        score: 1,
      },
    ],
  });
}
