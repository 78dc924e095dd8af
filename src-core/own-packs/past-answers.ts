import type { PastReview } from '@core/exchange/exchange';
import { rightResponse } from '@core/questions/right-response';
import type { Question } from '@core/questions/registry';
import { cardIdSchema, type Answer, type LearnerId } from '@core/review/answer-log';
import { namedRecordId } from '@core/review/named-record';

/**
 * Answers given in another program, as records of a learner's log. They count in the statistics and
 * move no schedule. The other program knows only how an answer was rated: "again" becomes an answer
 * not given, everything else the right one. Their ids come of what they say, so that the same history
 * is taken in once. Reviews of questions that did not come through are left out.
 */
export function pastAnswers(
  history: readonly PastReview[],
  questions: readonly Question[],
  learner: LearnerId,
  contentVersion: string,
): Answer[] {
  // Said once a question: a collection of years has a million reviews.
  const byId = new Map<string, Pick<Answer, 'question' | 'card' | 'response'>>(
    questions.map((question) => [
      question.id,
      {
        question: question.id,
        card: cardIdSchema.parse(question.id),
        response: rightResponse(question),
      },
    ]),
  );
  return history.flatMap(({ question: id, at, rating, elapsedMs }): Answer[] => {
    const known = byId.get(id);
    if (!known || !Number.isSafeInteger(at) || at < 0) return [];
    const isRight = rating > 1;
    return [
      {
        type: 'answer',
        id: namedRecordId(at, `${id}/${at}/${learner}`),
        learner,
        at,
        question: known.question,
        card: known.card,
        contentVersion,
        seed: 0,
        origin: 'import',
        elapsedMs: Math.max(0, Math.round(elapsedMs)),
        response: isRight ? known.response : null,
        score: isRight ? 1 : 0,
        confidence: null,
        rating,
        confusedWith: [],
        optionOrder: [],
      },
    ];
  });
}
