import { walked, within } from '@core/steps';
import { stepwiseSort } from '@core/stepwise-sort';
import type { Answer, CardId } from './answer-log';
import { firstPlaces, lengthOf, withRoomFor } from './number-columns';
import { numberIn } from './number-in';
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

/** A place in every column for each part that was chosen of a card, in the order they came. */
interface MistakenColumns {
  /** Number of the card. */
  card: Int32Array<ArrayBuffer>;
  /** Number of the part. */
  part: Int32Array<ArrayBuffer>;
  times: Uint32Array<ArrayBuffer>;
  since: Float64Array<ArrayBuffer>;
  last: Float64Array<ArrayBuffer>;
  seed: Float64Array<ArrayBuffer>;
}

export interface KeptConfusions {
  /** By number. */
  parts: readonly string[];
  mistaken: MistakenColumns;
}

/** Cards looked through between two yields. */
const atOnce = 1_024;

/** As a `Tally` of the statistics: cards come with a number, answers in the order of time. */
export class ConfusionTally {
  #mistaken: MistakenColumns = {
    card: new Int32Array(0),
    part: new Int32Array(0),
    times: new Uint32Array(0),
    since: new Float64Array(0),
    last: new Float64Array(0),
    seed: new Float64Array(0),
  };
  #size = 0;
  readonly #parts: string[] = [];
  readonly #partNumbers = new Map<string, number>();
  /** The places of one card hang together, first come first; 0: no further, else the place and 1. */
  #next = { place: new Int32Array(0) };
  /** By the card's number: where its places begin. */
  #first = { place: new Int32Array(0) };
  /** By the card's number; of those that were mistaken. */
  #names: CardId[] = [];

  take({ card, at, seed, score, confusedWith }: Confusable, number: number): void {
    if (confusedWith.length === 0 || isRight(score)) return;
    this.#names[number] = card;
    for (const part of new Set(confusedWith)) {
      const own = this.#numberOf(part);
      const known = this.#find(number, own);
      if (known < 0) this.#add(number, own, at, seed);
      else {
        const { times, since, last, seed: seeds } = this.#mistaken;
        times[known]! += 1;
        since[known] = Math.min(since[known]!, at);
        if (at >= last[known]!) [last[known], seeds[known]] = [at, seed];
      }
    }
  }

  /** How often the wrong part chosen most was chosen. */
  mostOf(number: number): number {
    let most = 0;
    for (const place of this.#placesOf(number)) most = Math.max(most, this.#mistaken.times[place]!);
    return most;
  }

  /** @param isKept what is left out: confusions of questions that are no longer there, say */
  result(isKept: (card: CardId) => boolean = () => true): Mistaken[] {
    return walked(this.steps(isKept));
  }

  /** The same, a piece of the work at a time: yields the share that is done. */
  *steps(isKept: (card: CardId) => boolean): Generator<number, Mistaken[]> {
    const kept: Mistaken[] = [];
    const cards = this.#names.length;
    for (let number = 0; number < cards; number += 1) {
      if (number % atOnce === atOnce - 1) yield number / cards / 2;
      if ((this.#first.place[number] ?? 0) === 0 || !isKept(this.#names[number]!)) continue;
      for (const place of this.#placesOf(number)) kept.push(this.#at(place));
    }
    return yield* within(stepwiseSort(kept, byTimes), 0.5, 1);
  }

  keep(): KeptConfusions {
    return { parts: [...this.#parts], mistaken: firstPlaces(this.#mistaken, this.#size) };
  }

  /**
   * Goes on from what was kept; it is this tally's from then on. Throws a RangeError where it does
   * not fit together.
   *
   * @param names of the cards, by number
   */
  resume({ parts, mistaken }: KeptConfusions, names: readonly CardId[]): void {
    const size = lengthOf(mistaken);
    const { card, part } = mistaken;
    const [next, first] = [new Int32Array(size), new Int32Array(names.length)];
    // From the last to the first, so that each is put before those that came after it.
    for (let place = size - 1; place >= 0; place -= 1) {
      const number = card[place]!;
      const isThere = number >= 0 && number < names.length && part[place]! >= 0;
      if (!isThere || part[place]! >= parts.length)
        throw new RangeError(`Part ${part[place]} of card ${number}`);
      next[place] = first[number]!;
      first[number] = place + 1;
    }
    for (const one of parts) this.#numberOf(one);
    [this.#mistaken, this.#size, this.#names] = [mistaken, size, names.slice()];
    [this.#next, this.#first] = [{ place: next }, { place: first }];
  }

  #numberOf(part: string): number {
    return numberIn(this.#partNumbers, part, this.#parts);
  }

  *#placesOf(number: number): Generator<number, void> {
    for (let next = this.#first.place[number] ?? 0; next > 0; next = this.#next.place[next - 1]!)
      yield next - 1;
  }

  #find(number: number, part: number): number {
    for (const place of this.#placesOf(number))
      if (this.#mistaken.part[place] === part) return place;
    return -1;
  }

  #add(number: number, part: number, at: number, seed: number): void {
    const place = this.#size;
    this.#size += 1;
    const mistaken = (this.#mistaken = withRoomFor(this.#mistaken, place));
    this.#next = withRoomFor(this.#next, place);
    this.#first = withRoomFor(this.#first, number);
    mistaken.card[place] = number;
    mistaken.part[place] = part;
    mistaken.times[place] = 1;
    mistaken.since[place] = at;
    mistaken.last[place] = at;
    mistaken.seed[place] = seed;
    const before = [...this.#placesOf(number)].at(-1);
    if (before === undefined) this.#first.place[number] = place + 1;
    else this.#next.place[before] = place + 1;
  }

  #at(place: number): Mistaken {
    const { card, part, times, since, last, seed } = this.#mistaken;
    return {
      card: this.#names[card[place]!]!,
      part: this.#parts[part[place]!]!,
      times: times[place]!,
      since: since[place]!,
      last: last[place]!,
      seed: seed[place]!,
    };
  }
}

/** Ties fall to the ids, so that the order never hangs on how it was counted. */
const byTimes = (left: Mistaken, right: Mistaken): number =>
  right.times - left.times ||
  right.last - left.last ||
  order(left.part, right.part) ||
  order(left.card, right.card);

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
