import { topics, type Topic } from '@core/content/schema';
import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/counted-answer';
import { isRight } from '@core/review/rating';
import { ScoreTally, tallied, type Tally } from './tally';

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

export class ProgressTally implements Tally {
  readonly #topicOf: (card: CardId) => Topic | null;
  readonly #total = noTries();
  readonly #byTopic = new Map<Topic, Tries>(topics.map((topic) => [topic, noTries()]));
  /** By the card's number: the tries of its topic; null for a card without one. */
  readonly #ofCard: (Tries | null | undefined)[] = [];

  constructor(topicOf: (card: CardId) => Topic | null) {
    this.#topicOf = topicOf;
  }

  take({ card, score }: Pick<CountedAnswer, 'card' | 'score'>, number: number): void {
    let tries = this.#ofCard[number];
    const place = tries === undefined ? 'first' : 'later';
    if (tries === undefined) {
      const topic = this.#topicOf(card);
      tries = topic === null ? null : this.#byTopic.get(topic)!;
      this.#ofCard[number] = tries;
    }
    const right = isRight(score);
    this.#total[place].take(score, right);
    tries?.[place].take(score, right);
  }

  result(): Progress {
    const rows = topics.map((topic) => ({ topic, ...inAll(this.#byTopic.get(topic)!) }));
    return {
      total: inAll(this.#total),
      bars: rows.flatMap(({ topic, score }) => (score === null ? [] : [{ topic, score }])),
      rows,
    };
  }
}

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
