import { confidences, origins, type Answer, type CardId } from './answer-log';
import type { Columns, LogColumns } from './log-columns';

/** What statistics ask of an answer that stands; its rating is the one that counts. */
export type CountedAnswer = Pick<
  Answer,
  'card' | 'at' | 'origin' | 'seed' | 'elapsedMs' | 'score' | 'confidence' | 'rating'
> & { confusedWith: readonly string[] };

/** An answer to a card in review, and what the scheduler expected of it. */
export interface CountedReview {
  at: number;
  /** The interval the card had been given, in days. */
  days: number;
  remembered: boolean;
  /** 0 to 1. */
  expected: number;
}

export const noParts: readonly string[] = [];

/** The answer at a row, read off the columns when asked: a million need no objects of their own. */
export class PassingAnswer implements CountedAnswer {
  row = 0;
  readonly #rows: LogColumns;
  readonly #columns: Readonly<Columns>;
  readonly #names: readonly CardId[];

  constructor(rows: LogColumns, names: readonly CardId[]) {
    this.#rows = rows;
    this.#columns = rows.columns;
    this.#names = names;
  }

  get card() {
    return this.#names[this.#columns.card[this.row]!]!;
  }
  get at() {
    return this.#columns.at[this.row]!;
  }
  get origin() {
    return origins[this.#columns.detail[this.row]!]!;
  }
  get seed() {
    return this.#columns.seed[this.row]!;
  }
  get elapsedMs() {
    return this.#columns.value[this.row]!;
  }
  get score() {
    return this.#columns.score[this.row]!;
  }
  get confidence() {
    const said = this.#columns.confidence[this.row]!;
    return said === 0 ? null : confidences[said - 1]!;
  }
  get rating() {
    return this.#columns.counted[this.row]! as Answer['rating'];
  }
  get confusedWith() {
    return this.#columns.word[this.row]! < 0 ? noParts : this.#rows.confusedWith(this.row);
  }
}
