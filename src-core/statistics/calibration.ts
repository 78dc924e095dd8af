import { confidences, type Confidence } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/slim-log';
import { mean, wilsonInterval } from './moments';

/**
 * How sure the learner was, against how right.
 *
 * "Guess", "think" and "sure" are the three levels of certainty-based marking (Gardner-Medwin 1995,
 * "Confidence assessment in the teaching of basic science", ALT-J 3): a right answer earns 1, 2, 3
 * marks, a wrong one 0, −2, −6. At a probability p of being right the levels earn p, 4p − 2 and
 * 9p − 6 on average, so that the middle one pays best from 2/3 to 4/5 and the highest above.
 */
export const certaintyMarks: Record<Confidence, { right: number; wrong: number }> = {
  guess: { right: 1, wrong: 0 },
  think: { right: 2, wrong: -2 },
  sure: { right: 3, wrong: -6 },
};

/** The probabilities of being right at which each level pays best. */
const bands: Record<Confidence, { from: number; to: number }> = {
  guess: { from: 0, to: 2 / 3 },
  think: { from: 2 / 3, to: 4 / 5 },
  sure: { from: 4 / 5, to: 1 },
};

/**
 * The probability a level stands for: the middle of its band (1/3, 11/15, 9/10). Whatever in the
 * band the learner meant, no other single figure has a smaller worst error.
 */
export function statedProbability(confidence: Confidence): number {
  const { from, to } = bands[confidence];
  return (from + to) / 2;
}

/** The certainty-based mark. Partial credit earns its share of the marks for right, as in Moodle. */
export function certaintyMark(confidence: Confidence, score: number): number {
  const { right, wrong } = certaintyMarks[confidence];
  return score > 0 ? right * score : wrong;
}

export interface ReliabilityBar {
  confidence: Confidence;
  /** What the level stands for, 0 to 1. */
  stated: number;
  /** Answers given at this level. */
  answers: number;
  /** Their mean score, 0 to 1; null without answers. */
  actual: number | null;
  /** 95 % interval of the mean score (Wilson 1927); null without answers. */
  interval: { low: number; high: number } | null;
  /** Certainty-based marks earned at this level. */
  marks: number;
}

export interface Calibration {
  /** Answers with a stated confidence; those without are left out everywhere here. */
  answers: number;
  /** Mean squared difference of stated probability and score: 0 best, 0.25 for always saying 1/2. */
  brier: number | null;
  /**
   * The Brier score taken apart (Murphy 1973): brier = reliability − resolution + uncertainty.
   * Reliability: how far stated and actual lie apart (0 best). Resolution: how well the levels tell
   * right from wrong (more is better). Uncertainty: the spread of the scores themselves.
   */
  parts: { reliability: number; resolution: number; uncertainty: number } | null;
  /** Mean stated probability less mean score: above 0 too sure, below 0 not sure enough. */
  overconfidence: number | null;
  /** The sum of the certainty-based marks, and what it would be had all been right and sure. */
  marks: { earned: number; most: number };
  bars: ReliabilityBar[];
  /** The bars again as the rows of a table. */
  rows: ReliabilityBar[];
}

/**
 * The reliability curve and its figures. The score stands for the outcome, so that partial credit
 * counts in part; the squared difference is proper for the mean of any outcome from 0 to 1.
 *
 * @param answers standing answers
 */
export function buildCalibration(answers: Iterable<CountedAnswer>): Calibration {
  const scores: Record<Confidence, number[]> = { guess: [], think: [], sure: [] };
  for (const { confidence, score } of answers) if (confidence) scores[confidence].push(score);
  const bars = confidences.map((confidence) => reliabilityBar(confidence, scores[confidence]));
  const all = confidences.flatMap((confidence) =>
    scores[confidence].map((score) => ({ stated: statedProbability(confidence), score })),
  );
  const base = mean(all.map(({ score }) => score));
  const levels = bars.flatMap(({ answers: n, stated, actual }) =>
    actual === null ? [] : [{ share: n / all.length, stated, actual }],
  );
  const weighted = (square: (level: (typeof levels)[number]) => number) =>
    levels.reduce((sum, level) => sum + level.share * square(level), 0);
  return {
    answers: all.length,
    brier: mean(all.map(({ stated, score }) => (stated - score) ** 2)),
    parts:
      base === null
        ? null
        : {
            reliability: weighted(({ stated, actual }) => (stated - actual) ** 2),
            resolution: weighted(({ actual }) => (actual - base) ** 2),
            uncertainty: mean(all.map(({ score }) => (score - base) ** 2))!,
          },
    overconfidence: mean(all.map(({ stated, score }) => stated - score)),
    marks: {
      earned: bars.reduce((sum, { marks }) => sum + marks, 0),
      most: all.length * certaintyMarks.sure.right,
    },
    bars,
    rows: bars,
  };
}

function reliabilityBar(confidence: Confidence, scores: readonly number[]): ReliabilityBar {
  const actual = mean(scores);
  return {
    confidence,
    stated: statedProbability(confidence),
    answers: scores.length,
    actual,
    interval: actual === null ? null : wilsonInterval(actual, scores.length),
    marks: scores.reduce((sum, score) => sum + certaintyMark(confidence, score), 0),
  };
}
