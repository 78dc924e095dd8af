import type { CardStanding } from '@core/review/card-history';
import { CardTable } from '@core/review/card-table';

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
export const buildStability = (cards: Iterable<CardStanding> | CardTable): Distribution =>
  distribution(CardTable.from(cards), 'stability', stabilityEdges);

/** How hard the cards are for this learner, 1 to 10. */
export const buildDifficulty = (cards: Iterable<CardStanding> | CardTable): Distribution =>
  distribution(CardTable.from(cards), 'difficulty', difficultyEdges);

function distribution(
  cards: CardTable,
  measure: 'stability' | 'difficulty',
  edges: readonly number[],
): Distribution {
  const { reps, [measure]: measured } = cards.columns;
  const all = new Float64Array(cards.size);
  let answered = 0;
  for (let place = 0; place < cards.size; place += 1)
    if (cards.isKnown(place) && reps[place]! > 0) all[answered++] = measured[place]!;
  const values = all.subarray(0, answered).sort();
  let counted = 0;
  const bars = edges.map((from, place): Bin => {
    const to = edges[place + 1] ?? null;
    const end = to === null ? values.length : countBelow(values, to);
    // What lies below the first edge is in no bin.
    const start = Math.max(counted, countBelow(values, from));
    counted = end;
    return { from, to, cards: end - start };
  });
  return { bars, rows: bars, cards: values.length, median: medianOf(values) };
}

/** How many of the sorted values are less. */
function countBelow(values: Float64Array, edge: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of sorted values. */
function medianOf(values: Float64Array): number | null {
  if (values.length === 0) return null;
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
