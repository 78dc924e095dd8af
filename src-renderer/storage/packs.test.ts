import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { keptPictures } from '@core/own-packs/kept-pack';
import { keptPack, ownPack } from '@core/own-packs/own-pack.fixture';
import { learnerIdSchema, logRecordSchema } from '@core/review/answer-log';
import { ChokepointDatabase } from './database';
import { openDexieStorage } from './dexie-storage';
import { createMemoryStorage } from './memory-storage';
import type { Storage } from './storage';

const aki = learnerIdSchema.parse('aki');
const record = logRecordSchema.parse({
  type: 'flag',
  id: '01JD0000000000000000000001',
  learner: 'aki',
  card: 'single',
  on: true,
  at: 1,
});
const picture = (byte: number) => [{ name: 'die.png', bytes: new Uint8Array([byte]) }];
const machine = () => {
  const indexedDB = new IDBFactory();
  const database = () => new ChokepointDatabase('test', { indexedDB, IDBKeyRange });
  return { indexedDB, database, open: () => openDexieStorage(database()) };
};
const adapters: [string, () => Promise<Storage>][] = [
  ['IndexedDB', () => machine().open()],
  ['memory', async () => createMemoryStorage()],
];

describe.each(adapters)('packs in %s', (_, open) => {
  const first = keptPack(ownPack('mine'), 1);
  const install = (pack = first, byte = 1) => ({
    pack,
    pictures: keptPictures(pack.id, picture(byte)),
    records: [],
  });
  const second = { ...keptPack(ownPack('mine', { questions: [] }), 1), updatedAt: 2 };

  it('keeps a pack and its pictures, and takes it back with the answers that came with it', async () => {
    const storage = await open();
    const change = await storage.installPack({ ...install(), records: [record] });
    expect(change).toEqual({
      kind: 'installed',
      pack: 'mine',
      title: first.pack.head.title,
      at: 1,
      records: [record.id],
    });
    expect(await storage.packs()).toEqual({ kept: [first], damaged: [] });
    expect((await storage.picture(first.id, 'die.png'))?.bytes).toEqual(new Uint8Array([1]));
    expect(await storage.picture(first.id, 'other.png')).toBeUndefined();
    expect((await storage.records(aki)).records).toEqual([record]);
    expect(await storage.lastPackChange()).toEqual(change);

    expect(await storage.takePackChangeBack(change)).toBe(true);
    expect(await storage.packs()).toEqual({ kept: [], damaged: [] });
    expect(await storage.picturesOf(first.id)).toEqual([]);
    expect((await storage.records(aki)).records).toEqual([]);
    expect(await storage.lastPackChange()).toBeNull();
    expect(await storage.takePackChangeBack(change)).toBe(false);
  });

  it('puts back what an update or a removal took the place of', async () => {
    const storage = await open();
    await storage.installPack(install());
    const update = await storage.installPack(install(second, 2));
    expect(update.kind).toBe('updated');
    expect((await storage.packs()).kept).toEqual([second]);
    await storage.takePackChangeBack(update);
    expect((await storage.packs()).kept).toEqual([first]);
    expect((await storage.picturesOf(first.id)).map(({ bytes }) => [...bytes])).toEqual([[1]]);

    const removal = await storage.removePack(first.id, 3);
    expect(removal).toMatchObject({ kind: 'removed', title: first.pack.head.title });
    expect((await storage.packs()).kept).toEqual([]);
    await storage.takePackChangeBack(removal!);
    expect((await storage.packs()).kept).toEqual([first]);
    expect((await storage.picturesOf(first.id)).map(({ bytes }) => [...bytes])).toEqual([[1]]);
    expect(await storage.removePack(second.id, 4)).toMatchObject({ kind: 'removed' });
    expect(await storage.removePack(second.id, 5)).toBeNull();
  });

  it('offers no way back over what was written since', async () => {
    const storage = await open();
    const change = await storage.installPack(install());
    await storage.savePack(second, []);
    expect(await storage.lastPackChange()).toBeNull();
    expect(await storage.takePackChangeBack(change)).toBe(false);
    expect((await storage.packs()).kept).toEqual([second]);
  });

  it('keeps the way back of one pack while another is written', async () => {
    const storage = await open();
    const change = await storage.installPack(install());
    await storage.savePack(keptPack(ownPack('other'), 5), []);
    expect(await storage.takePackChangeBack(change)).toBe(true);
    expect((await storage.packs()).kept.map(({ id }) => id)).toEqual(['other']);
  });
});

describe('packs on a disk', () => {
  it('names a damaged pack, leaves it alone, and removes it when told to, with a way back', async () => {
    const { database, open } = machine();
    const storage = await open();
    await storage.installPack({ pack: keptPack(), pictures: [], records: [] });
    const broken = { id: 'broken', pack: { head: { title: 7 } } };
    const raw = database();
    await raw.packs.put(broken as never);
    const read = await storage.packs();
    expect(read.kept.map(({ id }) => id)).toEqual(['mine']);
    expect(read.damaged).toMatchObject([{ id: 'broken' }]);
    const removal = await storage.removePack('broken' as never, 9);
    expect(removal?.title).toEqual({ en: 'broken', ja: 'broken' });
    await storage.takePackChangeBack(removal!);
    expect(await raw.packs.get('broken' as never)).toEqual(broken);
    raw.close();
  });

  it('brings a database of version 3 up to now and loses nothing of it', async () => {
    const { indexedDB, open } = machine();
    const old = new Dexie('test', { indexedDB, IDBKeyRange });
    old.version(1).stores({
      answers: 'id, [learner+at]',
      learners: 'id',
      settings: '[owner+name]',
      openSessions: 'learner',
    });
    old.version(2).stores({ prices: '[learner+ticker]' });
    old.version(3).stores({ arrivals: '++seq, [learner+seq]', snapshots: '[learner+part]' });
    await old.open();
    const learner = { id: 'aki', name: 'Aki', createdAt: 1, lastSeenAt: 2 };
    await old.table('learners').add(learner);
    await old.table('answers').add(record);
    await old.table('arrivals').add({ learner: 'aki', ids: [record.id] });
    await old.table('snapshots').add({ learner: 'aki', part: 'head', value: 1 });
    await old.table('settings').add({ owner: 'machine', name: 'learner', value: 'aki' });
    old.close();

    const storage = await open();
    expect(await storage.learners()).toEqual([learner]);
    expect((await storage.records(aki)).records).toEqual([record]);
    expect(await storage.arrivals(aki, 0)).toEqual({ last: 1, ids: [record.id] });
    expect(await storage.snapshotPart(aki, 'head')).toBe(1);
    expect(await storage.setting('machine', 'learner')).toBe('aki');
    expect(await storage.packs()).toEqual({ kept: [], damaged: [] });
    await storage.installPack({ pack: keptPack(), pictures: [], records: [] });
    expect((await storage.packs()).kept).toEqual([keptPack()]);
  });
});
