import { pause } from '../pause';

/** Longer than this without a pause, and what a person types waits noticeably. */
const sliceMs = 12;

/** Works through the steps in slices and hands out what they come to. */
export async function resultInSlices<Result>(
  steps: Generator<number, Result>,
  onShare?: (share: number) => void,
): Promise<Result> {
  let step = steps.next();
  const shares = function* () {
    for (; !step.done; step = steps.next()) yield step.value;
  };
  await inSlices(shares(), onShare);
  if (!step.done) throw new Error('The steps were not walked to their end.');
  return step.value;
}

/** Works through the steps in slices. Each step yields the share that is done, 0 to 1. */
export async function inSlices(
  steps: Iterable<number>,
  onShare: (share: number) => void = () => {},
): Promise<void> {
  let begun = performance.now();
  for (const share of steps) {
    if (performance.now() - begun < sliceMs) continue;
    onShare(share);
    await pause();
    begun = performance.now();
  }
}

/** To be awaited after each piece of work: it pauses once the pieces have come to a slice. */
export function restNowAndThen(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < sliceMs) return;
    await pause();
    begun = performance.now();
  };
}
