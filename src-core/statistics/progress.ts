import { topics, type Topic } from '@core/content/schema';
import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/counted-answer';
import { withRoomFor } from '@core/review/number-columns';
import { isRight } from '@core/review/rating';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';
import { scoreFields, ScoreTally, tallied, type Tally } from './tally';

export interface Tried {
  asked: number;
  /** Wholly right. */
  right: number;
  /** Mean score, 0 to 1; null when nothing was asked. */
  score: number | null;
}

export interface TopicProgress extends Tried {
  topic: Topic;
  /** Different questions met. */
  cards: number;
  /** The first answer to each question: what was known before it was explained. */
  firstTry: Tried;
  /** Every answer after the first: what came of the explanation. */
  later: Tried;
}

export interface Progress {
  total: Omit<TopicProgress, 'topic'>;
  /** A bar a topic that was asked, in the order of the topics. */
  bars: { topic: Topic; score: number }[];
  /** A row a topic, asked or not. */
  rows: TopicProgress[];
}

/**
 * Progress topic by topic, counted from the log and from nothing else: an undone answer is gone
 * from every figure, and no figure can go below zero (ankidroid/Anki-Android#6587).
 *
 * @param answers standing answers in the order of time
 * @param topicOf null for cards whose pack is gone; they count in the total alone
 */
export const buildProgress = (
  answers: Iterable<CountedAnswer>,
  topicOf: (card: CardId) => Topic | null,
): Progress => tallied(new ProgressTally(topicOf), answers).result();

/** The first answers to each question, and those after. */
interface Tries {
  first: ScoreTally;
  later: ScoreTally;
}
const noTries = (): Tries => ({ first: new ScoreTally(), later: new ScoreTally() });

export interface KeptProgress {
  /** The topics there were, in their order. */
  topics: readonly string[];
  /** First and later tries in all, then of each topic. */
  sums: KeptSums;
  /** By the card's number: 0 not met, 1 without a topic, else the place of its topic and 2. */
  topicOfCard: Uint8Array<ArrayBuffer>;
}
const withoutTopic = 1;
const firstTopic = 2;

export class ProgressTally implements Tally {
  readonly #topicOf: (card: CardId) => Topic | null;
  readonly #total = noTries();
  /** In the order of the topics. */
  readonly #byTopic: readonly Tries[] = topics.map(noTries);
  #cards = { topic: new Uint8Array(0) };
  #size = 0;

  constructor(topicOf: (card: CardId) => Topic | null) {
    this.#topicOf = topicOf;
  }

  take({ card, score }: Pick<CountedAnswer, 'card' | 'score'>, number: number): void {
    if (number >= this.#size) {
      this.#cards = withRoomFor(this.#cards, number);
      this.#size = number + 1;
    }
    let topic = this.#cards.topic[number]!;
    const place = topic === 0 ? 'first' : 'later';
    if (topic === 0) this.#cards.topic[number] = topic = codeOf(this.#topicOf(card));
    const right = isRight(score);
    this.#total[place].take(score, right);
    this.#byTopic[topic - firstTopic]?.[place].take(score, right);
  }

  keep(): KeptProgress {
    return {
      topics: [...topics],
      sums: keepSums(this.#sums(), scoreFields),
      topicOfCard: this.#cards.topic.slice(0, this.#size),
    };
  }

  /**
   * Goes on from what was kept; it is this tally's from then on. Throws a RangeError where it does
   * not fit, or rests on other topics.
   */
  resume(kept: KeptProgress): void {
    if (kept.topics.join() !== topics.join()) throw new RangeError('Other topics');
    resumeSums(kept.sums, this.#sums(), scoreFields);
    [this.#cards, this.#size] = [{ topic: kept.topicOfCard }, kept.topicOfCard.length];
  }

  #sums(): ScoreTally[] {
    return [this.#total, ...this.#byTopic].flatMap(({ first, later }) => [first, later]);
  }

  result(): Progress {
    const rows = topics.map((topic, place) => ({ topic, ...inAll(this.#byTopic[place]!) }));
    return {
      total: inAll(this.#total),
      bars: rows.flatMap(({ topic, score }) => (score === null ? [] : [{ topic, score }])),
      rows,
    };
  }
}

const codeOf = (topic: Topic | null): number =>
  topic === null ? withoutTopic : topics.indexOf(topic) + firstTopic;

function inAll({ first, later }: Tries): Omit<TopicProgress, 'topic'> {
  const asked = first.asked + later.asked;
  return {
    asked,
    right: first.right + later.right,
    score: asked === 0 ? null : (first.score + later.score) / asked,
    cards: first.asked,
    firstTry: { asked: first.asked, right: first.right, score: first.mean },
    later: { asked: later.asked, right: later.right, score: later.mean },
  };
}
