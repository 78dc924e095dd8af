import { origins, type CardId, type Rating } from './answer-log';
import { untouched, type CardStanding } from './card-history';
import { copyId, idLength, readId, writeId } from './id-bytes';
import { cardStates, type CardState, type ReviewCard } from './scheduler';

/** Where cards stand, a place in every column a card. */
export interface CardColumns {
  /** Place in {@link cardStates}; −1: no review yet, and what belongs to one says nothing. */
  state: Int8Array<ArrayBuffer>;
  due: Float64Array<ArrayBuffer>;
  stability: Float64Array<ArrayBuffer>;
  difficulty: Float64Array<ArrayBuffer>;
  scheduledDays: Float64Array<ArrayBuffer>;
  learningStep: Uint16Array<ArrayBuffer>;
  reps: Uint32Array<ArrayBuffer>;
  lapses: Uint32Array<ArrayBuffer>;
  /** NaN: none. */
  lastReview: Float64Array<ArrayBuffer>;
  answers: Uint32Array<ArrayBuffer>;
  flagged: Uint8Array<ArrayBuffer>;
  /** The end of a rest: NaN where there is none, Infinity where it has no end. */
  rest: Float64Array<ArrayBuffer>;
  lapsesHelped: Uint32Array<ArrayBuffer>;
  /** Of the last answer; NaN: none, and what belongs to one says nothing. */
  lastAt: Float64Array<ArrayBuffer>;
  lastScore: Float64Array<ArrayBuffer>;
  lastRating: Uint8Array<ArrayBuffer>;
  /** Place in {@link origins}. */
  lastOrigin: Uint8Array<ArrayBuffer>;
  /** 26 characters a card. */
  lastId: Uint8Array<ArrayBuffer>;
}

/** An answer as it stands in the columns of the log. */
export interface NewAnswer {
  at: number;
  rating: Rating;
  score: number;
  /** Place in {@link origins}. */
  origin: number;
  ids: Uint8Array;
  /** Of its id among `ids`. */
  place: number;
}

const reviewState = cardStates.indexOf('review');

export function emptyCardColumns(cards: number): CardColumns {
  return {
    state: new Int8Array(cards),
    due: new Float64Array(cards),
    stability: new Float64Array(cards),
    difficulty: new Float64Array(cards),
    scheduledDays: new Float64Array(cards),
    learningStep: new Uint16Array(cards),
    reps: new Uint32Array(cards),
    lapses: new Uint32Array(cards),
    lastReview: new Float64Array(cards),
    answers: new Uint32Array(cards),
    flagged: new Uint8Array(cards),
    rest: new Float64Array(cards),
    lapsesHelped: new Uint32Array(cards),
    lastAt: new Float64Array(cards),
    lastScore: new Float64Array(cards),
    lastRating: new Uint8Array(cards),
    lastOrigin: new Uint8Array(cards),
    lastId: new Uint8Array(cards * idLength),
  };
}

const columnNames = Object.keys(emptyCardColumns(0)) as (keyof CardColumns)[];
const widthOf = (name: keyof CardColumns) => (name === 'lastId' ? idLength : 1);

/**
 * The cards of a learner, by id and by number. They are kept in columns: a hundred thousand of them
 * are taken up, and looked through for what is due, without an object being made for each. What
 * `get` hands out is made anew each time and changes nothing here.
 */
export class CardTable implements ReadonlyMap<CardId, CardStanding> {
  #columns = emptyCardColumns(0);
  readonly #names: CardId[] = [];
  /** Made when first asked for: a start need not know cards by their ids. */
  #numbers: Map<CardId, number> | null = null;

  /** The same table, or one made of the cards. */
  static from(cards: Iterable<CardStanding> | CardTable): CardTable {
    if (cards instanceof CardTable) return cards;
    const table = new CardTable();
    for (const card of cards) table.put(table.numberOf(card.id), card);
    return table;
  }

  /** A table that was kept. Throws a RangeError where its parts do not fit together. */
  static resume(names: readonly CardId[], columns: CardColumns): CardTable {
    const table = new CardTable();
    for (const name of columnNames)
      if (columns[name].length !== names.length * widthOf(name))
        throw new RangeError(`Column ${name}`);
    table.#columns = columns;
    for (const name of names) table.#names.push(name);
    return table;
  }

  /** The same names and numbers; where the cards stand is yet to be said. */
  emptied(): CardTable {
    const table = new CardTable();
    for (const name of this.#names) table.numberOf(name);
    return table;
  }

  get size(): number {
    return this.#names.length;
  }

  /** By number. */
  get names(): readonly CardId[] {
    return this.#names;
  }

  /** Longer than {@link size}; read only what lies below it. */
  get columns(): Readonly<CardColumns> {
    return this.#columns;
  }

  /** Copies as long as there are cards, for storing. */
  copyColumns(): CardColumns {
    const copy = emptyCardColumns(0);
    for (const name of columnNames)
      (copy as Record<keyof CardColumns, unknown>)[name] = this.#columns[name].slice(
        0,
        this.size * widthOf(name),
      );
    return copy;
  }

  /** The number of a card; one that is not known yet is added, never touched. */
  numberOf(id: CardId): number {
    const numbers = this.#byId();
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#names.push(id) - 1;
    numbers.set(id, number);
    this.#reserve(number + 1);
    this.put(number, untouched(id));
    return number;
  }

  /** The number of a card that is there, or undefined. */
  findNumber(id: CardId): number | undefined {
    return this.#byId().get(id);
  }

