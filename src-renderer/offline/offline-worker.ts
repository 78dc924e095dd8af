import type { OfflineList, takeOver } from '@core/host/offline-list';
import { keepAll, keptAnswer, type Keeping } from './keeping';

/** The parts of a service worker's surroundings that are used (W3C Service Workers). */
interface Surroundings {
  offlineList: OfflineList;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asking) => void): void;
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Spelt out: the worker is one file and can import nothing. */
const taken: typeof takeOver = 'chokepoint:take-over';
const worker = self as unknown as Surroundings;
const { version, files } = worker.offlineList;
const prefix = 'chokepoint-offline-';
const name = `${prefix}${version}`;

const keeping = async (): Promise<Keeping> => ({
  files,
  cache: await caches.open(name),
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  hash: async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
});

/** Everything or nothing: where one file is not what the list says, the version before stays. */
worker.addEventListener('install', (event) => {
  event.waitUntil(
    keeping()
      .then(keepAll)
      .catch(async (error: unknown) => {
        await caches.delete(name);
        throw error;
      }),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((other) => other.startsWith(prefix) && other !== name)
            .map((other) => caches.delete(other)),
        ),
      ),
  );
});

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (!Object.hasOwn(files, pathname)) return;
  event.respondWith(keeping().then((kept) => keptAnswer(kept, pathname)));
});

// A newer version takes over when the person asks for it, never under their hands.
worker.addEventListener('message', ({ data }) => {
  if (data === taken) void worker.skipWaiting();
});
