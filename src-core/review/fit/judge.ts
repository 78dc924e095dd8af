import type { Prediction } from './predictions';

/** How well recalls were predicted; null where there is nothing to judge by. */
export interface Judgement {
  predictions: number;
  /** Mean −ln of the probability given to what came: 0 best, 0.693 for always saying 50 %. */
  logLoss: number | null;
  /** Root mean square difference of expected and actual recall over classes of like reviews. */
  rmseBins: number | null;
  /** The chance that a recall was given more than a lapse: 0.5 is none, 1 tells them all apart. */
  auc: number | null;
}

export function judge(predictions: readonly Prediction[]): Judgement {
  return {
    predictions: predictions.length,
    logLoss: logLoss(predictions),
    rmseBins: rmseBins(predictions),
    auc: auc(predictions),
  };
}

/** No prediction is taken as certain: one surprise would outweigh everything else. */
const certainty = 1e-4;

function logLoss(predictions: readonly Prediction[]): number | null {
  if (predictions.length === 0) return null;
  const sum = predictions.reduce((total, { expected, recalled }) => {
    const p = Math.min(1 - certainty, Math.max(certainty, expected));
    return total - Math.log(recalled ? p : 1 - p);
  }, 0);
  return sum / predictions.length;
}

/**
 * Classes grow by factors in interval, number of reviews and lapses, as in the open benchmark of
 * spaced repetition (https://github.com/open-spaced-repetition/srs-benchmark, "RMSE (bins)").
 */
function classOf({ days, reviews, lapses }: Prediction): string {
  const bin = (value: number, scale: number, base: number) =>
    value === 0 ? 0 : scale * base ** Math.floor(Math.log(value) / Math.log(base));
  return [
    bin(days, 2.48, 3.62).toFixed(2),
    bin(reviews, 1.99, 1.89).toFixed(2),
    bin(lapses, 1.65, 1.73).toFixed(2),
  ].join('/');
}

function rmseBins(predictions: readonly Prediction[]): number | null {
  if (predictions.length === 0) return null;
  const classes = new Map<string, { expected: number; recalled: number; count: number }>();
  for (const prediction of predictions) {
    const name = classOf(prediction);
    const tally = classes.get(name) ?? { expected: 0, recalled: 0, count: 0 };
    classes.set(name, {
      expected: tally.expected + prediction.expected,
      recalled: tally.recalled + (prediction.recalled ? 1 : 0),
      count: tally.count + 1,
    });
  }
  const squares = [...classes.values()].reduce(
    (sum, { expected, recalled, count }) => sum + count * ((expected - recalled) / count) ** 2,
    0,
  );
  return Math.sqrt(squares / predictions.length);
}

/** Mann and Whitney's U over the number of pairs; ties count half. Null where all came alike. */
function auc(predictions: readonly Prediction[]): number | null {
  const sorted = [...predictions].sort((left, right) => left.expected - right.expected);
  const recalls = sorted.filter(({ recalled }) => recalled).length;
  const lapses = sorted.length - recalls;
  if (recalls === 0 || lapses === 0) return null;
  let ranks = 0;
  for (let first = 0; first < sorted.length;) {
    let next = first;
    while (next < sorted.length && sorted[next]!.expected === sorted[first]!.expected) next += 1;
    const rank = (first + 1 + next) / 2;
    ranks += rank * sorted.slice(first, next).filter(({ recalled }) => recalled).length;
    first = next;
  }
  return (ranks - (recalls * (recalls + 1)) / 2) / (recalls * lapses);
}
