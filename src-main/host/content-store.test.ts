import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packIdSchema } from '@core/content/schema';
import { openContentStore } from './content-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const text = (en: string, ja: string) => ({ en, ja });

/** Writes a pack file and returns its line of the index. */
async function pack(id: string, order: number, content: unknown = { head: { schema: 1, id } }) {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  await write(`${id}.json`, body);
  return {
    id,
    version: '1.0.0',
    title: text(id, `題${id}`),
    summary: text('About it.', '概要。'),
    order,
    file: `${id}.json`,
    sha256: createHash('sha256').update(body).digest('hex'),
    bytes: Buffer.byteLength(body),
  };
}
const index = (packs: unknown[], schema = 1) =>
  write('index.json', JSON.stringify({ schema, packs }));
const id = (name: string) => packIdSchema.parse(name);
const store = () => openContentStore(folder);

describe('the content store', () => {
  it('lists whole packs in course order and loads what was compiled', async () => {
    await index([await pack('second', 2), await pack('first', 1)]);
    const { packs, faults } = await store().list();
    expect(faults).toEqual([]);
    expect(packs).toEqual([
      {
        id: 'first',
        version: '1.0.0',
        title: text('first', '題first'),
        summary: text('About it.', '概要。'),
        order: 1,
      },
      expect.objectContaining({ id: 'second' }),
    ]);
    expect(await store().load(id('first'))).toEqual({
      ok: true,
      value: '{"head":{"schema":1,"id":"first"}}',
    });
  });

  it('hands what the listing reads to whoever loads it, also while it is being read', async () => {
    await index([await pack('only', 1)]);
    const content = store();
    const [listed, loaded] = await Promise.all([content.list(), content.load(id('only'))]);
    expect(listed.packs).toMatchObject([{ id: 'only' }]);
    // It was read before the file changed, and is handed out once.
    await write('only.json', 'changed');
    expect(loaded).toMatchObject({ ok: true });
    expect(await content.load(id('only'))).toMatchObject({ ok: false });
  });

  it('refuses a pack changed in one letter, and still serves the others', async () => {
    const lines = [await pack('whole', 1), await pack('shock', 2, { head: { schema: 1 }, n: 588 })];
    await write('shock.json', JSON.stringify({ head: { schema: 1 }, n: 589 }));
    await index(lines);
    const { packs, faults } = await store().list();
    expect(packs.map((entry) => entry.id)).toEqual(['whole']);
    expect(faults).toMatchObject([{ code: 'pack-tampered', place: 'shock.json' }]);
    expect(await store().load(id('shock'))).toMatchObject({ ok: false });
    expect(await store().load(id('whole'))).toMatchObject({ ok: true });
  });

  it('notices a change made after the pack was first read', async () => {
    await index([await pack('shock', 1)]);
    const opened = store();
    expect(await opened.load(id('shock'))).toMatchObject({ ok: true });
    await write('shock.json', '{"head":{"schema":1,"id":"shocK"}}');
    expect(await opened.load(id('shock'))).toMatchObject({ faults: [{ code: 'pack-tampered' }] });
  });

  it('refuses a pack of another size', async () => {
    await index([{ ...(await pack('shock', 1)), bytes: 7 }]);
    expect(await store().load(id('shock'))).toMatchObject({
      faults: [{ code: 'pack-tampered', message: expect.stringContaining('instead of 7') }],
    });
  });

  it('names a pack whose file is gone, and one the index does not know', async () => {
    const line = await pack('shock', 1);
    await rm(path.join(folder, 'shock.json'));
    await index([line]);
    expect((await store().list()).faults).toMatchObject([
      { code: 'pack-missing', place: 'shock.json' },
    ]);
    expect(await store().load(id('unheard-of'))).toMatchObject({
      faults: [{ code: 'pack-missing', place: 'unheard-of' }],
    });
  });

  it('says that a pack was made for a newer Chokepoint', async () => {
    await index([await pack('future', 1, { head: { schema: 2 } })]);
    expect(await store().load(id('future'))).toMatchObject({
      faults: [{ code: 'pack-too-new', place: 'future.json' }],
    });
  });

  it.each([
    ['not JSON', '{"head":'],
    ['not a pack', '[]'],
  ])('says that a pack is unreadable when it is %s', async (_, content) => {
    await index([await pack('odd', 1, content)]);
    expect(await store().load(id('odd'))).toMatchObject({ faults: [{ code: 'pack-unreadable' }] });
  });

  it('loses one pack, not all, to a bad line of the index', async () => {
    await index([{ id: 'Bad Id' }, await pack('whole', 1)]);
    const { packs, faults } = await store().list();
    expect(packs.map((entry) => entry.id)).toEqual(['whole']);
    expect(faults).toMatchObject([{ code: 'pack-unreadable', place: 'index.json#1' }]);
  });

  it('does not follow an index that points outside its folder', async () => {
    await index([{ ...(await pack('shock', 1)), file: '../shock.json' }]);
    expect(await store().list()).toMatchObject({
      packs: [],
      faults: [{ code: 'pack-unreadable' }],
    });
  });

  it('tells a missing index from one it cannot read', async () => {
    expect((await store().list()).faults).toMatchObject([{ code: 'index-missing' }]);
    await write('index.json', '<html>');
    expect((await store().list()).faults).toMatchObject([{ code: 'index-unreadable' }]);
    await index([], 2);
    expect((await store().list()).faults).toMatchObject([{ code: 'index-unreadable' }]);
    expect(await store().load(id('shock'))).toMatchObject({
      faults: [{ code: 'index-unreadable' }],
    });
  });

  describe('attachments', () => {
    async function packWithData(content = '{"schema":1}') {
      await write('shock.windows.json', content);
      const data = {
        name: 'windows',
        file: 'shock.windows.json',
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: Buffer.byteLength(content),
      };
      await index([{ ...(await pack('shock', 1)), attachments: [data] }]);
    }

    it('are loaded by pack and name', async () => {
      await packWithData();
      expect(await store().loadAttachment(id('shock'), 'windows')).toEqual({
        ok: true,
        value: '{"schema":1}',
      });
    });

    it('are refused when a digit was changed, while the pack is still served', async () => {
      await packWithData();
      await write('shock.windows.json', '{"schema":2}');
      expect(await store().loadAttachment(id('shock'), 'windows')).toMatchObject({
        faults: [{ code: 'pack-tampered', place: 'shock.windows.json' }],
      });
      expect((await store().list()).packs.map((entry) => entry.id)).toEqual(['shock']);
    });

    it('are named when they are not there, not in the index, or not JSON', async () => {
      await packWithData('{"schema":');
      const ask = (pack: string, name: string) => store().loadAttachment(id(pack), name);
      expect(await ask('shock', 'windows')).toMatchObject({
        faults: [{ code: 'pack-unreadable' }],
      });
      expect(await ask('shock', 'prices')).toMatchObject({
        faults: [{ code: 'pack-missing', place: 'shock.prices' }],
      });
      expect(await ask('unheard-of', 'windows')).toMatchObject({
        faults: [{ code: 'pack-missing', place: 'unheard-of' }],
      });
      await rm(path.join(folder, 'shock.windows.json'));
      expect(await ask('shock', 'windows')).toMatchObject({ faults: [{ code: 'pack-missing' }] });
    });
  });
});
