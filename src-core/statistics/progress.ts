import { topics, type Topic } from '@core/content/schema';
import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/slim-log';
import { isRight } from '@core/review/rating';
import { mean } from './moments';

export interface Tally {
  asked: number;
  /** Wholly right. */
  right: number;
  /** Mean score, 0 to 1; null when nothing was asked. */
  score: number | null;
}

export interface TopicProgress extends Tally {
  topic: Topic;
  /** Different questions met. */
  cards: number;
  /** The first answer to each question: what was known before it was explained. */
  firstTry: Tally;
  /** Every answer after the first: what came of the explanation. */
  later: Tally;
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
export function buildProgress(
  answers: Iterable<CountedAnswer>,
  topicOf: (card: CardId) => Topic | null,
): Progress {
  const met = new Set<CardId>();
  const all: Tried[] = [];
  for (const answer of answers) {
    all.push({ score: answer.score, first: !met.has(answer.card), topic: topicOf(answer.card) });
    met.add(answer.card);
  }
  const rows = topics.map((topic) => ({
    topic,
    ...tallies(all.filter((one) => one.topic === topic)),
  }));
  return {
    total: tallies(all),
    bars: rows.flatMap(({ topic, score }) => (score === null ? [] : [{ topic, score }])),
    rows,
  };
}

interface Tried {
  score: number;
  first: boolean;
  topic: Topic | null;
}

function tallies(tried: readonly Tried[]): Omit<TopicProgress, 'topic'> {
  const firstTry = tally(tried.filter(({ first }) => first));
  return {
    ...tally(tried),
    cards: firstTry.asked,
    firstTry,
    later: tally(tried.filter(({ first }) => !first)),
  };
}

function tally(tried: readonly Tried[]): Tally {
  const scores = tried.map(({ score }) => score);
  return { asked: scores.length, right: scores.filter(isRight).length, score: mean(scores) };
}
