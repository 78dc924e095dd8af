import { confidences, type CardId, type Confidence } from './answer-log';
import { firstPlaces, lengthOf, withRoomFor } from './number-columns';
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

/** As they are kept: a place in every column a card, by its number. */
export interface KeptPasts {
  /** 0: never, and the rest says nothing. */
  asked: Uint32Array<ArrayBuffer>;
  missed: Uint32Array<ArrayBuffer>;
  at: Float64Array<ArrayBuffer>;
  score: Float64Array<ArrayBuffer>;
  seed: Float64Array<ArrayBuffer>;
  /** 0 where none was said, else the place in {@link confidences} and 1. */
  confidence: Uint8Array<ArrayBuffer>;
  /** NaN: none. */
  scoreWhenSure: Float64Array<ArrayBuffer>;
}

const noPasts = (): KeptPasts => ({
  asked: new Uint32Array(0),
  missed: new Uint32Array(0),
  at: new Float64Array(0),
  score: new Float64Array(0),
  seed: new Float64Array(0),
  confidence: new Uint8Array(0),
  scoreWhenSure: new Float64Array(0),
});

/** As a `Tally` of the statistics: cards come with a number, answers in the order of time. */
export class PastTally {
  #columns = noPasts();
  /** One more than the greatest number of a card that was answered. */
  #size = 0;
  /** By the card's number; of those that were answered. */
  #names: CardId[] = [];

  take({ card, at, score, seed, confidence }: CountedAnswer, number: number): void {
    if (number >= this.#size) {
      this.#columns = withRoomFor(this.#columns, number);
      this.#size = number + 1;
    }
    const columns = this.#columns;
    if (columns.asked[number] === 0) {
      this.#names[number] = card;
      columns.scoreWhenSure[number] = NaN;
    }
    columns.asked[number]! += 1;
    if (!isRight(score)) columns.missed[number]! += 1;
    columns.at[number] = at;
    columns.score[number] = score;
    columns.seed[number] = seed;
    columns.confidence[number] = confidence === null ? 0 : confidences.indexOf(confidence) + 1;
    if (confidence === 'sure') columns.scoreWhenSure[number] = score;
  }

  /** Each card that was answered and is wanted, with its number. */
  *all(
    isWanted: (card: CardId) => boolean = () => true,
  ): Generator<[past: CardPast, number: number], void> {
    for (let number = 0; number < this.#size; number += 1)
      if (this.#columns.asked[number] !== 0 && isWanted(this.#names[number]!))
        yield [this.#at(number), number];
  }

  keep(): KeptPasts {
    return firstPlaces(this.#columns, this.#size);
  }

  /**
   * Goes on from what was kept; it is this tally's from then on. Throws a RangeError where it does
   * not fit together.
   *
   * @param names of the cards, by number
   */
  resume(kept: KeptPasts, names: readonly CardId[]): void {
    const size = lengthOf(kept);
    if (size > names.length) throw new RangeError(`${size} cards of ${names.length}`);
    [this.#columns, this.#size, this.#names] = [kept, size, names.slice(0, size)];
  }

  #at(number: number): CardPast {
    const columns = this.#columns;
    const said = columns.confidence[number]!;
    const scoreWhenSure = columns.scoreWhenSure[number]!;
    return {
      card: this.#names[number]!,
      asked: columns.asked[number]!,
      missed: columns.missed[number]!,
      at: columns.at[number]!,
      score: columns.score[number]!,
      seed: columns.seed[number]!,
      confidence: said === 0 ? null : confidences[said - 1]!,
      scoreWhenSure: Number.isNaN(scoreWhenSure) ? null : scoreWhenSure,
    };
  }
}
