import '../../host/interpret-schemas';
import { compareWeights } from '@core/review/fit/compare-weights';
import type { Split } from '@core/review/fit/split';

export interface ComparisonRequest {
  split: Split;
  weights: number[];
  dayStartMinutes: number;
}

/** Judging takes as long as folding the whole log twice: too long for the thread that draws. */
addEventListener('message', ({ data }: MessageEvent<ComparisonRequest>) =>
  postMessage(compareWeights(data.split, data.weights, data.dayStartMinutes)),
);
