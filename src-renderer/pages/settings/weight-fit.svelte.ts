import type { HostPort } from '@core/host/port';
import type { Comparison } from '@core/review/fit/compare-weights';
import type { ReviewSequence } from '@core/review/fit/review-sequence';
import type { Split } from '@core/review/fit/split';
import type { ComparisonRequest } from './compare-weights.worker';

export type FitProgress =
  | { stage: 'idle' }
  | { stage: 'fitting'; share: number }
  | { stage: 'judging' }
  | { stage: 'judged'; weights: number[]; comparison: Comparison }
  | { stage: 'cancelled' }
  | { stage: 'gone' }
  | { stage: 'failed'; message: string };

const pollMs = 250;
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Fits weights to the earlier answers and judges them on the later ones. */
export class WeightFit {
  readonly #host: HostPort;
  #progress = $state.raw<FitProgress>({ stage: 'idle' });
  #job: string | null = null;

  constructor(host: HostPort) {
    this.#host = host;
  }

  get progress(): FitProgress {
    return this.#progress;
  }

  get busy(): boolean {
    return this.#progress.stage === 'fitting' || this.#progress.stage === 'judging';
  }

  async run(split: Split, dayStartMinutes: number): Promise<void> {
    this.#progress = { stage: 'fitting', share: 0 };
    const job = await this.#host.startFit(split.training.map(asked));
    this.#job = job;
    for (;;) {
      await pause(pollMs);
      if (this.#job !== job) return;
      const state = await this.#host.lookAtFit(job);
      if (this.#job !== job) return;
      switch (state.state) {
        case 'running':
          this.#progress = { stage: 'fitting', share: state.of === 0 ? 0 : state.done / state.of };
          break;
        case 'gone':
          this.#progress = { stage: 'gone' };
          return;
        case 'failed':
          this.#progress = { stage: 'failed', message: state.message };
          return;
        case 'fitted': {
          this.#progress = { stage: 'judging' };
          const { weights } = state;
          const judged = await compare({ split, weights, dayStartMinutes }).then(
            (comparison) => ({ stage: 'judged' as const, weights, comparison }),
            (error: unknown) => ({ stage: 'failed' as const, message: String(error) }),
          );
          if (this.#job === job) this.#progress = judged;
          return;
        }
      }
    }
  }

  async cancel(): Promise<void> {
    const job = this.#job;
    this.#job = null;
    this.#progress = { stage: 'cancelled' };
    if (job) await this.#host.cancelFit(job);
  }

  /** Leaves no process behind when the page goes. */
  leave(): void {
    const job = this.#job;
    this.#job = null;
    if (job) void this.#host.cancelFit(job);
  }
}

const asked = ({ reviews }: ReviewSequence) =>
  reviews.map(({ rating, days }) => ({ rating, days }));

function compare(request: ComparisonRequest): Promise<Comparison> {
  const worker = new Worker(new URL('./compare-weights.worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<Comparison>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
