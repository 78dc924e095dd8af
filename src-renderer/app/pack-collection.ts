import { Cancelled } from '@core/exchange/exchange';
import type { LearnerId } from '@core/review/answer-log';
import type { PackJob, PackWord } from '../collection/pack-job';
import { StorageError } from '../storage/storage-error';
import type { Household } from './household';
import { pause } from '../pause';

/** How packing is watched and ended. */
export interface PackWatch {
  /** Hears how far it is, 0 to 1. */
  progress?(share: number): void;
  /** Aborting ends the work; nothing was written anywhere. */
  signal?: AbortSignal;
}

/**
 * Everything that is here, or what belongs to one learner, as one file. A worker reads the database and
 * packs; the page goes on taking keys.
 *
 * @throws Cancelled after an abort
 * @throws StorageError where the storage refuses
 */
export async function packCollection(
  household: Household,
  created: Date,
  only: LearnerId | null = null,
  watch: PackWatch = {},
): Promise<Blob> {
  const { storage, description, isOpen } = household;
  const job: PackJob = {
    head: { created: created.toISOString(), app: description.version },
    only,
    waiting: isOpen ? household.memory.unstored : [],
  };
  if (storage.kind === 'database') return packAside(job, watch);
  // The memory of this window is nowhere else, and small.
  const { packStored } = await import('../collection/pack-job');
  return packStored(storage, job, async (share) => {
    watch.progress?.(share);
    await pause();
    if (watch.signal?.aborted) throw new Cancelled();
  });
}

function packAside(job: PackJob, { progress, signal }: PackWatch) {
  if (signal?.aborted) return Promise.reject(new Cancelled());
  const worker = new Worker(new URL('../collection/collection.worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<Blob>((done, fail) => {
    signal?.addEventListener('abort', () => fail(new Cancelled()), { once: true });
    worker.onmessage = ({ data }: MessageEvent<PackWord>) => {
      if (data.said === 'progress') progress?.(data.share);
      else if (data.said === 'packed') done(data.file);
      else fail(new StorageError(data.fault));
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
