import { cardIdSchema, type Answer, type Confidence } from '@core/review/answer-log';
import { rateAnswer } from '@core/review/rating';
import { partOrder } from '@core/questions/part-order';
import {
  gradeResponse,
  revealAnswer,
  viewQuestion,
  type QuestionResponse,
} from '@core/questions/registry';
import type { App } from './app.svelte';
import { freshSeed } from './sessions';
import type { Answered, Shown } from './session-desk.svelte';

/** A single question outside a session, as the check questions of lessons are. */
export function showCheck(app: App, id: string, ask: number): Shown | null {
  const seed = freshSeed();
  const found = app.questionFor(id, seed);
  if (!found) return null;
  return {
    item: 0,
    card: cardIdSchema.parse(id),
    seed,
    ask,
    ...found,
    view: viewQuestion(found.question, seed),
    shownAt: Date.now(),
  };
}

/** Marks it and puts it into the log like any other answer: it schedules, and can be missed. */
export async function answerCheck(
  app: App,
  shown: Shown,
  response: QuestionResponse,
  confidence: Confidence | null,
): Promise<Answered> {
  const at = Date.now();
  const { score, confusedWith } = gradeResponse(shown.question, response);
  const record = await app.memory.write(
    answerDraft(shown, { response, confidence, score, confusedWith, at, origin: 'study' }),
  );
  return {
    shown,
    response,
    reveal: revealAnswer(shown.question, response),
    score,
    record,
    confidence,
  };
}

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
