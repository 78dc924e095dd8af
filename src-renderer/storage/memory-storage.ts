import type { LogRecord } from '@core/review/answer-log';
import { journalOf } from '@core/collection/import-undo';
import type { KeptPrices } from '@core/market/kept-prices';
import type { LearnerRow, SettingRow } from './database';
import { readStretches } from './log-stretches';
import { memoryDrafts } from './memory-drafts';
import { memoryPacks } from './memory-packs';
import { lastImport, machine, type Storage } from './storage';

/** Storage for windows without IndexedDB: works like the other, and is gone with the window. */
export function createMemoryStorage(): Storage {
  const learners = new Map<string, LearnerRow>();
  const log = new Map<string, LogRecord>();
  const settings = new Map<string, SettingRow>();
  const sessions = new Map<string, unknown>();
  const arrived: { learner: string; ids: string[] | null }[] = [];
  const prices = new Map<string, KeptPrices>();
  const of = (learner: string) => [...log.values()].filter((record) => record.learner === learner);
  const inOrder = () => [...log.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const keyOf = (owner: string, name: string) => `${owner}/${name}`;
  const save = (owner: string, name: string, value: unknown) =>
    void settings.set(keyOf(owner, name), { owner, name, value });
  const add = (records: readonly LogRecord[]) => {
    const fresh = records.filter(({ id }) => !log.has(id));
    for (const record of fresh) {
      log.set(record.id, record);
      arrived.push({ learner: record.learner, ids: [record.id] });
    }
    return fresh;
  };
  const remove = (ids: readonly string[]) => {
    for (const id of ids) {
      const learner = log.get(id)?.learner;
      if (learner !== undefined) arrived.push({ learner, ids: null });
      log.delete(id);
    }
  };
  const drafts = memoryDrafts();
  const packs = memoryPacks(add, remove);
  const belongings = () => ({
    settings: [...settings.values()].filter(({ owner }) => owner !== machine),
    prices: [...prices.values()],
  });
  return {
    kind: 'memory',
    learners: async () => [...learners.values()],
    saveLearner: async (learner) => void learners.set(learner.id, learner),
    records: async (learner) => ({ records: of(learner), damaged: 0 }),
    readLog: (learner, begin) =>
      readStretches((take) => {
        const records = of(learner);
        return take(records.length)({ records, damaged: 0, passed: records.length });
      }, begin),
    hasMoreThan: async (records) => log.size > records,
    arrivals: async (learner, after) => {
      const own = arrived.slice(after).filter((one) => one.learner === learner);
      const isGap = own.some(({ ids }) => ids === null);
      return { last: arrived.length, ids: isGap ? null : own.flatMap(({ ids }) => ids!) };
    },
    // There is nothing to be read faster: the log itself is gone with the window.
    snapshotPart: async () => undefined,
    keepSnapshot: async () => true,
    readRows: async (take) => take(inOrder()),
    readIds: async (take) => take(inOrder().map(({ id }) => id)),
    belongings: async () => belongings(),
    count: async (learner) => (learner === undefined ? log.size : of(learner).length),
    find: async (ids) => new Map(ids.flatMap((id) => (log.has(id) ? [[id, log.get(id)]] : []))),
    takeIn: async (batch, at) => {
      const journal = journalOf(at, {
        learners: batch.learners.filter(({ id }) => !learners.has(id)),
        records: batch.records.filter(({ id }) => !log.has(id)),
        prices: batch.prices.filter(({ learner, ticker }) => !prices.has(keyOf(learner, ticker))),
        settings: batch.settings.filter(({ owner, name }) => !settings.has(keyOf(owner, name))),
        packs: packs.takeIn(batch.packs),
        drafts: drafts.takeIn(batch.drafts),
      });
      for (const row of batch.learners) if (!learners.has(row.id)) learners.set(row.id, row);
      add(batch.records);
      for (const row of batch.settings) {
        if (!settings.has(keyOf(row.owner, row.name)))
          settings.set(keyOf(row.owner, row.name), row);
      }
      for (const row of batch.prices) {
        const key = keyOf(row.learner, row.ticker);
        if (!prices.has(key)) prices.set(key, row);
      }
      save(machine, lastImport, journal);
      return journal;
    },
    takeOut: async (journal) => {
      for (const id of journal.learners) learners.delete(id);
      remove(journal.records);
      for (const { owner, name } of journal.settings) settings.delete(keyOf(owner, name));
      for (const { learner, ticker } of journal.prices) prices.delete(keyOf(learner, ticker));
      packs.takeOut(journal.packs.map(({ id }) => id));
      drafts.takeOut(journal.drafts.map(({ id }) => id));
      settings.delete(keyOf(machine, lastImport));
    },
    append: async (records) => add(records).length,
    setting: async (owner, name) => settings.get(keyOf(owner, name))?.value,
    saveSetting: async (owner, name, value) => save(owner, name, value),
    changeSetting: async (owner, name, change) => {
      const stored = settings.get(keyOf(owner, name))?.value;
      const value = change(stored);
      if (value !== stored) save(owner, name, value);
      return value;
    },
    openSession: async (learner) => sessions.get(learner),
    saveOpenSession: async (learner, state, over) => {
      const stored = sessions.get(learner);
      if (!over(stored)) return { saved: false, stored };
      sessions.set(learner, state);
      return { saved: true };
    },
    closeSession: async (learner) => void sessions.delete(learner),
    prices: async (learner) => ({
      kept: [...prices.values()].filter((row) => row.learner === learner),
      damaged: 0,
    }),
    savePrices: async (rows) => {
      for (const row of rows) prices.set(keyOf(row.learner, row.ticker), row);
    },
    removePrices: async (learner, ticker) => void prices.delete(keyOf(learner, ticker)),
    ...drafts.tables,
    ...packs.tables,
  };
}
