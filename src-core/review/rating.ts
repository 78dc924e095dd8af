import type { Confidence, Rating } from './answer-log';

/** Below this share of the marks an answer was not recalled. */
const recalledFrom = 0.6;
/** Scores are quotients and sums of counts: this absorbs their rounding. */
const rounding = 1e-9;

/** Whether the whole answer was right. */
export const isRight = (score: number): boolean => score >= 1 - rounding;

/**
 * The rating FSRS gets for an answer. FSRS models recall, so a right guess must not lengthen the
 * interval like knowledge (Hard), and Easy is never inferred: only the learner can say it.
 * A guess that was "easy" is a guess.
 *
 * @param score 0 (nothing right) to 1 (all right)
 * @param easy the learner said that it was easy
 */
export function rateAnswer(score: number, confidence: Confidence | null, easy = false): Rating {
  if (score < recalledFrom - rounding) return 1;
  if (!isRight(score) || confidence === 'guess') return 2;
  return easy ? 4 : 3;
}
