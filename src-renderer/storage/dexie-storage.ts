import { journalOf } from '@core/collection/import-undo';
import { keptPricesSchema, type KeptPrices } from '@core/market/kept-prices';
import type { LearnerId, LogRecord, RecordId } from '@core/review/answer-log';
import Dexie from 'dexie';
import { ChokepointDatabase, schemaVersion } from './database';
import { dexieDrafts } from './dexie-drafts';
import { dexiePacks } from './dexie-packs';
import { lastImport, machine, stampPart, type Storage } from './storage';
import { readStretches } from './log-stretches';
import {
  batchRows,
  countUpTo,
  ofLearner,
  parsedRecords,
  readAllRows,
  readRecordsOf,
} from './read-log';
import { StorageError, toStorageFault } from './storage-error';

const batchIds = 2_000;
/** From so many at once on, reading the log anew is the shorter way. */
const mostNamed = 20_000;
const keptArrivals = 10_000;

/**
 * Milliseconds to wait before a database that does not open is asked again. After a kill another
 * process of the browser may hold it a little longer, and Chromium then reports an internal error;
 * to go on without the database would show the learner an app without their answers.
 */
const patience: readonly number[] = [100, 300, 1_000, 3_000];

/** Storage in IndexedDB. An `append` that resolves is in a committed, strictly durable transaction. */
export async function openDexieStorage(
  database = new ChokepointDatabase('chokepoint', { chromeTransactionDurability: 'strict' }),
  waits = patience,
): Promise<Storage> {
  const guarded = async <Value>(place: string, work: () => PromiseLike<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw new StorageError(toStorageFault(error, place));
    }
  };
  // Without this a second window with an older page would hold an upgrade up for ever.
  database.on('versionchange', () => database.close());
  await guarded('database', () => openedInTime(database, waits));

  const inAnswers = <Value>(work: () => PromiseLike<Value>) => guarded('answers', work);

  const importTables = [
    database.learners,
    database.answers,
    database.settings,
    database.prices,
    database.arrivals,
    database.packs,
    database.packPictures,
    database.drafts,
    database.draftPictures,
  ];
  const belongings = async () => ({
    settings: (await database.settings.toArray()).filter(({ owner }) => owner !== machine),
    prices: await database.prices.toArray(),
  });

  /** Within the transaction that adds the records. */
  const noteArrival = async (records: readonly LogRecord[]): Promise<void> => {
    const byLearner = new Map<string, string[]>();
    for (const { learner, id } of records) {
      const ids = byLearner.get(learner);
      if (ids) ids.push(id);
      else byLearner.set(learner, [id]);
    }
    const rows = [...byLearner].map(([learner, ids]) => ({
      learner,
      ids: ids.length > mostNamed ? null : ids,
    }));
    await database.arrivals.bulkAdd(rows);
  };

  const missingRecords = async (records: readonly LogRecord[]): Promise<LogRecord[]> => {
    const there = await findRows(
      database.answers,
      records.map(({ id }) => id),
    );
    return records.filter(({ id }) => !there.has(id));
  };

  /** Both within a transaction over answers and arrivals. */
  const addRecords = async (records: readonly LogRecord[]): Promise<LogRecord[]> => {
    const fresh = await missingRecords(records);
    await database.answers.bulkAdd(fresh);
    await noteArrival(fresh);
    return fresh;
  };
  /** What a snapshot holds; other windows may still ask for what came lately. */
  const forgetArrivals = (learner: LearnerId, kept: number) =>
    guarded('arrivals', () =>
      database.arrivals
        .where('[learner+seq]')
        .between([learner, Dexie.minKey], [learner, kept - keptArrivals])
        .delete(),
    );
  const removeRecords = async (ids: readonly RecordId[]): Promise<void> => {
    const gone = await database.answers.bulkGet([...ids]);
    const owners = new Set(gone.flatMap((row) => (row ? [row.learner] : [])));
    await database.arrivals.bulkAdd([...owners].map((learner) => ({ learner, ids: null })));
    await database.answers.bulkDelete([...ids]);
  };

  return {
    kind: 'database',
    learners: () => guarded('learners', () => database.learners.toArray()),
    saveLearner: (learner) =>
      guarded('learners', async () => void (await database.learners.put(learner))),
    readRows: (take) => readAllRows(database.answers, inAnswers, () => take),
    async readIds(take) {
      for (let last = ''; ;) {
        const ids = await guarded('answers', () =>
          database.answers.where(':id').above(last).limit(batchIds).primaryKeys(),
        );
        if (ids.length === 0) return;
        await take(ids);
        last = ids.at(-1)!;
      }
    },
    belongings: () => guarded('settings', belongings),
    count: (learner) =>
      guarded('answers', () =>
        learner === undefined
          ? database.answers.count()
          : ofLearner(database.answers, learner).count(),
      ),
    find: (ids) => guarded('answers', () => findRows(database.answers, ids as RecordId[])),
    takeIn: (batch, at) =>
      guarded('answers', () =>
        database.transaction('rw', importTables, async () => {
          // Another window may have written since the preview: what is there stays as it is.
          const [learners, settings, prices, packs, drafts] = await Promise.all([
            missing(database.learners, batch.learners, ({ id }) => id),
            missing(database.settings, batch.settings, keyOfSetting),
            missing(database.prices, batch.prices, keyOfPrices),
            missing(database.packs, batch.packs, ({ kept }) => kept.id),
            missing(database.drafts, batch.drafts, ({ kept }) => kept.id),
          ]);
          await database.learners.bulkAdd(learners);
          const records: LogRecord[] = [];
          // All rows at once would hold the page up for seconds; the transaction stays the same one.
          for (let from = 0; from < batch.records.length; from += batchRows) {
            const some = batch.records.slice(from, from + batchRows);
            const fresh = await missingRecords(some);
            await database.answers.bulkAdd(fresh);
            for (const record of fresh) records.push(record);
          }
          await noteArrival(records);
          await database.settings.bulkAdd(settings);
          await database.prices.bulkAdd(prices);
          await database.packs.bulkAdd(packs.map(({ kept }) => kept));
          await database.packPictures.bulkPut(packs.flatMap(({ pictures }) => pictures));
          await database.drafts.bulkAdd(drafts.map(({ kept }) => kept));
          await database.draftPictures.bulkPut(drafts.flatMap(({ pictures }) => pictures));
          const journal = journalOf(at, { learners, records, settings, prices, packs, drafts });
          await database.settings.put({ owner: machine, name: lastImport, value: journal });
          return journal;
        }),
      ),
    takeOut: ({ learners, records, settings, prices, packs, drafts }) =>
      guarded('answers', () =>
        database.transaction('rw', importTables, async () => {
          await removeRecords(records);
          await database.learners.bulkDelete(learners);
          await database.settings.bulkDelete(settings.map(keyOfSetting));
          await database.prices.bulkDelete(prices.map(keyOfPrices));
          for (const { id } of packs) {
            await database.packs.delete(id);
            await database.packPictures
              .where('[pack+name]')
              .between([id, Dexie.minKey], [id, Dexie.maxKey])
              .delete();
          }
          for (const { id } of drafts) {
            await database.drafts.delete(id);
            await database.draftPictures
              .where('[draft+name]')
              .between([id, Dexie.minKey], [id, Dexie.maxKey])
              .delete();
          }
          await database.settings.delete([machine, lastImport]);
        }),
      ),
    async records(learner) {
      return parsedRecords(await inAnswers(() => ofLearner(database.answers, learner).toArray()));
    },
    readLog: (learner, begin) =>
      readStretches((take) => readRecordsOf(database, inAnswers, learner, take), begin),
    hasMoreThan: async (records) =>
      (await inAnswers(() => countUpTo(database.answers, records + 1))) > records,
    arrivals: (learner, after) =>
      guarded('answers', async () => {
        const rows = await database.arrivals
          .where('[learner+seq]')
          .between([learner, after], [learner, Dexie.maxKey], false, true)
          .toArray();
        const isGap = rows.some(({ ids }) => ids === null);
        return {
          last: rows.at(-1)?.seq ?? after,
          ids: isGap ? null : rows.flatMap(({ ids }) => ids ?? []),
        };
      }),
    snapshotPart: (learner, part) =>
      guarded('snapshots', async () => (await database.snapshots.get([learner, part]))?.value),
    keepSnapshot: (learner, { stamp, since, arrival, parts }) =>
      guarded('snapshots', () =>
        // Answers are stored beside it: this one leaves their tables alone.
        database.transaction('rw', database.snapshots, async () => {
          const { snapshots } = database;
          const kept = await snapshots.get([learner, stampPart]);
          if (since !== null && kept?.value !== since) return false;
          if (since === null)
            await snapshots
              .where('[learner+part]')
              .between(...partsOf(learner))
              .delete();
          const rows = [...parts].map(([part, value]) => ({ learner, part, value }));
          // One after the other, so that input comes in between; nothing is kept before all of it is.
          for (const row of [...rows, { learner, part: stampPart, value: stamp }])
            await snapshots.put(row);
          return true;
        }),
      ).then(async (isKept) => {
        // What is not forgotten now is at the next snapshot.
        if (isKept) await forgetArrivals(learner, arrival).catch(() => undefined);
        return isKept;
      }),
    append: (records) =>
      guarded('answers', () =>
        database.transaction(
          'rw',
          [database.answers, database.arrivals],
          async () => (await addRecords(records)).length,
        ),
      ),
    setting: (owner, name) =>
      guarded('settings', async () => (await database.settings.get([owner, name]))?.value),
    saveSetting: (owner, name, value) =>
      guarded('settings', async () => void (await database.settings.put({ owner, name, value }))),
    changeSetting: (owner, name, change) =>
      guarded('settings', () =>
        database.transaction('rw', database.settings, async () => {
          const stored = (await database.settings.get([owner, name]))?.value;
          const value = change(stored);
          if (value !== stored) await database.settings.put({ owner, name, value });
          return value;
        }),
      ),
    openSession: (learner) =>
      guarded('openSessions', async () => (await database.openSessions.get(learner))?.state),
    saveOpenSession: (learner, state, over) =>
      guarded('openSessions', () =>
        database.transaction('rw', database.openSessions, async () => {
          const stored = (await database.openSessions.get(learner))?.state;
          if (!over(stored)) return { saved: false, stored };
          await database.openSessions.put({ learner, state, savedAt: Date.now() });
          return { saved: true };
        }),
      ),
    closeSession: (learner) => guarded('openSessions', () => database.openSessions.delete(learner)),
    prices: (learner) =>
      guarded('prices', async () => {
        const rows: unknown[] = await database.prices
          .where('[learner+ticker]')
          .between([learner, Dexie.minKey], [learner, Dexie.maxKey])
          .toArray();
        const kept = rows.flatMap((row): KeptPrices[] => {
          const parsed = keptPricesSchema.safeParse(row);
          return parsed.success ? [parsed.data] : [];
        });
        return { kept, damaged: rows.length - kept.length };
      }),
    savePrices: (rows) =>
      guarded('prices', () =>
        database.transaction('rw', database.prices, async () => {
          await database.prices.bulkPut([...rows]);
        }),
      ),
    removePrices: (learner, ticker) =>
      guarded('prices', () => database.prices.delete([learner, ticker])),
    ...dexieDrafts(database, guarded),
    ...dexiePacks(database, guarded, { add: addRecords, remove: removeRecords }),
  };
}

