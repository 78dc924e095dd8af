import type { CardId, Confidence } from './answer-log';
import { isRight } from './rating';
import type { CountedAnswer } from './counted-answer';

/** What has become of one card over all its answers. */
export interface CardPast {
  card: CardId;
  asked: number;
  /** How often not wholly right. */
  missed: number;
  /** Of the last answer. */
  at: number;
  score: number;
  seed: number;
  confidence: Confidence | null;
  /** The score of the last answer the learner was sure of; null where there is none. */
  scoreWhenSure: number | null;
}

/** As a `Tally` of the statistics: cards come with a number, answers in the order of time. */
export class PastTally {
  /** By the card's number; with gaps where nothing was answered. */
  readonly #ofCard: (CardPast | undefined)[] = [];

  take(answer: CountedAnswer, number: number): void {
    const { card, at, score, seed, confidence } = answer;
    let past = this.#ofCard[number];
    if (!past) {
      past = { card, asked: 0, missed: 0, at, score, seed, confidence, scoreWhenSure: null };
      this.#ofCard[number] = past;
    }
    past.asked += 1;
    if (!isRight(score)) past.missed += 1;
    [past.at, past.score, past.seed, past.confidence] = [at, score, seed, confidence];
    if (confidence === 'sure') past.scoreWhenSure = score;
  }

  /** Each card that was answered, with its number. */
  *all(): Generator<[past: CardPast, number: number], void> {
    for (let number = 0; number < this.#ofCard.length; number += 1) {
      const past = this.#ofCard[number];
      if (past) yield [past, number];
    }
  }
}
