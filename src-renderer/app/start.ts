import type { Fault } from '@core/fault';
import type { HostDescription } from '@core/host/port';
import { connectHost } from '../host/connect';
import { otherWindows, tellingOthers } from '../storage/changes';
import { openDexieStorage } from '../storage/dexie-storage';
import { beginFreshLog } from '../storage/fresh-log';
import { readingAside } from '../storage/log-reader';
import { createMemoryStorage } from '../storage/memory-storage';
import type { Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import { App } from './app.svelte';
import { CourseShelf } from './course-shelf.svelte';

/** What is assumed about a host that does not answer, so that its fault can still be shown in words. */
const silentHost: HostDescription = {
  kind: 'browser',
  version: '',
  platform: '',
  languages: [...navigator.languages],
};

export async function startApp(onShare?: (share: number) => void): Promise<App> {
  const host = connectHost();
  const shelf = new CourseShelf();
  // The course comes while the database opens and the log is taken up: neither needs the other.
  const course = shelf.fill(host);
  const [description, opened] = await Promise.all([
    host.describeHost().catch(() => silentHost),
    openStorage(),
  ]);
  // The memory of a window is its own: there is nothing to tell others of.
  const others = opened.storage.kind === 'database' ? otherWindows() : null;
  const storage = others ? tellingOthers(opened.storage, others) : opened.storage;
  const app = new App(host, description, storage, opened.fault, shelf);
  await app.open(course, onShare);
  // What cannot be read now is read at the next change, or when the window is opened anew.
  others?.hear((change) => void app.follow(change).catch(() => undefined));
  return app;
}

const startLogReader = () =>
  new Worker(new URL('../storage/log-reader.worker.ts', import.meta.url), { type: 'module' });

/** The database, or the window's memory with the reason why. */
async function openStorage(): Promise<{ storage: Storage; fault: Fault | null }> {
  try {
    // Reading need not wait for the new log, but nothing is written before it is there.
    const [storage] = await Promise.all([openDexieStorage(), beginFreshLog()]);
    // Asked for, not insisted on: without it the browser may clear data when space runs low.
    void navigator.storage?.persist?.().catch(() => false);
    return { storage: readingAside(storage, startLogReader), fault: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { storage: createMemoryStorage(), fault: error.fault };
  }
}
