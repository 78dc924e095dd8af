import { describe, expect, it } from 'vitest';
import { cardIdSchema, learnerIdSchema, type LogRecord } from '@core/review/answer-log';
import { schedulerSettingsSchema } from '@core/review/scheduler';
import { createMemoryStorage } from '../storage/memory-storage';
import type { Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import { LearnerMemory } from './learner-memory.svelte';

const aki = learnerIdSchema.parse('aki');
const now = Date.UTC(2026, 10, 24, 12);
const minute = 60_000;
const answer = (at: number, score: number) => ({
  type: 'answer' as const,
  question: 'tpp',
  card: cardIdSchema.parse('tpp'),
  contentVersion: '1.0.0',
  seed: 1,
  origin: 'study' as const,
  at,
  elapsedMs: 1000,
  response: { kind: 'true-false' as const, answer: true },
  score,
  confidence: null,
  rating: score === 1 ? (3 as const) : (1 as const),
  confusedWith: [],
  optionOrder: [],
});

/** Storage on a disk that can be full. */
function disk() {
  const kept = createMemoryStorage();
  const state = { full: false };
  const storage: Storage = {
    ...kept,
    append: async (records: readonly LogRecord[]) => {
      if (state.full)
        throw new StorageError({
          code: 'storage-full',
          place: 'answers',
          message: 'full',
          remedy: '',
        });
      return kept.append(records);
    },
  };
  return { state, storage };
}

describe('the beginning of the day', () => {
  it.each(['Asia/Tokyo', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/New_York'])(
    'suits the scheduler at every hour in %s',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        const memory = await LearnerMemory.open(aki, createMemoryStorage());
        for (let dayStartHour = 0; dayStartHour < 24; dayStartHour += 1) {
          await memory.changePlan({ dayStartHour });
          const settings = schedulerSettingsSchema.safeParse(memory.settings);
          expect(settings.error?.issues ?? []).toEqual([]);
        }
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});

describe('the memory of a learner', () => {
  it('brings a missed question back, and lets it go once it is known', async () => {
    const { storage } = disk();
    const memory = await LearnerMemory.open(aki, storage);
    await memory.write(answer(now, 0));
    expect(memory.due(now)).toBe(0);
    expect(memory.due(now + 2 * minute)).toBe(1);
    await memory.write(answer(now + 2 * minute, 1));
    expect(memory.due(now + 3 * minute)).toBe(0);
  });

  it('folds to the same after a restart', async () => {
    const { storage } = disk();
    const memory = await LearnerMemory.open(aki, storage);
    await memory.write(answer(now, 0));
    await memory.write(answer(now + 2 * minute, 1));
    const later = await LearnerMemory.open(aki, storage);
    expect([...later.cards]).toEqual([...memory.cards]);
  });

  it('takes the last answer back by a further record', async () => {
    const { storage } = disk();
    const memory = await LearnerMemory.open(aki, storage);
    const id = await memory.write(answer(now, 0));
    expect(await memory.undo(now + minute)).toBe(id);
    expect(memory.due(now + 2 * minute)).toBe(0);
    const { records } = await storage.records(aki);
    expect(records.map(({ type }) => type)).toEqual(['answer', 'retraction']);
    expect(await memory.undo(now + 2 * minute)).toBeNull();
  });

  it('loses no answer to a full disk: it counts, is said, and is stored when there is room', async () => {
    const { storage, state } = disk();
    const memory = await LearnerMemory.open(aki, storage);
    state.full = true;
    await memory.write(answer(now, 0));
    expect(memory.fault?.code).toBe('storage-full');
    expect(memory.due(now + 2 * minute)).toBe(1);
    await memory.write(answer(now + minute, 0));
    state.full = false;
    await memory.store();
    expect(memory.fault).toBeNull();
    expect((await storage.records(aki)).records).toHaveLength(2);
  });

  it('adds a copy as often as one likes without effect', async () => {
    const { storage } = disk();
    const memory = await LearnerMemory.open(aki, storage);
    await memory.write(answer(now, 0));
    const { records } = await storage.records(aki);
    expect(await memory.add(records)).toBe(0);
    expect(memory.count).toBe(1);
  });
});
