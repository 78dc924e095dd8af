import { randomUUID } from 'node:crypto';
import { fitStateSchema, type FitRequest, type FitState } from '@core/host/fit';

/** The first thing a worker says: it listens. */
export const workerReady = 'ready';

/** The process that fits, as far as the desk needs it. */
export interface FitProcess {
  send(request: FitRequest): void;
  onMessage(hear: (message: unknown) => void): void;
  onExit(hear: (code: number | null) => void): void;
  /** What it wrote to its standard error, for the message when it dies. */
  lastWords(): string;
  kill(): void;
}

/** Fits one set of weights at a time: a second start ends the first. */
export interface FitDesk {
  start(request: FitRequest): string;
  look(job: string): FitState;
  cancel(job: string): void;
}

/** A process may be ended from outside, where memory runs short: the same answers then go to a new one. */
const pauseMs = 1_000;

/** @param wait calls back after so many milliseconds */
export function openFitDesk(
  spawn: () => FitProcess,
  wait: (ms: number, then: () => void) => void = (ms, then) => void setTimeout(then, ms),
): FitDesk {
  let current: { job: string; process: FitProcess; state: FitState } | null = null;

  function end() {
    current?.process.kill();
    current = null;
  }

  return {
    start(request) {
      end();
      const own = {
        job: randomUUID(),
        process: spawn(),
        state: { state: 'running', done: 0, of: 0 } as FitState,
      };
      current = own;
      const follow = (process: FitProcess, isAgain: boolean) => {
        process.onMessage((message) => {
          if (message === workerReady) return process.send(request);
          // Progress comes from other threads than the result, and the last of it often after it.
          if (own.state.state !== 'running') return;
          const state = fitStateSchema.safeParse(message);
          own.state = state.success
            ? state.data
            : { state: 'failed', message: 'The optimizer gave weights that cannot be used.' };
          if (own.state.state !== 'running') process.kill();
        });
        process.onExit((code) => {
          if (own.state.state !== 'running' || own.process !== process || current !== own) return;
          if (isAgain) {
            const words = process.lastWords();
            const message = `The optimizer ended with code ${code}.${words && ` It wrote: ${words}`}`;
            own.state = { state: 'failed', message };
            return;
          }
          wait(pauseMs, () => {
            if (current !== own) return;
            own.process = spawn();
            follow(own.process, true);
          });
        });
      };
      follow(own.process, false);
      return own.job;
    },
    look: (job) => (current?.job === job ? current.state : { state: 'gone' }),
    cancel(job) {
      if (current?.job === job) end();
    },
  };
}
