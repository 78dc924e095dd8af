import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { cardIdSchema, type LearnerId, type LogRecord } from '@core/review/answer-log';
import { answer, learner, newYear, record, recordId, retraction } from '@core/review/log.fixture';
import { ChokepointDatabase } from '../storage/database';
import { openDexieStorage } from '../storage/dexie-storage';
import type { Storage } from '../storage/storage';
import { SlimLog } from '@core/review/slim-log';
import { createMemoryStorage } from '../storage/memory-storage';
import { keepLog } from './kept-log';
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

function machine() {
  const indexedDB = new IDBFactory();
  const database = () => new ChokepointDatabase('test', { indexedDB, IDBKeyRange });
  return { indexedDB, database };
}

/** Notes how often the whole log was read. */
async function counting(database: ChokepointDatabase) {
  const storage = await openDexieStorage(database);
  const state = { readings: 0 };
  const counted: Storage = {
    ...storage,
    readRecords: (...given) => {
      state.readings += 1;
      return storage.readRecords(...given);
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

  it('opens with the newest rows of a long log, and has the older ones soon after', async () => {
    const rows = Array.from({ length: 70_000 }, (_, n) =>
      answer(n + 1, { card: `card-${n % 40}`, at: newYear + n * 60_000 }),
    );
    const log = new SlimLog((await LearnerMemory.open(learner, createMemoryStorage())).settings);
    log.take(rows);
    const last = rows.at(-1)!;
    const keptIn = async () => {
      const storage = await openDexieStorage(machine().database());
      await keepLog(storage, learner, { log, arrival: 0, damaged: 0, since: null });
      return storage;
    };
    const storage = await keptIn();
    const memory = await LearnerMemory.open(learner, storage);
    expect(memory.log.isWhole).toBe(false);
    expect([...memory.cards]).toEqual([...log.cards]);
    expect(memory.undoable()).toBe(last.id);
    const given = await memory.write({ ...last, at: last.at + 60_000 });
    expect(memory.log.isWhole).toBe(true);
    expect(memory.count).toBe(rows.length + 1);
    expect((await memory.answersTo(cardIdSchema.parse(last.card))).map(({ id }) => id)).toEqual([
      given,
    ]);
    expect([...memory.answers()].slice(0, -1)).toEqual([...log.answers()]);

    // What was undone since needs older rows, so it waits for them.
    await memory.retract(given, last.at + 120_000);
    const again = await LearnerMemory.open(learner, storage);
    expect(again.log.isWhole).toBe(true);
    expect([...again.answers()]).toEqual([...log.answers()]);

    // A damaged older piece is found later; then the log itself is read, here an empty one.
    const broken = await keptIn();
    const missing = {
      ...broken,
      snapshotPart: async (who: LearnerId, part: string) =>
        part === 'piece-0' ? null : broken.snapshotPart(who, part),
    };
    const mended = await LearnerMemory.open(learner, missing);
    expect(mended.count).toBe(rows.length);
    await mended.whole;
    expect(mended.count).toBe(0);
  });
});
