const passing = 'chokepoint-passing';

/**
 * Has the browser go on in a new log of its own, and resolves once it does; never rejects.
 *
 * Chromium keeps IndexedDB in LevelDB. A process killed while it writes leaves a record cut off at
 * the end of the log; the next start takes no notice and writes on behind it, and the start after
 * that finds a wrong checksum in the middle and removes everything the origin has
 * (`dataLossMessage`: "database was corrupt: checksum mismatch"). Deleting a database makes LevelDB
 * put into a table what its log holds and begin another log (`CompactRange`), so one is made and
 * deleted here before anything else is written. Elsewhere it costs two small requests.
 */
export function beginFreshLog(factory: IDBFactory = indexedDB): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => resolve();
    const drop = () => {
      const deleting = factory.deleteDatabase(passing);
      // Another window is at the same thing: then its deletion begins the new log.
      Object.assign(deleting, { onsuccess: settle, onerror: settle, onblocked: settle });
    };
    try {
      const opening = factory.open(passing, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('row').add(0, 0);
      opening.onsuccess = () => {
        opening.result.close();
        drop();
      };
      Object.assign(opening, { onerror: settle, onblocked: settle });
    } catch {
      // No IndexedDB at all: the storage says so itself.
      resolve();
    }
  });
}
