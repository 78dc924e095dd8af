/** Which of two places comes first: below 0 the left one. */
export type Order = (left: number, right: number) => number;

/** With fewer places nothing is won by looking for the first of them beforehand. */
const manyPlaces = 4_096;
const samples = 256;
/** About one place in so many comes before the fourth of the samples. */
const pivotAt = 3;

/**
 * Hands out the places in order, one when it is asked for: a hundred thousand due cards are not
 * sorted for the sake of the fifty that a session asks. Changes the places it is given.
 */
export function* inOrder(places: Int32Array, order: Order): Generator<number, void> {
  const front = places.length < manyPlaces ? places.length : moveFirstToFront(places, order);
  yield* fromHeap(places.subarray(0, front), order);
  yield* fromHeap(places.subarray(front), order);
}

/** Puts some of the first places before all others, in no order, and returns how many. */
function moveFirstToFront(places: Int32Array, order: Order): number {
  const sampled = Array.from(
    { length: samples },
    (_, sample) => places[Math.floor((sample / samples) * places.length)]!,
  );
  const pivot = sampled.sort(order)[pivotAt]!;
  let front = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    if (order(place, pivot) > 0) continue;
    places[at] = places[front]!;
    places[front] = place;
    front += 1;
  }
  return front;
}

function* fromHeap(places: Int32Array, order: Order): Generator<number, void> {
  let size = places.length;
  const sink = (from: number) => {
    const place = places[from]!;
    let hole = from;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && order(places[child + 1]!, places[child]!) < 0) child += 1;
      if (order(places[child]!, place) >= 0) break;
      places[hole] = places[child]!;
      hole = child;
    }
    places[hole] = place;
  };
  for (let from = (size >> 1) - 1; from >= 0; from -= 1) sink(from);
  while (size > 0) {
    const first = places[0]!;
    size -= 1;
    places[0] = places[size]!;
    sink(0);
    yield first;
  }
}
