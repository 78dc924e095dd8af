/** Which of two places comes first: below 0 the left one. */
export type Order = (left: number, right: number) => number;

/**
 * Hands out the places in order, one when it is asked for: a hundred thousand due cards are not
 * sorted for the sake of the fifty that a session asks. Changes the places it is given.
 */
export function* inOrder(places: Int32Array, order: Order): Generator<number, void> {
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
