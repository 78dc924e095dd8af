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
  const tally = new ConfusionTally();
  const numbers = new Map<CardId, number>();
  for (const answer of answers) {
    let number = numbers.get(answer.card);
    if (number === undefined) numbers.set(answer.card, (number = numbers.size));
    tally.take(answer, number);
  }
  return tally.result();
}

/** As a `Tally` of the statistics: cards come with a number, answers in the order of time. */
export class ConfusionTally {
  /** By the card's number. */
  readonly #ofCard: Mistaken[][] = [];

  take({ card, at, seed, score, confusedWith }: Confusable, number: number): void {
    if (confusedWith.length === 0 || isRight(score)) return;
    const met = (this.#ofCard[number] ??= []);
    for (const part of new Set(confusedWith)) {
      const known = met.find((one) => one.part === part);
      if (!known) met.push({ card, part, times: 1, since: at, last: at, seed });
      else {
        known.times += 1;
        known.since = Math.min(known.since, at);
        if (at >= known.last) [known.last, known.seed] = [at, seed];
      }
    }
  }

  /** How often the wrong part chosen most was chosen. */
  mostOf(number: number): number {
    return (this.#ofCard[number] ?? []).reduce((most, { times }) => Math.max(most, times), 0);
  }

  /** @param isKept what is left out: confusions of questions that are no longer there, say */
  result(isKept: (card: CardId) => boolean = () => true): Mistaken[] {
    const kept: Mistaken[] = [];
    for (const met of this.#ofCard)
      if (met?.[0] && isKept(met[0].card)) for (const one of met) kept.push({ ...one });
    return kept.sort(
      (left, right) =>
        right.times - left.times || right.last - left.last || (left.part < right.part ? -1 : 1),
    );
  }
}
