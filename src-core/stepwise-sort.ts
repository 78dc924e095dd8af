import { within } from './steps';

/** Sorted, or merged, between two yields. */
const atOnce = 1_024;

/**
 * A sorted copy, equal values in the order they had, made a piece of the work at a time: yields the
 * share that is done. A hundred thousand values sorted in one go hold a page up for longer than a key
 * press should wait.
 */
export function* stepwiseSort<Value>(
  values: readonly Value[],
  compare: (left: Value, right: Value) => number,
): Generator<number, Value[]> {
  let runs: Value[][] = [];
  for (let from = 0; from < values.length; from += atOnce) {
    runs.push(values.slice(from, from + atOnce).sort(compare));
    yield from / values.length / 2;
  }
  // Each round has every value in it once.
  const all = values.length * Math.ceil(Math.log2(Math.max(2, runs.length)));
  let done = 0;
  while (runs.length > 1) {
    const merged: Value[][] = [];
    for (let run = 0; run < runs.length; run += 2) {
      const [left, right = []] = [runs[run]!, runs[run + 1]];
      const steps = merge(left, right, compare);
      const begun = done;
      done += left.length + right.length;
      merged.push(yield* within(steps, 0.5 + begun / all / 2, 0.5 + done / all / 2));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Value>(
  left: readonly Value[],
  right: readonly Value[],
  compare: (left: Value, right: Value) => number,
): Generator<number, Value[]> {
  const merged: Value[] = [];
  const all = left.length + right.length;
  let [a, b] = [0, 0];
  while (merged.length < all) {
    if (merged.length % atOnce === 0) yield merged.length / all;
    const isLeft = b === right.length || (a < left.length && compare(left[a]!, right[b]!) <= 0);
    merged.push(isLeft ? left[a++]! : right[b++]!);
  }
  return merged;
}
