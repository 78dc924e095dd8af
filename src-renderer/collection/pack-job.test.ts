import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { carriedDraft } from '@core/collection/draft.fixture';
import { readSavedFile } from '@core/collection/read-collection';
import { learnerIdSchema } from '@core/review/answer-log';
import { answer, learner } from '@core/review/log.fixture';
import { ChokepointDatabase } from '../storage/database';
import { openDexieStorage } from '../storage/dexie-storage';
import { packStored } from './pack-job';

const head = { created: '2026-11-24T03:04:05.000Z', app: '0.1.0' };
const other = learnerIdSchema.parse('other');
/** More than one batch, and the last one is not full. */
const many = 3_700;

async function stored() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const storage = await openDexieStorage(new ChokepointDatabase('test', options));
  for (const id of [learner, other])
    await storage.saveLearner({ id, name: id, createdAt: 1, lastSeenAt: 2 });
  const records = Array.from({ length: many }, (_, n) => ({
    ...answer(n + 1),
    learner: n % 4 === 0 ? other : learner,
  }));
  await storage.append(records);
  await storage.saveSetting(learner, 'study-plan', { retention: 0.85 });
  await storage.saveSetting('machine', 'learner', learner);
  return { storage, records };
}
const contentOf = async (file: Blob) => {
  const read = await readSavedFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) throw new Error(read.faults[0]!.code);
  return read.value;
};

describe('packing what is stored', () => {
  it('takes in every row once, what waits to be stored too, and says how far it is', async () => {
    const { storage, records } = await stored();
    const waiting = [answer(many + 1)];
    const shares: number[] = [];
    const file = await packStored(storage, { head, only: null, waiting }, (share) => {
      shares.push(share);
    });
    const content = await contentOf(file);
    expect(content.records).toEqual([...records, ...waiting]);
    expect(content.learners.map(({ id }) => id).sort()).toEqual([learner, other].sort());
    expect(content.settings).toEqual([
      { owner: learner, name: 'study-plan', value: { retention: 0.85 } },
    ]);
    expect(content.damaged).toEqual([]);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((one, next) => one - next));
    expect(shares.at(-1)).toBe(1);
  });

  it('takes drafts along with their pictures', async () => {
    const { storage } = await stored();
    const { kept, pictures } = carriedDraft('half-done', 'Half done');
    await storage.saveDraft(kept, null);
    for (const one of pictures) await storage.saveDraftPicture(one);
    const file = await packStored(storage, { head, only: null, waiting: [] }, () => {});
    expect((await contentOf(file)).drafts).toEqual([{ kept, pictures }]);
  });

  it('takes one learner’s alone where that is asked', async () => {
    const { storage, records } = await stored();
    const file = await packStored(storage, { head, only: other, waiting: [] }, () => {});
    const content = await contentOf(file);
    expect(content.records).toEqual(records.filter((record) => record.learner === other));
    expect(content.learners.map(({ id }) => id)).toEqual([other]);
    expect(content.settings).toEqual([]);
  });

  it('is not held up by answers that come meanwhile', async () => {
    const { storage } = await stored();
    let added = 0;
    const file = await packStored(storage, { head, only: null, waiting: [] }, async () => {
      if (added < 2) added += await storage.append([answer(many + 10 + added)]);
    });
    expect(added).toBe(2);
    expect((await contentOf(file)).records.length).toBeGreaterThanOrEqual(many);
    expect(await storage.count()).toBe(many + added);
  });
});
