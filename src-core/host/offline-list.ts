/**
 * What the browser keeps of the app so that it runs without its server. The server puts the list
 * before the worker's own code: a change of any file changes the worker, which is how a browser
 * learns of a newer version.
 */
export interface OfflineList {
  /** Of the whole list, in lower-case hex. */
  version: string;
  /** By path: SHA-256 of what the server answers there, in lower-case hex. */
  files: Readonly<Record<string, string>>;
}

/** Where the worker is served; its folder is what it may answer for. */
export const offlineWorkerAddress = '/offline-worker.js';

/** What the page says to a newer worker that waits, once the person asked for it. */
export const takeOver = 'chokepoint:take-over';
