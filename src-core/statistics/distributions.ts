import type { CardStanding } from '@core/review/card-history';

export interface Bin {
  from: number;
  /** Excluded; null is open. */
  to: number | null;
  cards: number;
}

export interface Distribution {
  bars: Bin[];
  rows: Bin[];
  cards: number;
  median: number | null;
}

/** Days: about three times as long from bin to bin, as memories grow by factors. */
const stabilityEdges = [0, 1, 3, 7, 21, 60, 180];
/** FSRS difficulty runs from 1 to 10. */
const difficultyEdges = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How long memories last: days until the chance of recall falls to 90 %. */
export const buildStability = (cards: Iterable<CardStanding>): Distribution =>
  distribution(cards, ({ stability }) => stability, stabilityEdges);

/** How hard the cards are for this learner, 1 to 10. */
export const buildDifficulty = (cards: Iterable<CardStanding>): Distribution =>
  distribution(cards, ({ difficulty }) => difficulty, difficultyEdges);

function distribution(
  cards: Iterable<CardStanding>,
  measure: (review: NonNullable<CardStanding['review']>) => number,
  edges: readonly number[],
): Distribution {
  const values: number[] = [];
  for (const { review } of cards) if (review && review.reps > 0) values.push(measure(review));
  values.sort((left, right) => left - right);
  const bars = edges.map((from, place): Bin => {
    const to = edges[place + 1] ?? null;
    const within = values.filter((value) => value >= from && (to === null || value < to));
    return { from, to, cards: within.length };
  });
  return { bars, rows: bars, cards: values.length, median: medianOf(values) };
}

/** Of sorted values. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
