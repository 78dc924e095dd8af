/** A slider over orders of magnitude, in equal steps of ratio. */
export const sliderSteps = 240;

export type Reach = readonly [low: number, high: number];

/** Three digits: a slider is for trying, the field beside it for the exact figure. */
export function figureAt(step: number, [low, high]: Reach): number {
  if (step <= 0) return low;
  if (step >= sliderSteps) return high;
  return Number((low * (high / low) ** (step / sliderSteps)).toPrecision(3));
}

/** The step nearest to a figure; beyond the reach, the end. */
export function stepOf(figure: number, [low, high]: Reach): number {
  if (figure <= low) return 0;
  if (figure >= high) return sliderSteps;
  return Math.round((sliderSteps * Math.log(figure / low)) / Math.log(high / low));
}
