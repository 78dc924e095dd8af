import type { Fact } from '@core/content/schema';
import type { Question } from '@core/questions/registry';
import type { CardId } from '@core/review/answer-log';
import type { CardPast } from '@core/review/card-past';
import { isRight } from '@core/review/rating';
import type { Calibration } from '@core/statistics/calibration';
import type { Progress, TopicProgress } from '@core/statistics/progress';
import type { Statistics } from '@core/statistics/statistics';

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
 * @param statistics of all the learner's answers
 */
export function buildReport(
  statistics: Statistics,
  find: (card: CardId, seed: number) => Question | null,
  factsOf: (ids: readonly string[]) => Fact[],
): Report {
  const { total, rows } = statistics.progress.result();
  const missed = [...statistics.pasts.all()]
    .map(([past]) => past)
    .filter(({ card, score, seed }) => !isRight(score) && find(card, seed) !== null)
    .sort((left, right) => right.at - left.at);
  const asMiss = ({ card, seed, asked, missed: times, at }: CardPast): Miss => {
    const question = find(card, seed)!;
    return { card, question, asked, missed: times, lastAt: at, facts: factsOf(question.facts) };
  };
  return {
    total,
    topics: rows.filter(({ asked }) => asked > 0),
    calibration: statistics.calibration.result(),
    misses: missed.slice(0, listedAtMost).map(asMiss),
    further: Math.max(0, missed.length - listedAtMost),
    span: statistics.span,
  };
}