const partsOf = (learner: LearnerId): [unknown[], unknown[], boolean, boolean] => [
  [learner, Dexie.minKey],
  [learner, Dexie.maxKey],
  true,
  true,
];

const keyOfSetting = ({ owner, name }: { owner: string; name: string }): [string, string] => [
  owner,
  name,
];

const keyOfPrices = ({
  learner,
  ticker,
}: {
  learner: string;
  ticker: string;
}): [string, string] => [learner, ticker];

/** So few ids are asked for one by one. */
const fewIds = 50;

/**
 * The rows of some ids. Ids of one time lie together, and one request for everything between the least
 * and the greatest of many takes a fraction of one for each; where too much else lies between, each is
 * asked for.
 */
async function findRows(
  table: ChokepointDatabase['answers'],
  ids: readonly RecordId[],
): Promise<Map<string, LogRecord>> {
  if (ids.length > fewIds) {
    const most = ids.length * 2;
    const [least, greatest] = ids.reduce(
      ([low, high], id) => [id < low ? id : low, id > high ? id : high],
      [ids[0]!, ids[0]!],
    );
    const near = await table
      .where(':id')
      .between(least, greatest, true, true)
      .limit(most)
      .toArray();
    const wanted = new Set(ids);
    if (near.length < most)
      return new Map(near.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]));
  }
  const rows = await table.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** The rows whose key the table does not have yet. */
