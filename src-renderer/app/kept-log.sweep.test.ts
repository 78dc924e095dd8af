import { describe, expect, it } from 'vitest';
import { cardIdSchema, type LearnerId } from '@core/review/answer-log';
import { answer, learner, newYear } from '@core/review/log.fixture';
import { SlimLog } from '@core/review/slim-log';
import { openDexieStorage } from '../storage/dexie-storage';
import { createMemoryStorage } from '../storage/memory-storage';
import { keepLog } from './kept-log';
import { machine } from './kept-log.fixture';
import { LearnerMemory } from './learner-memory.svelte';

describe('the folded log that is kept', () => {
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
