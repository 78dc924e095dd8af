import { defaultSchedulerSettings } from '../scheduler';
import { judge, type Judgement } from './judge';
import { predictByStreak, predictWithWeights } from './predictions';
import type { Split } from './split';

export interface Comparison {
  heldOut: number;
  fitted: Judgement;
  standard: Judgement;
  /** The average by streak: what needs no model at all. */
  streak: Judgement;
  verdict: FitVerdict;
}

/**
 * `better`: fitted weights predict what came after better than the default ones.
 * `no-better`: they don't, and are not to be used. `better-not-best`: better than the default ones,
 * though the plain average by streak would have done as well or better.
 */
export type FitVerdict = 'better' | 'no-better' | 'better-not-best';

/** Judges weights fitted to the training part on the recalls held out of it. */
export function compareWeights(
  { training, all, from, heldOut }: Split,
  weights: readonly number[],
  dayStartMinutes: number,
): Comparison {
  const withWeights = (chosen: readonly number[]) =>
    judge(predictWithWeights(all, chosen, dayStartMinutes, from));
  const fitted = withWeights(weights);
  const standard = withWeights(defaultSchedulerSettings.weights);
  const streak = judge(predictByStreak(training, all, from));
  return { heldOut, fitted, standard, streak, verdict: verdictOn(fitted, standard, streak) };
}

function verdictOn(fitted: Judgement, standard: Judgement, streak: Judgement): FitVerdict {
  const loss = fitted.logLoss ?? Infinity;
  if (!(loss < (standard.logLoss ?? Infinity))) return 'no-better';
  return loss < (streak.logLoss ?? Infinity) ? 'better' : 'better-not-best';
}

/** Weights are used only where they predict better than the ones in use without them. */
export const isUsable = (verdict: FitVerdict): boolean => verdict !== 'no-better';
