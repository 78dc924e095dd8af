import { isTested, type ReviewSequence } from './review-sequence';

/** Fewer recalls than this say too little to fit 21 weights to. */
export const fewestReviews = 64;
/** The share of recalls, the earliest, that weights are fitted to; the rest judges them. */
const trainingShare = 0.8;

export interface Split {
  /** Only answers before `from`. */
  training: ReviewSequence[];
  /** Whole sequences: recalls from `from` on are judged, earlier ones give the memory its state. */
  all: readonly ReviewSequence[];
  /** Epoch ms. */
  from: number;
  trained: number;
  heldOut: number;
}

/**
 * Splits by time, as use does: what is learnt from the past is judged on what came after. A random
 * split would let a card's own future help to predict its past.
 *
 * @returns null with fewer than {@link fewestReviews} recalls
 */
export function splitByTime(sequences: readonly ReviewSequence[]): Split | null {
  const times = sequences
    .flatMap(({ reviews }) => reviews.filter(isTested).map(({ at }) => at))
    .sort((left, right) => left - right);
  if (times.length < fewestReviews) return null;
  const from = times[Math.floor(times.length * trainingShare)]!;
  const training = sequences.flatMap(({ card, reviews }) => {
    const earlier = reviews.filter(({ at }) => at < from);
    return earlier.length > 0 ? [{ card, reviews: earlier }] : [];
  });
  const heldOut = times.filter((at) => at >= from).length;
  return { training, all: sequences, from, trained: times.length - heldOut, heldOut };
}
