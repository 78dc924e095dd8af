import { describe, expect, it } from 'vitest';
import { madeHere } from '@core/own-packs/kept-pack';
import { ownPack } from '@core/own-packs/own-pack.fixture';
import { good } from '@core/fault';
import type { HostPort } from '@core/host/port';
import { learnerIdSchema, logRecordSchema } from '@core/review/answer-log';
import { tellingOthers, type StorageChange } from '../storage/changes';
import { createMemoryStorage } from '../storage/memory-storage';
import { StorageError } from '../storage/storage-error';
import { CourseShelf } from './course-shelf.svelte';
import { LearnerMemory } from './learner-memory.svelte';
import { OwnPacks } from './own-packs.svelte';

const packaged = ownPack('course', {
  questions: ownPack().questions.filter(({ id }) => id === 'single'),
});
const host = {
  listPacks: async () => ({ packs: [{ id: packaged.head.id }], faults: [] }),
  loadPack: async () => good<unknown>(packaged),
} as unknown as HostPort;

async function desk(storage = createMemoryStorage()) {
  const shelf = new CourseShelf();
  await shelf.fill(host);
  const own = new OwnPacks(storage, shelf);
  await own.read();
  return { storage, shelf, own };
}
const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('packs of one’s own', () => {
  it('stand on the shelf after the course, each question once, the course’s own first', async () => {
    const { shelf, own } = await desk();
    valueOf(await own.install(ownPack(), [], madeHere));
    expect(shelf.packs.map(({ head }) => head.id)).toEqual(['course', 'mine']);
    expect(shelf.questions).toHaveLength(ownPack().questions.length);
    expect(shelf.question('single')?.pack.head.id).toBe('course');
    expect(shelf.question('number')?.pack.head.id).toBe('mine');
    valueOf(await own.undo());
    expect(shelf.packs.map(({ head }) => head.id)).toEqual(['course']);
    expect(shelf.asks('number')).toBe(false);
    expect(own.lastChange).toBeNull();
  });

  it('are read again after a restart, with the way back', async () => {
    const { storage, own } = await desk();
    await own.install(ownPack(), [], madeHere);
    await own.remove(ownPack().head.id);
    const later = await desk(storage);
    expect(later.own.list).toEqual([]);
    expect(later.own.lastChange?.kind).toBe('removed');
    expect(valueOf(await later.own.undo())).toBe(true);
    expect(later.shelf.asks('number')).toBe(true);
  });

  it('never take the place of a pack of the course', async () => {
    const { shelf, own } = await desk();
    const refused = await own.install(ownPack('course', { questions: [] }), [], madeHere);
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'own-pack-taken' }] });
    expect(shelf.questions).toHaveLength(1);
  });

  it('change nothing where the storage refuses, and say so', async () => {
    const fault = { code: 'storage-full', place: 'packs', message: 'full', remedy: '' };
    const kept = createMemoryStorage();
    const { shelf, own } = await desk({
      ...kept,
      installPack: async () => {
        throw new StorageError(fault);
      },
    });
    expect(await own.install(ownPack(), [], madeHere)).toEqual({ ok: false, faults: [fault] });
    expect(shelf.packs).toHaveLength(1);
  });

  it('tell the other windows', async () => {
    const told: StorageChange[] = [];
    const others = { tell: (change: StorageChange) => void told.push(change), hear: () => {} };
    const { own } = await desk(tellingOthers(createMemoryStorage(), others));
    await own.install(ownPack(), [], madeHere);
    await own.save(ownPack('other'), []);
    await own.undo();
    await own.remove(ownPack('other').head.id);
    expect(told.map(({ kind }) => kind)).toEqual(['packs', 'packs', 'packs', 'packs']);
  });

  it('no longer come up when they are gone, and their answers stay', async () => {
    const { storage, shelf, own } = await desk();
    await own.install(ownPack(), [], madeHere);
    const aki = learnerIdSchema.parse('aki');
    const memory = await LearnerMemory.open(aki, storage, () => {}, shelf.asks);
    const answer = logRecordSchema.parse({
      type: 'answer',
      id: '01JD0000000000000000000001',
      learner: 'aki',
      at: 1,
      question: 'number',
      card: 'number',
      contentVersion: '1.0.0',
      seed: 1,
      origin: 'study',
      elapsedMs: 1,
      response: { kind: 'numeric', value: 1 },
      score: 0,
      confidence: null,
      rating: 1,
      confusedWith: [],
      optionOrder: [],
    });
    await memory.add([answer]);
    const later = 1_000_000_000_000;
    expect(memory.due(later)).toBe(1);
    await own.remove(ownPack().head.id);
    expect(memory.due(later)).toBe(0);
    expect(memory.cards.size).toBe(1);
    await own.undo();
    expect(memory.due(later)).toBe(1);
  });
});
