import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { cardStates } from './scheduler';

/** Cards as numbers, for storing; what can be read off the rows of the log is left out. */

/** Numbers a card. */
export const standingWidth = 13;

export function packStandings(cards: readonly CardStanding[]): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(cards.length * standingWidth);
  cards.forEach(({ review, answers, flagged, rest, lapsesHelped }, place) => {
    packed.set(
      [
        review ? cardStates.indexOf(review.state) : -1,
        review?.due ?? 0,
        review?.stability ?? 0,
        review?.difficulty ?? 0,
        review?.scheduledDays ?? 0,
        review?.learningStep ?? 0,
        review?.reps ?? 0,
        review?.lapses ?? 0,
        review?.lastReview ?? NaN,
        answers,
        flagged ? 1 : 0,
        rest ? (rest.until ?? Infinity) : NaN,
        lapsesHelped,
      ],
      place * standingWidth,
    );
  });
  return packed;
}

export function unpackStanding(
  id: CardId,
  packed: Float64Array,
  place: number,
  lastAnswer: CardStanding['lastAnswer'],
): CardStanding {
  const at = (field: number) => packed[place * standingWidth + field]!;
  const state = cardStates[at(0)];
  const until = at(11);
  return {
    id,
    review: state
      ? {
          id,
          state,
          due: at(1),
          stability: at(2),
          difficulty: at(3),
          scheduledDays: at(4),
          learningStep: at(5),
          reps: at(6),
          lapses: at(7),
          lastReview: Number.isNaN(at(8)) ? null : at(8),
        }
      : null,
    answers: at(9),
    lastAnswer,
    flagged: at(10) === 1,
    rest: Number.isNaN(until) ? null : { until: until === Infinity ? null : until },
    lapsesHelped: at(12),
  };
}