async function missing<Row, Key>(
  table: { bulkGet(keys: Key[]): PromiseLike<unknown[]> },
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<Row[]> {
  const there = await table.bulkGet(rows.map(keyOf));
  return rows.filter((_, index) => there[index] === undefined);
}

/** Opens the database, asking again where only an internal error kept it shut. */
async function openedInTime(database: ChokepointDatabase, waits: readonly number[]): Promise<void> {
  for (const wait of waits) {
    try {
      return await opened(database);
    } catch (error) {
      if (toStorageFault(error, 'database').code !== 'storage-damaged') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return opened(database);
}

/** Opens the database, or rejects at once where an older window blocks the upgrade. */
async function opened(database: ChokepointDatabase): Promise<void> {
  await new Promise((resolve, reject) => {
    database.on('blocked', () => reject(namedError('BlockedError', 'An upgrade is blocked.')));
    database.open().then(resolve, reject);
  });
  // Dexie 4 opens newer databases as well as it can; what it cannot know, it might write over.
  const found = database.backendDB().version / 10;
  if (found > schemaVersion) {
    database.close();
    throw namedError(
      'VersionError',
      `The database has version ${found}, this build knows ${schemaVersion}.`,
    );
  }
}

const namedError = (name: string, message: string) => Object.assign(new Error(message), { name });
