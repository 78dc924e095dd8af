import { describe, expect, it } from 'vitest';
import { answer, learner, newYear, recordId, retraction } from '@core/review/log.fixture';
import { SlimLog } from '@core/review/slim-log';
import { openDexieStorage } from '../storage/dexie-storage';
import { createMemoryStorage } from '../storage/memory-storage';
import { keepLog } from './kept-log';
import { machine } from './kept-log.fixture';
import { LearnerMemory } from './learner-memory.svelte';
import { StatisticsDesk } from './statistics-desk';

const many = 70_000;
const minute = 60_000;
const records = Array.from({ length: many }, (_, n) =>
  answer(n + 1, { card: `card-${n % 40}`, at: newYear + n * minute }),
);

async function started(storage: Awaited<ReturnType<typeof openDexieStorage>>) {
  const memory = await LearnerMemory.open(learner, storage);
  const desk = new StatisticsDesk(
    memory,
    {
      topicOf: () => 'rules',
      factsOf: () => ['fact'],
      studyDay: memory.studyDay,
      hourOf: (at) => new Date(at).getHours(),
    },
    () => 'packs',
  );
  const asked = async () => (await desk.read()).progress.result().total.asked;
  return { memory, desk, asked };
}

async function kept(memory: LearnerMemory) {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await memory.keptCount()) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing was kept.');
}

describe('what was counted of a long log', () => {
  it('spares taking up its older rows, until something else asks for them', async () => {
    const log = new SlimLog((await LearnerMemory.open(learner, createMemoryStorage())).settings);
    log.take(records);
    const storage = await openDexieStorage(machine().database());
    // The log is kept already, and nothing was counted yet.
    await keepLog(storage, learner, { log, arrival: 0, damaged: 0, since: null });
    const first = await started(storage);
    expect(first.memory.log.isWhole).toBe(false);
    expect(await first.asked()).toBe(many);
    expect(first.memory.log.isWhole).toBe(true);
    await kept(first.memory);

    await storage.append([answer(many + 1, { at: newYear + many * minute })]);
    const second = await started(storage);
    expect(await second.asked()).toBe(many + 1);
    expect(second.memory.log.isWhole).toBe(false);

    // Of the rows that are not there yet one is taken back: then all are needed, and counted anew.
    await second.memory.add([retraction(many + 2, recordId(7))]);
    expect(second.memory.log.isWhole).toBe(true);
    expect(await second.asked()).toBe(many);
  });
});
