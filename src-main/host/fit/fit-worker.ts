import { createRequire } from 'node:module';
import type * as Optimizer from '@open-spaced-repetition/binding';
import { workerReady } from './fit-desk';
import { fitRequestSchema, type FitRequest, type FitState } from '@core/host/fit';

/**
 * A process of its own for fitting weights: it takes all of a core for seconds to minutes, and can
 * be ended at any moment. Started by Electron as a utility process, by plain Node as a child.
 */
const parent = (process as { parentPort?: ParentPort }).parentPort;
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', hear: (message: { data: unknown }) => void): void;
}

const say = (state: FitState) => {
  if (parent) parent.postMessage(state);
  else process.send?.(state);
};

/** `require` finds packages inside an asar archive; `import()` of Electron 25 does not. */
const load = createRequire(__filename);

/** Longer histories are cut, as the optimizer itself does. */
const longestHistory = 64;

async function fit(request: FitRequest): Promise<void> {
  const { FSRSBindingItem, FSRSBindingReview, computeParameters } = load(
    '@open-spaced-repetition/binding',
  ) as typeof Optimizer;
  const items = request.flatMap((sequence) => {
    const reviews = sequence.map(({ rating, days }) => new FSRSBindingReview(rating, days));
    // One item a recall: what came before it, and how it came.
    return sequence.flatMap(({ days }, place) =>
      place > 0 && days > 0 && place < longestHistory
        ? [new FSRSBindingItem(reviews.slice(0, place + 1))]
        : [],
    );
  });
  const weights = await computeParameters(items, {
    enableShortTerm: true,
    numRelearningSteps: 1,
    progress: (done, of) => void say({ state: 'running', done, of }),
  });
  say({ state: 'fitted', weights });
}

function hear(message: unknown): void {
  const request = fitRequestSchema.safeParse(message);
  if (!request.success) return say({ state: 'failed', message: 'The request is not readable.' });
  fit(request.data).catch((error: unknown) =>
    say({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
}

if (parent) parent.on('message', ({ data }) => hear(data));
else process.on('message', hear);
// What is sent before anybody listens may be lost: the desk waits for this.
if (parent) parent.postMessage(workerReady);
else process.send?.(workerReady);
