import { describe, expect, it } from 'vitest';
import type { LogRecord } from '@core/review/answer-log';
import { answer, learner, newYear, recordId, retraction } from '@core/review/log.fixture';
import { Statistics } from '@core/statistics/statistics';
import { openDexieStorage } from '../storage/dexie-storage';
import type { Storage } from '../storage/storage';
import { machine } from './kept-log.fixture';
import { LearnerMemory } from './learner-memory.svelte';
import { StatisticsDesk } from './statistics-desk';

const many = 2_500;
const quarter = 15 * 60_000;
/** Each in a quarter of an hour of its own: whoever counts one asks for its hour. */
const at = (n: number) => newYear + n * quarter;
const records = Array.from({ length: many }, (_, n) =>
  answer(n + 1, { card: `card-${n % 40}`, at: at(n), score: n % 5 === 0 ? 0 : 1 }),
);
/** Further ones, each of a card of its own. */
const more = (from: number, count = 3) =>
  Array.from({ length: count }, (_, n) =>
    answer(many + from + n, { card: `late-${from + n}`, at: at(many + from + n) }),
  );

/** Opens the learner as a start does. */
async function started(storage: Storage, content = () => 'packs') {
  const memory = await LearnerMemory.open(learner, storage);
  const state = { counted: 0 };
  const circumstances = {
    topicOf: () => 'rules' as const,
    factsOf: () => ['fact'],
    studyDay: memory.studyDay,
    hourOf: (moment: number) => {
      state.counted += 1;
      return new Date(moment).getHours();
    },
  };
  const desk = new StatisticsDesk(memory, circumstances, content);
  return {
    memory,
    desk,
    /** What is counted, and how many answers were looked at for it. */
    async read() {
      state.counted = 0;
      const statistics = await desk.read();
      const looked = state.counted;
      const anew = new Statistics(circumstances);
      memory.log.pass(
        0,
        memory.log.rows,
        (one, card) => anew.take(one, card),
        (...review) => anew.takeReview(...review),
      );
      expect(said(statistics)).toEqual(said(anew));
      return looked;
    },
  };
}

const said = (statistics: Statistics) => ({
  ...statistics,
  progress: statistics.progress.result(),
  hardest: statistics.hardest.result(),
  calendar: statistics.calendar.result(at(many), 60),
  timeOfDay: statistics.timeOfDay.result(),
  calibration: statistics.calibration.result(),
  confusions: statistics.confusions.result(),
  pasts: [...statistics.pasts.all()],
  retention: statistics.retention.result(),
});

/** A storage with many answers, and what was counted of them kept. */
async function counted() {
  const storage = await openDexieStorage(machine().database());
  await storage.append(records);
  const { memory, desk, read } = await started(storage);
  await read();
  await kept(memory, desk);
  return storage;
}

/** Resolves once what was counted is in the storage. */
async function kept(memory: LearnerMemory, desk: StatisticsDesk) {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await memory.keptCount()) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Nothing was kept: ${String(desk)}`);
}

describe('what was counted', () => {
  it('is kept, and only what came since is counted at the next start', async () => {
    const storage = await counted();
    await storage.append(more(1));
    const { read, memory } = await started(storage);
    expect(await read()).toBe(3);
    await memory.add(more(4));
    expect(await read()).toBe(3);
  });

  it('holds still where an answer that came later was taken back', async () => {
    const storage = await counted();
    const late: LogRecord[] = [...more(1), retraction(many + 9, recordId(many + 2))];
    await storage.append(late);
    const { read, memory } = await started(storage);
    expect(await read()).toBe(2);
    await memory.add([retraction(many + 10, recordId(many + 3))]);
    expect(await read()).toBe(1);
  });

  it('is counted anew where one of the answers was taken back, and kept so', async () => {
    const storage = await counted();
    await storage.append([retraction(many + 9, recordId(many - 7))]);
    const { read, memory, desk } = await started(storage);
    expect(await read()).toBe(many - 1);
    await kept(memory, desk);
    expect(await (await started(storage)).read()).toBe(0);
  });

  it('is counted anew where it rests on other packs, other days or another fold', async () => {
    const storage = await counted();
    expect(await (await started(storage, () => 'other')).read()).toBe(many);
    const { memory, read, desk } = await started(await counted());
    await memory.changePlan({ dayStartHour: 9 });
    expect(await read()).toBe(many);
    await kept(memory, desk);
    await memory.changePlan({ retention: 0.8 });
    expect(await read()).toBe(many);
  });

  it('is counted anew at once when packs come or go', async () => {
    let content = 'packs';
    const { read } = await started(await counted(), () => content);
    expect(await read()).toBe(0);
    content = 'more';
    expect(await read()).toBe(many);
  });

  it('goes along when the log is kept before anything is counted', async () => {
    const storage = await counted();
    await storage.append(more(1, 2_100));
    await started(storage);
    const { read } = await started(storage);
    expect(await read()).toBe(2_100);
  });

  it('is not taken for that of a log another window has kept since', async () => {
    const storage = await counted();
    const stamp = await storage.snapshotPart(learner, 'stamp');
    const parts = new Map([['head', await storage.snapshotPart(learner, 'head')]]);
    const next = { stamp: 'other', since: stamp as string, arrival: 0, parts };
    expect(await storage.keepSnapshot(learner, next)).toBe(true);
    expect(await (await started(storage)).read()).toBe(many);
  });

  it.each([
    ['does not fit together', { retention: new Float64Array(1) }],
    ['is of another kind', { pasts: null }],
  ])('is counted anew where what was kept %s', async (_, damage) => {
    const { database } = machine();
    const storage = await openDexieStorage(database());
    await storage.append(records);
    const { memory, desk, read } = await started(storage);
    await read();
    await kept(memory, desk);
    const part = (await storage.snapshotPart(learner, 'statistics')) as { statistics: object };
    const raw = database();
    const value = { ...part, statistics: { ...part.statistics, ...damage } };
    await raw.snapshots.put({ learner, part: 'statistics', value });
    raw.close();
    expect(await (await started(storage)).read()).toBe(many);
  });
});
