import '../host/interpret-schemas';
import { openDexieStorage } from '../storage/dexie-storage';
import { StorageError, toStorageFault } from '../storage/storage-error';
import { packStored, type PackJob, type PackWord } from './pack-job';

/**
 * Packs a copy beside the page, reading the database itself: the page goes on taking answers. It is
 * ended, not asked to stop, where the person cancels; nothing was written anywhere.
 */
addEventListener('message', ({ data }: MessageEvent<PackJob>) => {
  void pack(data).catch((error: unknown) => {
    const fault = error instanceof StorageError ? error.fault : toStorageFault(error, 'collection');
    say({ said: 'failed', fault });
  });
});

const say = (word: PackWord): void => postMessage(word);

async function pack(job: PackJob): Promise<void> {
  const storage = await openDexieStorage();
  let said = -1;
  const file = await packStored(storage, job, (share) => {
    const percent = Math.floor(share * 100);
    if (percent > said) say({ said: 'progress', share });
    said = percent;
  });
  say({ said: 'packed', file });
}
