import { correlation, isConstant, mean, sampleVariance } from './moments';

/**
 * Classical item analysis of a test: rows are students, columns questions, cells scores from 0 to 1.
 *
 * `null` in a cell means that the student did not reach the question. It counts as nothing earned
 * in the student's total (and in alpha, which needs every cell), and is left out of the question's
 * own figures: a question is not harder because the time ran out before it. A student who reached
 * nothing did not sit the test and is left out.
 */
export interface ScoreTable {
  questions: readonly string[];
  /** One row a student, as many cells as there are questions. */
  scores: readonly (readonly (number | null)[])[];
}

export interface ItemFigures {
  question: string;
  /** Students who reached it. */
  n: number;
  /** Mean score of those who reached it: 0 nobody, 1 everybody right. */
  facility: number | null;
  /**
   * Mean score of the upper group less that of the lower, −1 to 1: the 27 % with the highest and
   * the lowest totals, the share at which the difference of the groups stands out best (Kelley
   * 1939, "The selection of upper and lower groups for the validation of test items").
   */
  discriminationIndex: number | null;
  /** Correlation with the total of the other questions; null where either does not vary. */
  correctedItemTotal: number | null;
}

export interface ItemAnalysis {
  items: ItemFigures[];
  /**
   * Cronbach's alpha (1951), which is KR-20 where all cells are 0 or 1; null for fewer than two
   * questions or students, or totals that do not vary.
   */
  alpha: number | null;
  /** Standard error of measurement, in marks: the standard deviation of the totals × √(1 − alpha). */
  standardError: number | null;
  students: number;
  /** Students in the upper group, and as many in the lower. */
  groupSize: number;
  meanTotal: number | null;
  /** Cells that were not reached. */
  notReached: number;
}

const kelleyShare = 0.27;

/** Variances take the divisor n − 1; in alpha it cancels out. */
export function analyseItems({ questions, scores: rows }: ScoreTable): ItemAnalysis {
  const scores = rows.filter((row) => row.some((cell) => cell !== null));
  const totals = scores.map(sum);
  const groupSize = scores.length < 2 ? 0 : Math.max(1, Math.round(kelleyShare * scores.length));
  const groups = isConstant(totals) ? null : kelleyGroups(totals, groupSize);
  const alpha = cronbachAlpha(questions.length, scores, totals);
  const spread = sampleVariance(totals);
  return {
    items: questions.map((question, column) => {
      const reached = scores.flatMap((row, student) => {
        const score = row[column] ?? null;
        return score === null ? [] : [{ student, score, rest: totals[student]! - score }];
      });
      return {
        question,
        n: reached.length,
        facility: mean(reached.map(({ score }) => score)),
        discriminationIndex: groups && difference(reached, groups),
        correctedItemTotal: correlation(reached.map(({ score, rest }) => [score, rest])),
      };
    }),
    alpha,
    standardError: alpha === null ? null : Math.sqrt(spread! * (1 - alpha)),
    students: scores.length,
    groupSize,
    meanTotal: mean(totals),
    notReached: scores.reduce(
      (count, row) => count + row.filter((cell) => cell === null).length,
      0,
    ),
  };
}

const sum = (row: readonly (number | null)[]): number =>
  row.reduce<number>((total, cell) => total + (cell ?? 0), 0);

function cronbachAlpha(
  questions: number,
  scores: ScoreTable['scores'],
  totals: readonly number[],
): number | null {
  if (questions < 2 || scores.length < 2 || isConstant(totals)) return null;
  const columns = Array.from({ length: questions }, (_, column) =>
    scores.map((row) => row[column] ?? 0),
  );
  const within = columns.reduce((total, column) => total + sampleVariance(column)!, 0);
  return (questions / (questions - 1)) * (1 - within / sampleVariance(totals)!);
}

/** How far each student belongs to the upper and to the lower group, 0 to 1. */
interface Groups {
  upper: readonly number[];
  lower: readonly number[];
}

function kelleyGroups(totals: readonly number[], size: number): Groups {
  return {
    upper: membership(totals, size),
    lower: membership(
      totals.map((total) => -total),
      size,
    ),
  };
}

/**
 * The places of a group go to the highest totals. Students who tie for the last places share them
 * alike, so that the figures do not depend on the order of the rows.
 */
function membership(totals: readonly number[], size: number): number[] {
  // Sums of the same marks in another order may differ in the last bit; they tie all the same.
  const rounded = totals.map((total) => Math.round(total * 1e9));
  const last = [...rounded].sort((left, right) => right - left)[size - 1]!;
  const above = rounded.filter((total) => total > last).length;
  const tied = rounded.filter((total) => total === last).length;
  return rounded.map((total) => (total > last ? 1 : total === last ? (size - above) / tied : 0));
}

function difference(
  reached: readonly { student: number; score: number }[],
  { upper, lower }: Groups,
): number | null {
  const groupMean = (shares: readonly number[]) => {
    const weight = reached.reduce((total, { student }) => total + shares[student]!, 0);
    const earned = reached.reduce(
      (total, { student, score }) => total + shares[student]! * score,
      0,
    );
    return weight === 0 ? null : earned / weight;
  };
  const [high, low] = [groupMean(upper), groupMean(lower)];
  return high === null || low === null ? null : high - low;
}

/** What the figures of a question should make its author look at; null when nothing. */
export type ItemRemark = 'backwards' | 'everyone-right' | 'everyone-wrong' | 'little-difference';

/** Below this index a question hardly tells the stronger from the weaker (Ebel & Frisbie 1991). */
const poorIndex = 0.2;

export function remarkOn({ facility, discriminationIndex }: ItemFigures): ItemRemark | null {
  // Before all: the weaker do better, which most often means a wrong key.
  if (discriminationIndex !== null && discriminationIndex < -1e-9) return 'backwards';
  if (facility === 1) return 'everyone-right';
  if (facility === 0) return 'everyone-wrong';
  if (discriminationIndex !== null && discriminationIndex < poorIndex) return 'little-difference';
  return null;
}

export interface ItemGraph {
  bars: { question: string; facility: number; discriminationIndex: number | null }[];
  rows: (ItemFigures & { remark: ItemRemark | null })[];
}

/** Facility and discrimination as bars, and every figure as the rows of a table. */
export function buildItemGraph({ items }: ItemAnalysis): ItemGraph {
  return {
    bars: items.flatMap(({ question, facility, discriminationIndex }) =>
      facility === null ? [] : [{ question, facility, discriminationIndex }],
    ),
    rows: items.map((item) => ({ ...item, remark: remarkOn(item) })),
  };
}
