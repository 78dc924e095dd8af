import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/counted-answer';

/**
 * What a statistic keeps while answers pass by, one after the other in the order of time. Cards are
 * told apart by a number as well, from 0 and without large gaps, so that what is kept of each can
 * stand in an array: a million answers are counted faster than they are looked up.
 *
 * An answer may be the same object each time, with other contents: a tally keeps what it needs of
 * it, never the answer itself.
 */
export interface Tally {
  take(answer: CountedAnswer, card: number): void;
}

/** Lets all answers pass by a tally. */
export function tallied<Kind extends Tally>(tally: Kind, answers: Iterable<CountedAnswer>): Kind {
  const numbers = new Map<CardId, number>();
  for (const answer of answers) {
    let number = numbers.get(answer.card);
    if (number === undefined) numbers.set(answer.card, (number = numbers.size));
    tally.take(answer, number);
  }
  return tally;
}

export const scoreFields = ['asked', 'right', 'score'] as const;

/** Counts and a sum of scores. */
export class ScoreTally {
  asked = 0;
  right = 0;
  score = 0;

  take(score: number, isRight: boolean): void {
    this.asked += 1;
    this.score += score;
    if (isRight) this.right += 1;
  }

  /** Mean score, 0 to 1; null when nothing was asked. */
  get mean(): number | null {
    return this.asked === 0 ? null : this.score / this.asked;
  }
}
