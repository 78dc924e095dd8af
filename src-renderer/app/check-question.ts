import { cardIdSchema, type Confidence } from '@core/review/answer-log';
import {
  gradeResponse,
  revealAnswer,
  viewQuestion,
  type QuestionResponse,
} from '@core/questions/registry';
import type { App } from './app.svelte';
import { answerDraft } from './answer-draft';
import { freshSeed } from './fresh-seed';
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
