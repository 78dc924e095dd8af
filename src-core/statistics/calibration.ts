import { confidences, type Confidence } from '@core/review/answer-log';
import type { CountedAnswer } from '@core/review/counted-answer';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';
import { wilsonInterval } from './moments';
import { tallied, type Tally } from './tally';

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
export const buildCalibration = (answers: Iterable<CountedAnswer>): Calibration =>
  tallied(new CalibrationTally(), answers).result();

/** What was scored at one level. */
interface Level {
  answers: number;
  score: number;
  /** Sum of squared scores. */
  squared: number;
  /** Sum of squared differences between the stated probability and the score. */
  missed: number;
  marks: number;
}

const levelFields = ['answers', 'score', 'squared', 'missed', 'marks'] as const;

export class CalibrationTally implements Tally {
  readonly #levels = Object.fromEntries(
    confidences.map((confidence): [Confidence, Level] => [
      confidence,
      { answers: 0, score: 0, squared: 0, missed: 0, marks: 0 },
    ]),
  ) as Record<Confidence, Level>;

  take({ confidence, score }: Pick<CountedAnswer, 'confidence' | 'score'>): void {
    if (!confidence) return;
    const level = this.#levels[confidence];
    level.answers += 1;
    level.score += score;
    level.squared += score * score;
    level.missed += (statedProbability(confidence) - score) ** 2;
    level.marks += certaintyMark(confidence, score);
  }

  keep(): KeptSums {
    return keepSums(Object.values(this.#levels), levelFields);
  }

  /** Goes on from what was kept. Throws a RangeError where it does not fit. */
  resume(kept: KeptSums): void {
    resumeSums(kept, Object.values(this.#levels), levelFields);
  }

  result(): Calibration {
    const total = (of: (level: Level, confidence: Confidence) => number) =>
      confidences.reduce((sum, confidence) => sum + of(this.#levels[confidence], confidence), 0);
    const answers = total((level) => level.answers);
    const meanOf = (sum: number) => (answers === 0 ? null : sum / answers);
    const base = meanOf(total(({ score }) => score));
    const bars = confidences.map((confidence) =>
      reliabilityBar(confidence, this.#levels[confidence]),
    );
    const weighted = (square: (stated: number, actual: number) => number) =>
      bars.reduce(
        (sum, bar) =>
          bar.actual === null
            ? sum
            : sum + (bar.answers / answers) * square(bar.stated, bar.actual),
        0,
      );
    return {
      answers,
      brier: meanOf(total(({ missed }) => missed)),
      parts:
        base === null
          ? null
          : {
              reliability: weighted((stated, actual) => (stated - actual) ** 2),
              resolution: weighted((_stated, actual) => (actual - base) ** 2),
              uncertainty: Math.max(0, total(({ squared }) => squared) / answers - base * base),
            },
      overconfidence: meanOf(
        total((level, confidence) => level.answers * statedProbability(confidence) - level.score),
      ),
      marks: {
        earned: bars.reduce((sum, { marks }) => sum + marks, 0),
        most: answers * certaintyMarks.sure.right,
      },
      bars,
      rows: bars,
    };
  }
}

function reliabilityBar(confidence: Confidence, level: Level): ReliabilityBar {
  const { answers, marks } = level;
  const actual = answers === 0 ? null : level.score / answers;
  return {
    confidence,
    stated: statedProbability(confidence),
    answers,
    actual,
    interval: actual === null ? null : wilsonInterval(actual, answers),
    marks,
  };
}
