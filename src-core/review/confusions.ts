import type { Answer, CardId } from './answer-log';
import { isRight } from './rating';

/** As much of an answer as counting confusions needs. */
type Confusable = Pick<Answer, 'card' | 'at' | 'seed' | 'score'> & {
  confusedWith: readonly string[];
};

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
export function buildConfusions(answers: Iterable<Confusable>): Mistaken[] {
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
