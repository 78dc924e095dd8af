import {
  defaultSchedulerSettings,
  newCard,
  retrievability,
  schedule,
  type SchedulerSettings,
} from '../scheduler';
import { isTested, type FitReview, type ReviewSequence } from './review-sequence';

/** One recall, as it was predicted and as it came. */
export interface Prediction {
  /** The probability of recall that was predicted, 0 to 1. */
  expected: number;
  recalled: boolean;
  /** Days since the answer before. */
  days: number;
  /** Answers to the card before this one, and how many of them were lapses. */
  reviews: number;
  lapses: number;
}

/** What FSRS with these weights would have said of each recall from a moment on. */
export function predictWithWeights(
  sequences: Iterable<ReviewSequence>,
  weights: readonly number[],
  dayStartMinutes: number,
  from = -Infinity,
): Prediction[] {
  const settings: SchedulerSettings = {
    ...defaultSchedulerSettings,
    weights,
    dayStartMinutes,
    fuzz: false,
  };
  const predictions: Prediction[] = [];
  for (const { card, reviews } of sequences) {
    let memory = newCard(card, reviews[0]!.at);
    walk(reviews, (review, history) => {
      if (isTested(review) && review.at >= from)
        predictions.push({
          expected: retrievability(memory, review.at, settings),
          recalled: review.rating > 1,
          ...history,
        });
      memory = schedule(memory, review.at, review.rating, settings);
    });
  }
  return predictions;
}

/** A streak so long or longer is one class: few are longer. */
const longestStreak = 10;

/**
 * The yardstick without parameters: a recall is as likely as recalls after equally many successes
 * in a row were before. A model that does not beat it has learnt nothing of forgetting.
 *
 * @param training whose recalls the averages are taken from
 */
export function predictByStreak(
  training: Iterable<ReviewSequence>,
  sequences: Iterable<ReviewSequence>,
  from: number,
): Prediction[] {
  const tallies = Array.from({ length: longestStreak + 1 }, () => ({ recalled: 0, all: 0 }));
  const streakOf = (streak: number) => tallies[Math.min(streak, longestStreak)]!;
  for (const { reviews } of training)
    walk(reviews, (review, { streak }) => {
      if (!isTested(review)) return;
      streakOf(streak).all += 1;
      streakOf(streak).recalled += review.rating > 1 ? 1 : 0;
    });
  const predictions: Prediction[] = [];
  for (const { reviews } of sequences)
    walk(reviews, (review, { streak, ...history }) => {
      if (!isTested(review) || review.at < from) return;
      const { recalled, all } = streakOf(streak);
      // Laplace's rule of succession: a streak never seen is a toss-up, one seen once not certain.
      predictions.push({
        expected: (recalled + 1) / (all + 2),
        recalled: review.rating > 1,
        ...history,
      });
    });
  return predictions;
}

interface History {
  days: number;
  reviews: number;
  lapses: number;
  streak: number;
}

function walk(
  reviews: readonly FitReview[],
  visit: (review: FitReview, history: History) => void,
): void {
  let [lapses, streak] = [0, 0];
  reviews.forEach((review, place) => {
    visit(review, { days: review.days, reviews: place, lapses, streak });
    if (review.rating === 1) [lapses, streak] = [lapses + (isTested(review) ? 1 : 0), 0];
    else streak += 1;
  });
}
