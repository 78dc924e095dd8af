import type { Fault } from '@core/fault';
import type { LearnerId } from '@core/review/answer-log';
import type { BeginStretches, LogStretch, TakeStretch } from './log-stretches';
import type { Storage } from './storage';
import { StorageError } from './storage-error';

/** What a page asks of the worker that reads: to begin, then a word for each stretch it has taken. */
export type ReaderRequest = { ask: 'read'; learner: LearnerId } | { ask: 'more' };

/** What the worker says. */
export type ReaderWord =
  | { said: 'begins'; rows: number }
  | { said: 'stretch'; stretch: LogStretch }
  | { said: 'done' }
  | { said: 'failed'; fault: Fault };

/** With fewer records the page is through before a worker has started. */
const worthAWorker = 20_000;

/**
 * A storage that has long logs read beside the page: the database's rows take as long to be turned
 * into objects and parsed as they take to be folded, and so both go on at once. Where no worker can
 * be had the page reads them itself.
 */
export function readingAside(
  storage: Storage,
  startWorker: () => Worker,
  longFrom = worthAWorker,
): Storage {
  return {
    ...storage,
    async readLog(learner, begin) {
      const isLong = await storage.hasMoreThan(longFrom);
      const isRead = isLong && (await readBeside(startWorker, learner, begin));
      if (!isRead) await storage.readLog(learner, begin);
    },
  };
}

/** False where the worker itself failed: whatever was taken by then is to be begun anew. */
async function readBeside(
  startWorker: () => Worker,
  learner: LearnerId,
  begin: BeginStretches,
): Promise<boolean> {
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return false;
  }
  const send = (request: ReaderRequest) => worker.postMessage(request);
  let isOver = false;
  let take: TakeStretch = () => {};
  try {
    return await new Promise<boolean>((done, fail) => {
      let taking: Promise<unknown> = Promise.resolve();
      const inTurn = (work: () => unknown) => void (taking = taking.then(work)).catch(fail);
      worker.onmessage = ({ data: word }: MessageEvent<ReaderWord>) => {
        switch (word.said) {
          case 'begins':
            take = begin(word.rows);
            return;
          case 'stretch':
            return inTurn(async () => {
              // What is begun anew gets nothing more of what came before.
              if (isOver) return;
              await take(word.stretch);
              send({ ask: 'more' });
            });
          case 'done':
            return inTurn(() => done(true));
          case 'failed':
            return fail(new StorageError(word.fault));
        }
      };
      worker.onerror = () => done(false);
      worker.onmessageerror = () => done(false);
      send({ ask: 'read', learner });
    });
  } finally {
    isOver = true;
    worker.terminate();
  }
}
