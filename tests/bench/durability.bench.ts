import { afterAll, bench, describe } from 'vitest';
import { hasChromium, openChromium, serve } from '../e2e/shells';

/**
 * What it costs to wait until an answer is on the disk (IndexedDB `durability: 'strict'`, a
 * transaction that has been flushed) rather than handed to the system ('relaxed', Chromium's
 * default, lost in a power cut). One answer-sized record a transaction, in the built app's Chromium.
 */
describe.skipIf(!hasChromium)('one answer into IndexedDB', async () => {
  if (!hasChromium) return;
  const server = await serve();
  const app = await openChromium(server.address);
  const write = (durability: 'strict' | 'relaxed') =>
    app.page.evaluate(async (how) => {
      const state = globalThis as unknown as { bench?: IDBDatabase; written?: number };
      state.bench ??= await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bench', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('answers');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error as Error);
      });
      state.written = (state.written ?? 0) + 1;
      const transaction = state.bench.transaction('answers', 'readwrite', { durability: how });
      transaction.objectStore('answers').put({ text: 'x'.repeat(500) }, state.written);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error as Error);
      });
    }, durability);
  afterAll(async () => {
    await app.close();
    await server.stop();
  });
  bench('strict', () => write('strict'), { iterations: 200 });
  bench('relaxed', () => write('relaxed'), { iterations: 200 });
});
