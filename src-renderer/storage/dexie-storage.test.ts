import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { carriedDraft } from '@core/collection/draft.fixture';
import { importJournalSchema, journalOf } from '@core/collection/import-undo';
import { learnerIdSchema, logRecordSchema } from '@core/review/answer-log';
import { keptPictures } from '@core/own-packs/kept-pack';
import { keptPack } from '@core/own-packs/own-pack.fixture';
import { ChokepointDatabase } from './database';
import { openDexieStorage } from './dexie-storage';
import { StorageError } from './storage-error';
import { everythingIn } from './everything.fixture';

const aki = learnerIdSchema.parse('aki');
const ben = learnerIdSchema.parse('ben');
const flag = (id: string, learner: string, at: number) =>
  logRecordSchema.parse({
    type: 'flag',
    id: `01JD${id.padStart(22, '0')}`,
    learner,
    card: 'tpp',
    on: true,
    at,
  });

const prices = (learner: string, ticker: string) => ({
  learner,
  ticker,
  dates: ['2025-01-24', '2025-01-27'],
  closes: [142.62, 118.42],
  file: 'mine.csv',
  keptAt: 1,
  problems: [],
});

function machine() {
  const indexedDB = new IDBFactory();
  const database = () => new ChokepointDatabase('test', { indexedDB, IDBKeyRange });
  return { indexedDB, database, open: () => openDexieStorage(database()) };
}

