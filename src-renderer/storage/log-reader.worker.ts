import '../host/interpret-schemas';
import { openDexieStorage } from './dexie-storage';
import { sendLog } from './send-log';
import { StorageError, toStorageFault } from './storage-error';
import type { ReaderRequest, ReaderWord } from './log-reader';

/** Reads a long log beside the page, which folds it meanwhile. It is ended by its page. */
const say = (word: ReaderWord, transfer: Transferable[] = []): void =>
  postMessage(word, { transfer });
let goOn = (): void => {};

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.ask === 'more') return goOn();
  const sending = openDexieStorage().then((storage) =>
    sendLog(storage, data.learner, say, (hear) => (goOn = hear)),
  );
  sending.catch((error: unknown) => {
    const fault = error instanceof StorageError ? error.fault : toStorageFault(error, 'answers');
    say({ said: 'failed', fault });
  });
});
