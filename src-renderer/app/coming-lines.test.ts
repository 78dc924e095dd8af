import { describe, expect, it } from 'vitest';
import { learnerIdSchema } from '@core/review/answer-log';
import { answer, learner, recordId } from '@core/review/log.fixture';
import { readSyncLines, linesToAppend } from '@core/sync/sync-file';
import { createMemoryStorage } from '../storage/memory-storage';
import { everythingIn } from '../storage/everything.fixture';
import { choicesHere, ComingLines } from './coming-lines';
import { LearnerMemory } from './learner-memory.svelte';

const mio = learnerIdSchema.parse('mio');
/** A device of one learner. */
async function device(id = learner) {
  const storage = createMemoryStorage();
  await storage.saveLearner({ id, name: id, createdAt: 1, lastSeenAt: 1 });
  return { storage, memory: await LearnerMemory.open(id, storage) };
}
type Made = Awaited<ReturnType<typeof device>>;
const linesOf = async ({ storage }: Made) => {
  const { learners, answers } = await everythingIn(storage);
  const choices = await choicesHere(storage, learners);
  return readSyncLines(linesToAppend({ learners, answers, choices }, new Set()).text);
};
const reading = async ({ storage }: Made, targets = {}) =>
  new ComingLines(storage, await storage.learners(), targets, new Set());

describe('what comes from a shared folder', () => {
  it('brings records and plan of a learner to the one they go to here', async () => {
    const [desk, laptop] = [await device(), await device(mio)];
    await desk.storage.append([answer(1), answer(2)]);
    await desk.memory.changePlan({ retention: 0.85 });
    await laptop.memory.changePlan({ dayStartHour: 6 });
    const come = await reading(laptop, { [learner]: mio });
    const lines = await linesOf(desk);
    await come.take(lines);
    await come.take(lines);
    expect(await come.takeChoices([...come.choices, ...come.choices])).toEqual([]);
    expect([come.written, come.hasChanged, come.strangers.records]).toEqual([2, true, []]);
    const { records } = await laptop.storage.records(mio);
    expect(records).toEqual([answer(1), answer(2)].map((one) => ({ ...one, learner: mio })));
    await laptop.memory.refreshPlan();
    expect(laptop.memory.plan).toMatchObject({ retention: 0.85, dayStartHour: 6 });
    // What came bears the stamp it had, so that it does not go out as something new.
    const [mine] = (await linesOf(desk)).choices;
    expect((await linesOf(laptop)).choices.map(({ choice }) => choice)).toContainEqual(
      mine?.choice,
    );
  });

  it('keeps what is of strangers apart, and their choices for later', async () => {
    const [desk, laptop] = [await device(), await device(mio)];
    await desk.storage.append([answer(1)]);
    await desk.memory.changePlan({ retention: 0.85 });
    const come = await reading(laptop);
    await come.take(await linesOf(desk));
    const waiting = await come.takeChoices(come.choices);
    expect(waiting).toHaveLength(1);
    expect(come.strangers).toMatchObject({ learners: [{ id: learner }], records: [answer(1)] });
    expect(come.hasChanged).toBe(false);
    expect(await laptop.storage.count()).toBe(0);
  });

  it('changes nothing where it is all known', async () => {
    const desk = await device();
    await desk.storage.append([answer(1)]);
    await desk.memory.changePlan({ retention: 0.85 });
    const come = await reading(desk);
    await come.take(await linesOf(desk));
    await come.takeChoices(come.choices);
    expect(come.hasChanged).toBe(false);
    expect([...come.keys]).toContain(recordId(1));
  });
});