describe('storage in IndexedDB', () => {
  it('keeps records over a restart, each learner apart, in the order of time', async () => {
    const { open } = machine();
    const first = await open();
    await first.append([flag('02', 'aki', 2), flag('01', 'aki', 1), flag('03', 'ben', 3)]);
    const second = await open();
    expect((await second.records(aki)).records.map(({ at }) => at)).toEqual([1, 2]);
    expect((await second.records(ben)).records.map(({ at }) => at)).toEqual([3]);
  });

  it('adds a record once, however often it is offered', async () => {
    const storage = await machine().open();
    expect(await storage.append([flag('01', 'aki', 1)])).toBe(1);
    expect(await storage.append([flag('01', 'aki', 1), flag('02', 'aki', 2)])).toBe(1);
    expect((await storage.records(aki)).records).toHaveLength(2);
  });

  it.each([
    { among: 'few others', others: 0 },
    { among: 'more others than are asked for at once', others: 4 },
  ])(
    'finds many records by their ids, and adds what is missing, among $among',
    async ({ others }) => {
      const storage = await machine().open();
      const name = (n: number) => String(n).padStart(5, '0');
      const numbers = Array.from({ length: 200 }, (_, n) => n * (others + 1));
      const wanted = numbers.map((n) => flag(name(n), 'aki', n));
      const between = Array.from({ length: 200 * (others + 1) }, (_, n) => n)
        .filter((n) => n % (others + 1) !== 0)
        .map((n) => flag(name(n), 'ben', n));
      await storage.append([...between, ...wanted.filter((_, n) => n % 3 > 0)]);
      const there = wanted.filter((_, n) => n % 3 > 0);
      const found = await storage.find(wanted.map(({ id }) => id).reverse());
      expect([...found.keys()].sort()).toEqual(there.map(({ id }) => id));
      expect(found.get(there[7]!.id)).toEqual(there[7]);
      expect(await storage.append(wanted)).toBe(wanted.length - there.length);
      expect((await storage.records(aki)).records).toEqual(wanted);
      expect((await storage.records(ben)).records).toEqual(between);
    },
  );

  it('sets a damaged record aside, says so, and still hands it out for copies', async () => {
    const { database, open } = machine();
    const storage = await open();
    await storage.append([flag('01', 'aki', 1)]);
    const raw = database();
    await raw.answers.put({ id: 'broken', learner: 'aki', at: 5, type: 'of the future' } as never);
    raw.close();
    expect(await storage.records(aki)).toMatchObject({ damaged: 1, records: [{ at: 1 }] });
    expect((await everythingIn(storage)).answers).toHaveLength(2);
  });

  it('takes an import in whole or not at all, and out again', async () => {
    const storage = await machine().open();
    await storage.append([flag('01', 'aki', 1)]);
    const kept = keptPack();
    const bytes = new Uint8Array([1, 2]);
    const cleo = learnerIdSchema.parse('cleo');
    const batch = {
      learners: [{ id: cleo, name: 'Cleo', createdAt: 1, lastSeenAt: 2 }],
      records: [flag('02', 'cleo', 2), flag('03', 'cleo', 3)],
      settings: [{ owner: cleo, name: 'retention', value: 0.9 }],
      prices: [{ ...prices('cleo', 'NVDA'), learner: cleo }],
      packs: [{ kept, pictures: keptPictures(kept.id, [{ name: 'die.png', bytes }]) }],
      drafts: [carriedDraft('half-done', 'Half done')],
    };
    const before = await everythingIn(storage);
    // What cannot be stored comes last: everything before it must go again.
    const unstorable = { owner: cleo, name: 'odd', value: () => 1 };
    const odd = { ...batch, settings: [...batch.settings, unstorable] };
    await expect(storage.takeIn(odd, 4)).rejects.toThrow(StorageError);
    expect(await everythingIn(storage)).toEqual(before);

    const written = await storage.takeIn(
      { ...batch, records: [...batch.records, flag('01', 'cleo', 9)] },
      5,
    );
    expect(written).toEqual(journalOf(5, batch));
    expect(await everythingIn(storage)).toEqual({
      learners: batch.learners,
      answers: [flag('01', 'aki', 1), ...batch.records],
      settings: batch.settings,
      prices: batch.prices,
    });
    expect(await storage.packRows()).toEqual([{ row: kept, pictures: batch.packs[0]!.pictures }]);
    const { kept: row, pictures } = batch.drafts[0]!;
    expect(await storage.draftRows()).toEqual([{ row, pictures }]);
    const ids = ['02', '09'].map((end) => `01JD00000000000000000000${end}`);
    expect([...(await storage.find(ids)).keys()]).toEqual([ids[0]]);
    const journal = importJournalSchema.parse(await storage.setting('machine', 'last-import'));
    expect(journal).toEqual(written);
    await storage.takeOut(journal);
    expect(await storage.packRows()).toEqual([]);
    expect(await storage.picturesOf(kept.id)).toEqual([]);
    expect(await storage.draftRows()).toEqual([]);
    expect(await storage.draftPictures(row.id)).toEqual([]);
    expect(await everythingIn(storage)).toEqual(before);
    expect(await storage.setting('machine', 'last-import')).toBeUndefined();
  });

  it('stores answers while a snapshot is being kept', async () => {
    const { open } = machine();
    const storage = await open();
    const order: string[] = [];
    const parts = new Map(Array.from({ length: 50 }, (_, n) => [`part-${n}`, n]));
    const keeping = storage
      .keepSnapshot(aki, { stamp: 'one', since: null, arrival: 0, parts })
      .then(() => order.push('snapshot'));
    const storing = storage.append([flag('01', 'aki', 1)]).then(() => order.push('answer'));
    await Promise.all([keeping, storing]);
    expect(order).toEqual(['answer', 'snapshot']);
    expect(await storage.snapshotPart(aki, 'part-49')).toBe(49);
  });

  it('keeps learners, settings and the open session', async () => {
    const { open } = machine();
    const storage = await open();
    await storage.saveLearner({ id: 'aki', name: 'Aki', createdAt: 1, lastSeenAt: 2 });
    await storage.saveSetting('machine', 'learner', 'aki');
    const anything = () => true;
    await storage.saveOpenSession(aki, { any: 'state' }, anything);
    expect(await storage.saveOpenSession(aki, { other: 1 }, () => false)).toEqual({
      saved: false,
      stored: { any: 'state' },
    });
    const later = await open();
    expect(await later.learners()).toEqual([
      { id: 'aki', name: 'Aki', createdAt: 1, lastSeenAt: 2 },
    ]);
    expect(await later.setting('machine', 'learner')).toBe('aki');
    expect(await later.openSession(aki)).toEqual({ any: 'state' });
    await later.closeSession(aki);
    expect(await later.openSession(aki)).toBeUndefined();
  });

  it('refuses a database written by a newer version and leaves it as it is', async () => {
    const { indexedDB, open } = machine();
    const newer = new Dexie('test', { indexedDB, IDBKeyRange });
    newer.version(99).stores({ answers: 'id, [learner+at]', extra: 'id' });
    await newer.open();
    await newer.table('answers').add(flag('01', 'aki', 1));
    newer.close();
    const refusal = await open().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StorageError);
    expect((refusal as StorageError).fault.code).toBe('storage-newer');
    const again = new Dexie('test', { indexedDB, IDBKeyRange });
    await again.open();
    expect(await again.table('answers').count()).toBe(1);
    again.close();
  });

  it('brings a database of version 1 up to now and loses nothing of it', async () => {
    const { indexedDB, open } = machine();
    const old = new Dexie('test', { indexedDB, IDBKeyRange });
    old.version(1).stores({
      answers: 'id, [learner+at]',
      learners: 'id',
      settings: '[owner+name]',
      openSessions: 'learner',
    });
    const learner = { id: 'aki', name: 'Aki', createdAt: 1, lastSeenAt: 2 };
    const records = [flag('01', 'aki', 1), flag('02', 'aki', 2), flag('03', 'ben', 3)];
    await old.open();
    await old.table('learners').add(learner);
    await old.table('answers').bulkAdd(records);
    await old.table('answers').add({ id: 'broken', learner: 'aki', at: 9, type: 'of the future' });
    await old.table('settings').add({ owner: 'machine', name: 'learner', value: 'aki' });
    await old.table('openSessions').add({ learner: 'aki', savedAt: 1, state: { any: 'state' } });
    old.close();

    const storage = await open();
    expect(await storage.learners()).toEqual([learner]);
    expect(await storage.records(aki)).toEqual({ records: records.slice(0, 2), damaged: 1 });
    expect((await storage.records(ben)).records).toEqual(records.slice(2));
    expect(await storage.setting('machine', 'learner')).toBe('aki');
    expect((await everythingIn(storage)).answers).toHaveLength(4);
    const session = await storage.saveOpenSession(aki, null, () => false);
    expect(session).toEqual({ saved: false, stored: { any: 'state' } });
    expect(await storage.prices(aki)).toEqual({ kept: [], damaged: 0 });
    await storage.savePrices([prices('aki', 'NVDA')]);
    expect((await storage.prices(aki)).kept).toHaveLength(1);
  });

  it('keeps prices over a restart, each learner’s apart, one series a ticker', async () => {
    const { database, open } = machine();
    const storage = await open();
    await storage.savePrices([prices('aki', 'NVDA'), prices('aki', 'SPY'), prices('ben', 'NVDA')]);
    await storage.savePrices([{ ...prices('aki', 'NVDA'), file: 'newer.csv' }]);
    await storage.removePrices(aki, 'SPY');
    const raw = database();
    await raw.prices.put({ ...prices('aki', 'BAD'), closes: [0] });
    raw.close();
    const again = await open();
    expect(await again.prices(aki)).toEqual({
      kept: [{ ...prices('aki', 'NVDA'), file: 'newer.csv' }],
      damaged: 1,
    });
    expect((await again.prices(ben)).kept).toEqual([prices('ben', 'NVDA')]);
  });
});
