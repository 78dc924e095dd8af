import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/slim-log';
import { isRight } from '@core/review/rating';
import { wilsonInterval } from './moments';

export interface HardFact {
  fact: string;
  /** Answers to questions that rest on it. */
  answers: number;
  misses: number;
  /** Share missed, 0 to 1. */
  share: number;
  /** The lower end of its 95 % interval: what the list is sorted by, so that one miss of one is not first. */
  atLeast: number;
}

/**
 * The facts whose questions are missed most, hardest first. Ranked by the lower bound of Wilson's
 * interval (Wilson 1927), which asks for evidence before it calls a fact hard.
 *
 * @param answers standing answers
 */
export function buildHardestFacts(
  answers: Iterable<CountedAnswer>,
  factsOf: (card: CardId) => readonly string[],
): HardFact[] {
  const tallies = new Map<string, { answers: number; misses: number }>();
  for (const { card, score } of answers) {
    for (const fact of factsOf(card)) {
      const tally = tallies.get(fact) ?? { answers: 0, misses: 0 };
      tallies.set(fact, {
        answers: tally.answers + 1,
        misses: tally.misses + (isRight(score) ? 0 : 1),
      });
    }
  }
  return [...tallies]
    .filter(([, { misses }]) => misses > 0)
    .map(([fact, { answers: count, misses }]) => ({
      fact,
      answers: count,
      misses,
      share: misses / count,
      atLeast: wilsonInterval(misses / count, count).low,
    }))
    .sort(
      (left, right) =>
        right.atLeast - left.atLeast ||
        right.answers - left.answers ||
        (left.fact < right.fact ? -1 : 1),
    );
}
