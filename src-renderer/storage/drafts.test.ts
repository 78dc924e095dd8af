import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { smallDraft } from '@core/authoring/authoring.fixture';
import { carriedDraft } from '@core/collection/draft.fixture';
import type { KeptDraft } from '@core/authoring/kept-draft';
import { packIdSchema } from '@core/content/schema';
import { ChokepointDatabase } from './database';
import { openDexieStorage } from './dexie-storage';
import { createMemoryStorage } from './memory-storage';
import type { Storage } from './storage';

const id = packIdSchema.parse('small');
const row = (savedAt: number): KeptDraft => ({ id, draft: smallDraft(), savedAt });
const picture = (name: string) => ({ draft: id, name, bytes: new Uint8Array([1, 2]) });
const open = (indexedDB = new IDBFactory()) =>
  openDexieStorage(new ChokepointDatabase('test', { indexedDB, IDBKeyRange }));
const adapters: [string, () => Promise<Storage>][] = [
  ['IndexedDB', () => open()],
  ['memory', async () => createMemoryStorage()],
];

describe.each(adapters)('drafts in %s', (_, openStorage) => {
  it('are kept whole, over what they grew from alone', async () => {
    const storage = await openStorage();
    expect(await storage.draft(id)).toBeUndefined();
    expect(await storage.saveDraft(row(1), null)).toEqual({ saved: true });
    expect(await storage.saveDraft(row(2), 1)).toEqual({ saved: true });
    expect(await storage.saveDraft(row(9), 1)).toEqual({ saved: false, stored: row(2) });
    expect(await storage.saveDraft(row(9), null)).toEqual({ saved: false, stored: row(2) });
    expect(await storage.draft(id)).toEqual(row(2));
    expect(await storage.drafts()).toEqual({ kept: [row(2)], damaged: [] });
  });

  it('come in with an import beside those that are here, and go out again', async () => {
    const storage = await openStorage();
    await storage.saveDraft(row(1), null);
    await storage.saveDraftPicture(picture('a.png'));
    const fresh = carriedDraft('half-done', 'Half done');
    const batch = { learners: [], records: [], settings: [], prices: [], packs: [] };
    // The same id has been taken meanwhile: what is here stays.
    const taken = { kept: row(8), pictures: [picture('b.png')] };
    const journal = await storage.takeIn({ ...batch, drafts: [fresh, taken] }, 5);
    expect(journal.drafts.map((draft) => draft.id)).toEqual(['half-done']);
    const here = { row: row(1), pictures: [picture('a.png')] };
    const came = { row: fresh.kept, pictures: fresh.pictures };
    expect(await storage.draftRows()).toEqual(expect.arrayContaining([here, came]));
    await storage.takeOut(journal);
    expect(await storage.draftRows()).toEqual([here]);
  });

  it('go with their pictures', async () => {
    const storage = await openStorage();
    await storage.saveDraft(row(1), null);
    await storage.saveDraftPicture(picture('a.png'));
    await storage.saveDraftPicture(picture('b.png'));
    await storage.removeDraftPicture(id, 'a.png');
    expect(await storage.draftPictures(id)).toEqual([picture('b.png')]);
    await storage.removeDraft(id);
    expect(await storage.draftPictures(id)).toEqual([]);
    expect((await storage.drafts()).kept).toEqual([]);
  });
});

describe('drafts in a database that has been about', () => {
  it('names a row it cannot read, and leaves it', async () => {
    const indexedDB = new IDBFactory();
    const database = new ChokepointDatabase('test', { indexedDB, IDBKeyRange });
    await database.table('drafts').add({ id: 'broken', draft: 7 });
    database.close();
    const storage = await open(indexedDB);
    expect(await storage.drafts()).toEqual({ kept: [], damaged: ['broken'] });
    expect(await new ChokepointDatabase('test', { indexedDB, IDBKeyRange }).drafts.count()).toBe(1);
  });

  it('finds room in a database of the version before, whose packs stay', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('test', { indexedDB, IDBKeyRange });
    old.version(4).stores({
      answers: 'id, [learner+at]',
      learners: 'id',
      settings: '[owner+name]',
      openSessions: 'learner',
      prices: '[learner+ticker]',
      arrivals: '++seq, [learner+seq]',
      snapshots: '[learner+part]',
      packs: 'id',
      packPictures: '[pack+name]',
      packChanges: 'id',
    });
    await old.table('packs').add({ id: 'mine', left: 'as it is' });
    await old.table('learners').add({ id: 'aki', name: 'Aki', createdAt: 1, lastSeenAt: 1 });
    old.close();
    const storage = await open(indexedDB);
    expect((await storage.learners()).map(({ name }) => name)).toEqual(['Aki']);
    expect((await storage.packs()).damaged.map(({ id: name }) => name)).toEqual(['mine']);
    expect(await storage.saveDraft(row(1), null)).toEqual({ saved: true });
  });
});
