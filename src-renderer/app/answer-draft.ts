import type { Answer, Confidence } from '@core/review/answer-log';
import { rateAnswer } from '@core/review/rating';
import { partOrder } from '@core/questions/part-order';
import type { QuestionResponse } from '@core/questions/registry';
import type { Shown } from './session-desk.svelte';

interface Given {
  response: QuestionResponse;
  confidence: Confidence | null;
  score: number;
  confusedWith: string[];
  at: number;
  origin: Answer['origin'];
}

/** The log record of an answer, all but its id and learner. */
export function answerDraft(shown: Shown, given: Given): Omit<Answer, 'id' | 'learner'> {
  return {
    type: 'answer',
    question: shown.question.id,
    card: shown.card,
    contentVersion: shown.contentVersion,
    seed: shown.seed,
    elapsedMs: Math.max(0, Math.round(given.at - shown.shownAt)),
    rating: rateAnswer(given.score, given.confidence),
    optionOrder: partOrder(shown.view),
    ...given,
  };
}
