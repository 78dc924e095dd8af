import type { Text } from '@core/language';
import type { Answer, CardId } from '@core/review/answer-log';
import { confusions } from '@core/review/leech';
import { isRight } from '@core/review/rating';
import {
  isComplete,
  revealAnswer,
  type Question,
  type QuestionResponse,
} from '@core/questions/registry';
import type { Reveal } from '@core/questions/kind';
import { mistakenPart, type MistakenPart } from '@core/questions/mistaken-part';

export interface TakenInstead extends MistakenPart {
  part: string;
  times: number;
  /** Epoch ms. */
  last: number;
}

export interface Slipping {
  question: Question;
  /** The right answer in words, and why. */
  answer: Text | null;
  explanation: Text | null;
  /** What was chosen in its place, most often first; empty where no choice repeats. */
  instead: TakenInstead[];
}

/**
 * What gets in the way of a question that keeps slipping.
 *
 * @param answers standing answers in the order of time
 * @param questionOf the question as it was asked with a seed
 */
export function buildSlipping(
  answers: readonly Answer[],
  card: CardId,
  questionOf: (seed: number) => Question | null,
): Slipping | null {
  const wrong = answers.findLast(
    (answer) => answer.card === card && answer.response !== null && !isRight(answer.score),
  );
  const question = questionOf(wrong?.seed ?? 0);
  if (!question) return null;
  const reveal = revealOf(question, wrong?.response ?? null);
  return {
    question,
    answer: reveal?.answer ?? question.explanation,
    explanation: question.explanation,
    instead: confusions(answers, card).flatMap(({ part, times, last }) => {
      const taken = mistakenPart(question, part);
      return taken ? [{ ...taken, part, times, last }] : [];
    }),
  };
}

/** The reveal of a response; null where the pack has changed since and its parts go by other names. */
function revealOf(question: Question, response: QuestionResponse | null): Reveal | null {
  const fits = response?.kind === question.kind && isComplete(question, response);
  return fits ? revealAnswer(question, response) : null;
}