  at(number: number): CardStanding {
    const columns = this.#columns;
    const id = this.#names[number]!;
    const rest = columns.rest[number]!;
    return {
      id,
      review: this.reviewAt(number),
      answers: columns.answers[number]!,
      lastAnswer: this.#lastAnswerAt(number),
      flagged: columns.flagged[number] === 1,
      rest: Number.isNaN(rest) ? null : { until: rest === Infinity ? null : rest },
      lapsesHelped: columns.lapsesHelped[number]!,
    };
  }

  put(number: number, card: CardStanding): void {
    const columns = this.#columns;
    const { lastAnswer } = card;
    this.putReview(number, card.review);
    columns.answers[number] = card.answers;
    columns.flagged[number] = card.flagged ? 1 : 0;
    columns.rest[number] = card.rest ? (card.rest.until ?? Infinity) : NaN;
    columns.lapsesHelped[number] = card.lapsesHelped;
    columns.lastAt[number] = lastAnswer?.at ?? NaN;
    columns.lastScore[number] = lastAnswer?.score ?? 0;
    columns.lastRating[number] = lastAnswer?.rating ?? 0;
    columns.lastOrigin[number] = lastAnswer ? origins.indexOf(lastAnswer.origin) : 0;
    if (!lastAnswer) return;
    writeId(columns.lastId, number, lastAnswer.id);
  }

  putReview(number: number, review: ReviewCard | null): void {
    const columns = this.#columns;
    columns.state[number] = review ? cardStates.indexOf(review.state) : -1;
    columns.due[number] = review?.due ?? 0;
    columns.stability[number] = review?.stability ?? 0;
    columns.difficulty[number] = review?.difficulty ?? 0;
    columns.scheduledDays[number] = review?.scheduledDays ?? 0;
    columns.learningStep[number] = review?.learningStep ?? 0;
    columns.reps[number] = review?.reps ?? 0;
    columns.lapses[number] = review?.lapses ?? 0;
    columns.lastReview[number] = review?.lastReview ?? NaN;
  }

  /** Counts one answer more; what it does to the review is another matter. */
  putAnswer(number: number, answer: NewAnswer): void {
    const columns = this.#columns;
    columns.answers[number]! += 1;
    columns.lastAt[number] = answer.at;
    columns.lastScore[number] = answer.score;
    columns.lastRating[number] = answer.rating;
    columns.lastOrigin[number] = answer.origin;
    copyId(answer.ids, answer.place, columns.lastId, number);
  }

  /** Whether the card has a review: one that was only flagged has none. */
  isKnown(number: number): boolean {
    return this.#columns.state[number]! >= 0;
  }

  /** How many have. */
  knownCount(): number {
    let count = 0;
    for (let number = 0; number < this.size; number += 1) if (this.isKnown(number)) count += 1;
    return count;
  }

  /** Whether the card has a review and is not kept out of the queue at a moment. */
  isAwake(number: number, at: number): boolean {
    // A comparison with NaN, which says that there is no rest, is false.
    return this.#columns.state[number]! >= 0 && !(at < this.#columns.rest[number]!);
  }

  /** Whether the card is past its learning steps. */
  isInReview(number: number): boolean {
    return this.#columns.state[number] === reviewState;
  }

  get(id: CardId): CardStanding | undefined {
    const number = this.#byId().get(id);
    return number === undefined ? undefined : this.at(number);
  }

  has(id: CardId): boolean {
    return this.#byId().has(id);
  }

  keys(): MapIterator<CardId> {
    return this.#names.values();
  }

  *values(): Generator<CardStanding, undefined> {
    for (let number = 0; number < this.size; number += 1) yield this.at(number);
  }

  *entries(): Generator<[CardId, CardStanding], undefined> {
    for (const card of this.values()) yield [card.id, card];
  }

  [Symbol.iterator](): Generator<[CardId, CardStanding], undefined> {
    return this.entries();
  }

  forEach(take: (card: CardStanding, id: CardId, table: CardTable) => void): void {
    for (const card of this.values()) take(card, card.id, this);
  }

  #byId(): Map<CardId, number> {
    this.#numbers ??= new Map(this.#names.map((name, number) => [name, number]));
    return this.#numbers;
  }

  /** Its review as it stands, or null where it has none yet. */
  reviewAt(number: number): ReviewCard | null {
    const columns = this.#columns;
    const place = columns.state[number]!;
    if (place < 0) return null;
    const lastReview = columns.lastReview[number]!;
    return {
      id: this.#names[number]!,
      state: cardStates[place] satisfies CardState | undefined as CardState,
      due: columns.due[number]!,
      stability: columns.stability[number]!,
      difficulty: columns.difficulty[number]!,
      scheduledDays: columns.scheduledDays[number]!,
      learningStep: columns.learningStep[number]!,
      reps: columns.reps[number]!,
      lapses: columns.lapses[number]!,
      lastReview: Number.isNaN(lastReview) ? null : lastReview,
    };
  }

  #lastAnswerAt(number: number): CardStanding['lastAnswer'] {
    const columns = this.#columns;
    const at = columns.lastAt[number]!;
    if (Number.isNaN(at)) return null;
    return {
      id: readId(columns.lastId, number),
      at,
      rating: columns.lastRating[number]! as Rating,
      score: columns.lastScore[number]!,
      origin: origins[columns.lastOrigin[number]!]!,
    };
  }

  #reserve(cards: number): void {
    const capacity = this.#columns.state.length;
    if (cards <= capacity) return;
    const grown = emptyCardColumns(Math.max(cards + 256, Math.ceil(capacity * 1.25)));
    for (const name of columnNames) {
      const width = widthOf(name);
      grown[name].set(this.#columns[name].subarray(0, (cards - 1) * width));
    }
    this.#columns = grown;
  }
}
