import { partOrder } from '@core/questions/part-order';
import { viewQuestion, type Question } from '@core/questions/registry';
import { answerSchema, type Answer, type LearnerId } from '@core/review/answer-log';
import { namedRecordId } from '@core/review/named-record';
import { rateAnswer } from '@core/review/rating';
import type { Drill, Seat } from './drill';
import type { TakeHome } from './take-home';

/**
 * The revealed questions a seat answered, for its own app; null where it answered none. Predictions
 * stay in the room: a log keeps them as forecasts with reasons, and their outcome is no card.
 */
export function takeHomeOf(state: Drill, seat: Seat): TakeHome | null {
  const answers = state.turns.flatMap((turn): TakeHome['answers'] => {
    const answer = turn.answers.get(seat.seat);
    if (turn.state !== 'revealed' || answer === undefined) return [];
    const { question, card, contentVersion, seed, chart } = state.plan.questions[turn.question]!;
    if (chart !== null) return [];
    return [
      {
        turn: turn.turn,
        at: answer.at,
        elapsedMs: Math.round(answer.elapsedMs),
        question: question.id,
        card,
        contentVersion,
        seed,
        response: answer.response,
        score: answer.grade.score,
        confidence: answer.confidence,
        confusedWith: answer.grade.confusedWith,
      },
    ];
  });
  if (answers.length === 0) return null;
  const { drill, plan } = state;
  return {
    kind: 'chokepoint-drill',
    version: 1,
    drill,
    seat: seat.seat,
    title: plan.title,
    answers,
  };
}

/**
 * The records of a learner's log these answers are. Their ids come of what they say: taken in
 * twice, or on two devices, they are the same records.
 *
 * @param questionFor the question as the learner's own app has it; null where it has not, and the
 *   answer then names no order of parts
 */
export function takeHomeRecords(
  home: TakeHome,
  learner: LearnerId,
  questionFor: (card: string, seed: number) => Question | null,
): Answer[] {
  return home.answers.map(({ turn, ...answer }) => {
    const question = questionFor(answer.card, answer.seed);
    return answerSchema.parse({
      type: 'answer',
      id: namedRecordId(answer.at, `${home.drill}/${home.seat}/${turn}/${learner}`),
      learner,
      origin: 'drill',
      ...answer,
      rating: rateAnswer(answer.score, answer.confidence),
      optionOrder: question ? partOrder(viewQuestion(question, answer.seed)) : [],
    });
  });
}
