import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { beginFreshLog } from './fresh-log';

describe('a fresh log', () => {
  it('is begun by a database that comes and goes, however often', async () => {
    const factory = new IDBFactory();
    const deleted: string[] = [];
    const real = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = (name) => {
      deleted.push(name);
      return real(name);
    };
    await beginFreshLog(factory);
    await Promise.all([beginFreshLog(factory), beginFreshLog(factory)]);
    expect(deleted).toHaveLength(3);
    expect(await factory.databases()).toEqual([]);
  });

  it('leaves what else there is alone', async () => {
    const factory = new IDBFactory();
    await new Promise((resolve) => {
      const opening = factory.open('chokepoint', 10);
      opening.onsuccess = () => resolve(opening.result.close());
    });
    await beginFreshLog(factory);
    expect(await factory.databases()).toEqual([{ name: 'chokepoint', version: 10 }]);
  });

  it('is done without where there is no database', async () => {
    const refusing = {
      open() {
        throw new DOMException('not here', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(beginFreshLog(refusing)).resolves.toBeUndefined();
  });
});
