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

export interface Mistaken {
  card: CardId;
  /** Id of the wrong part that was chosen. */
  part: string;
  times: number;
  /** Epoch ms of the first and the last time. */
  since: number;
  last: number;
  /** The seed the question was drawn with the last time: generated questions need it to be shown. */
  seed: number;
}

/** Which wrong option was taken for the answer, how often and since when; most often first. */
export function buildConfusions(answers: Iterable<CountedAnswer>): Mistaken[] {
  const byPart = new Map<string, Mistaken>();
  for (const { card, at, seed, score, confusedWith } of answers) {
    if (isRight(score)) continue;
    for (const part of new Set(confusedWith)) {
      const key = `${card}/${part}`;
      const met = byPart.get(key);
      byPart.set(key, {
        card,
        part,
        times: (met?.times ?? 0) + 1,
        since: Math.min(met?.since ?? at, at),
        last: Math.max(met?.last ?? at, at),
        seed: met && met.last > at ? met.seed : seed,
      });
    }
  }
  return [...byPart.values()].sort(
    (left, right) =>
      right.times - left.times || right.last - left.last || (left.part < right.part ? -1 : 1),
  );
}
