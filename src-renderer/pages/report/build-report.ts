import type { Fact, Topic } from '@core/content/schema';
import type { Question } from '@core/questions/registry';
import type { CardId } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/slim-log';
import { isRight } from '@core/review/rating';
import { buildCalibration, type Calibration } from '@core/statistics/calibration';
import { buildProgress, type Progress, type TopicProgress } from '@core/statistics/progress';

/** A question whose latest answer was not right. */
export interface Miss {
  card: CardId;
  question: Question;
  /** How often it was answered, and how often not wholly right. */
  asked: number;
  missed: number;
  lastAt: number;
  facts: Fact[];
}

export interface Report {
  total: Progress['total'];
  /** Topics that were asked. */
  topics: TopicProgress[];
  calibration: Calibration;
  /** Latest first. */
  misses: Miss[];
  /** Misses beyond those listed. */
  further: number;
  /** First and last answer, or null without any. */
  span: { from: number; to: number } | null;
}

const listedAtMost = 60;

/**
 * What a learner can hand in or keep on paper: progress by topic, calibration, and what is not
 * known yet with the reason. Cards whose pack is gone count in the totals and are not listed.
 *
 * @param answers standing answers in the order of time
 */
export function buildReport(
  answers: readonly CountedAnswer[],
  find: (card: CardId, seed: number) => Question | null,
  factsOf: (ids: readonly string[]) => Fact[],
): Report {
  const topicOf = (card: CardId): Topic | null => find(card, 0)?.topic ?? null;
  const progress = buildProgress(answers, topicOf);
  const byCard = new Map<CardId, CountedAnswer[]>();
  for (const answer of answers) {
    byCard.set(answer.card, [...(byCard.get(answer.card) ?? []), answer]);
  }
  const misses = [...byCard.values()]
    .flatMap((given): Miss[] => {
      const last = given.at(-1)!;
      const question = isRight(last.score) ? null : find(last.card, last.seed);
      if (!question) return [];
      const missed = given.filter(({ score }) => !isRight(score)).length;
      const facts = factsOf(question.facts);
      return [{ card: last.card, question, asked: given.length, missed, lastAt: last.at, facts }];
    })
    .sort((left, right) => right.lastAt - left.lastAt);
  const [first, last] = [answers[0], answers.at(-1)];
  return {
    total: progress.total,
    topics: progress.rows.filter(({ asked }) => asked > 0),
    calibration: buildCalibration(answers),
    misses: misses.slice(0, listedAtMost),
    further: Math.max(0, misses.length - listedAtMost),
    span: first && last ? { from: first.at, to: last.at } : null,
  };
}
