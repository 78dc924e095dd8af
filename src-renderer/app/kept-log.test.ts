import { IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { LogRecord } from '@core/review/answer-log';
import { answer, learner, newYear, record, recordId, retraction } from '@core/review/log.fixture';
import type { ChokepointDatabase } from '../storage/database';
import { openDexieStorage } from '../storage/dexie-storage';
import type { Storage } from '../storage/storage';
import { machine } from './kept-log.fixture';
import { LearnerMemory } from './learner-memory.svelte';
import { everythingIn } from '../storage/everything.fixture';

const many = 2_500;
const day = (n: number) => newYear + n * 600_000;
const records = Array.from({ length: many }, (_, n) =>
  answer(n + 1, { card: `card-${n % 40}`, at: day(n), score: n % 5 === 0 ? 0 : 1 }),
);
const late = answer(many + 1, { card: 'card-3', at: day(7) + 1, score: 0 });
const after: LogRecord[] = [
  late,
  answer(many + 2, { card: 'new', at: day(many) }),
  retraction(many + 3, recordId(20)),
  record(many + 4, { type: 'reading', at: day(many), lesson: 'tpp', on: true }),
];

/** Notes how often the whole log was read. */
async function counting(database: ChokepointDatabase) {
  const storage = await openDexieStorage(database);
  const state = { readings: 0 };
  const counted: Storage = {
    ...storage,
    readLog: (...given) => {
      state.readings += 1;
      return storage.readLog(...given);
    },
  };
  return { storage: counted, state };
}

const said = (memory: LearnerMemory) => ({
  cards: [...memory.cards].sort(([left], [right]) => (left < right ? -1 : 1)),
  answers: [...memory.answers()],
  reviews: [...memory.reviews()],
  apart: memory.apart,
  count: memory.count,
});

/** The same records in a log that was never kept. */
async function fresh(all: readonly LogRecord[]) {
  const storage = await openDexieStorage(machine().database());
  await storage.append(all);
  return said(await LearnerMemory.open(learner, storage));
}

describe('the folded log that is kept', () => {
  it('spares reading the log, and takes up what came after, whatever time it bears', async () => {
    const { database } = machine();
    const { storage, state } = await counting(database());
    await storage.append(records);
    await LearnerMemory.open(learner, storage);
    expect(state.readings).toBe(1);
    await storage.append(after);
    const memory = await LearnerMemory.open(learner, storage);
    expect(state.readings).toBe(1);
    expect(said(memory)).toEqual(await fresh([...records, ...after]));
  });

  it('is folded anew by other settings, without reading the log', async () => {
    const { storage, state } = await counting(machine().database());
    await storage.append(records);
    const memory = await LearnerMemory.open(learner, storage);
    const before = said(memory).cards;
    await memory.changePlan({ retention: 0.8 });
    expect(said(memory).cards).not.toEqual(before);
    const again = await LearnerMemory.open(learner, storage);
    expect(said(again)).toEqual(said(memory));
    expect(state.readings).toBe(1);
  });

  it('is thrown away when an import is taken back, and where it cannot be read', async () => {
    const { database } = machine();
    const { storage, state } = await counting(database());
    await storage.append(records);
    const memory = await LearnerMemory.open(learner, storage);
    const before = said(memory);
    const journal = await storage.takeIn(
      { learners: [], records: after, settings: [], prices: [], packs: [], drafts: [] },
      1,
    );
    await memory.refresh();
    expect(memory.count).toBe(many + after.length);
    await storage.takeOut(journal);
    await memory.refresh();
    expect(said(memory)).toEqual(before);
    expect(state.readings).toBe(2);

    const raw = database();
    await raw.snapshots.put({ learner, part: 'piece-0', value: 'damaged' });
    raw.close();
    expect(said(await LearnerMemory.open(learner, storage))).toEqual(before);
    expect(state.readings).toBe(3);
  });

  it('takes up a database of the version before, in which nothing was kept', async () => {
    const { indexedDB, database } = machine();
    const old = new Dexie('test', { indexedDB, IDBKeyRange });
    old.version(1).stores({
      answers: 'id, [learner+at]',
      learners: 'id',
      settings: '[owner+name]',
      openSessions: 'learner',
    });
    old.version(2).stores({ prices: '[learner+ticker]' });
    await old.open();
    await old.table('answers').bulkAdd(records);
    old.close();
    const { storage, state } = await counting(database());
    expect((await LearnerMemory.open(learner, storage)).count).toBe(many);
    expect((await LearnerMemory.open(learner, storage)).count).toBe(many);
    expect(state.readings).toBe(1);
    expect((await everythingIn(storage)).answers).toEqual(records);
  });

  it('reads records of one and the same time, however many', async () => {
    const storage = await openDexieStorage(machine().database());
    await storage.append(
      Array.from({ length: 4_000 }, (_, n) => answer(n + 1, { at: newYear, card: `card-${n}` })),
    );
    const memory = await LearnerMemory.open(learner, storage);
    expect(memory.count).toBe(4_000);
  });
});
