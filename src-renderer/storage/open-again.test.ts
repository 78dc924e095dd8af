import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ChokepointDatabase } from './database';
import { openDexieStorage } from './dexie-storage';

const still = 'Internal error opening backing store for indexedDB.open.';

/** A factory that refuses to open for a while, as Chromium does until a killed browser has let go. */
function refusing(times: number, name = 'UnknownError', message = still) {
  const real = new IDBFactory();
  let left = times;
  let asked = 0;
  const open = (...given: Parameters<IDBFactory['open']>) => {
    asked += 1;
    if (left <= 0) return real.open(...given);
    left -= 1;
    const request = { error: new DOMException(message, name), onerror: null };
    queueMicrotask(() => {
      const event = { target: request, preventDefault: () => {}, stopPropagation: () => {} };
      (request.onerror as ((event: unknown) => void) | null)?.(event);
    });
    return request as never;
  };
  const indexedDB = new Proxy(real, {
    get: (factory, key) =>
      key === 'open' ? open : (Reflect.get(factory, key) as () => unknown).bind(factory),
  });
  return {
    storage: (waits: readonly number[]) =>
      openDexieStorage(new ChokepointDatabase('test', { indexedDB, IDBKeyRange }), waits),
    asked: () => asked,
  };
}

describe('a database that does not open', () => {
  it('is asked again after a while, since a killed browser lets go of it late', async () => {
    const { storage, asked } = refusing(7);
    expect(await (await storage([1, 1, 1, 1])).learners()).toEqual([]);
    expect(asked()).toBeGreaterThan(7);
  });

  it('is given up in the end, with the reason', async () => {
    const { storage } = refusing(1_000);
    await expect(storage([1, 1])).rejects.toMatchObject({
      fault: { code: 'storage-damaged', place: 'database' },
    });
  });

  it('is not asked again where waiting changes nothing', async () => {
    const { storage, asked } = refusing(1_000, 'SecurityError', 'not here');
    await expect(storage([60_000])).rejects.toMatchObject({
      fault: { code: 'storage-unavailable' },
    });
    expect(asked()).toBe(1);
  });
});
