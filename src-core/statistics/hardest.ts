import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/counted-answer';
import { isRight } from '@core/review/rating';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';
import { wilsonInterval } from './moments';
import { scoreFields, ScoreTally, tallied, type Tally } from './tally';

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
export const buildHardestFacts = (
  answers: Iterable<CountedAnswer>,
  factsOf: (card: CardId) => readonly string[],
): HardFact[] => tallied(new HardestTally(factsOf), answers).result();

export interface KeptHardest {
  facts: readonly string[];
  /** Theirs, in the same order. */
  sums: KeptSums;
}

export class HardestTally implements Tally {
  readonly #factsOf: (card: CardId) => readonly string[];
  readonly #byFact = new Map<string, ScoreTally>();
  /** By the card's number: the tallies of the facts it rests on. */
  readonly #ofCard: ScoreTally[][] = [];

  constructor(factsOf: (card: CardId) => readonly string[]) {
    this.#factsOf = factsOf;
  }

  take({ card, score }: Pick<CountedAnswer, 'card' | 'score'>, number: number): void {
    const facts = (this.#ofCard[number] ??= this.#factsOf(card).map((fact) => this.#tallyOf(fact)));
    if (facts.length === 0) return;
    const right = isRight(score);
    for (const fact of facts) fact.take(score, right);
  }

  /** What each card rests on is looked up again: it hangs on the packs alone. */
  keep(): KeptHardest {
    const sums = keepSums([...this.#byFact.values()], scoreFields);
    return { facts: [...this.#byFact.keys()], sums };
  }

  /** Goes on from what was kept. Throws a RangeError where it does not fit together. */
  resume({ facts, sums }: KeptHardest): void {
    resumeSums(
      sums,
      facts.map((fact) => this.#tallyOf(fact)),
      scoreFields,
    );
  }

  result(): HardFact[] {
    return [...this.#byFact]
      .map(([fact, { asked, right }]) => ({ fact, answers: asked, misses: asked - right }))
      .filter(({ misses }) => misses > 0)
      .map((hard) => ({
        ...hard,
        share: hard.misses / hard.answers,
        atLeast: wilsonInterval(hard.misses / hard.answers, hard.answers).low,
      }))
      .sort(
        (left, right) =>
          right.atLeast - left.atLeast ||
          right.answers - left.answers ||
          (left.fact < right.fact ? -1 : 1),
      );
  }

  #tallyOf(fact: string): ScoreTally {
    let tally = this.#byFact.get(fact);
    if (!tally) this.#byFact.set(fact, (tally = new ScoreTally()));
    return tally;
  }
}
