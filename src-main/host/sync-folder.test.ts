import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSyncFolder } from './sync-folder';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-sync-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const device = (name: string) =>
  openSyncFolder(path.join(root, name, 'sync.json'), () => `id-of-${name}`);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (result: { ok: boolean; value?: Uint8Array }) =>
  new TextDecoder().decode(result.value);

describe('a folder for sync', () => {
  it('is none until one is picked, and stays picked over a restart until stopped', async () => {
    expect(await device('a').status()).toEqual({ folder: null });
    await device('a').use(root);
    expect(await device('a').status()).toEqual({ folder: root });
    await device('a').use(null);
    expect(await device('a').status()).toEqual({ folder: null });
    expect(await device('a').list()).toMatchObject({ ok: false });
  });

  it('gives each device one file, which grows, and reads from any place in it', async () => {
    const folder = path.join(root, 'shared');
    await mkdir(folder);
    for (const name of ['a', 'b']) {
      await device(name).use(folder);
      await device(name).append(bytes(`${name}1\n`));
      await device(name).append(bytes(`${name}2\n`));
    }
    await writeFile(path.join(folder, 'holiday.jpg'), 'x');
    const listed = await device('a').list();
    expect(listed.ok && listed.value.sort((x, y) => (x.name < y.name ? -1 : 1))).toEqual([
      { name: 'chokepoint-id-of-a.jsonl', size: 6 },
      { name: 'chokepoint-id-of-b.jsonl', size: 6 },
    ]);
    expect(text(await device('a').read('chokepoint-id-of-b.jsonl', 3))).toBe('b2\n');
    await truncate(path.join(folder, 'chokepoint-id-of-b.jsonl'), 2);
    expect(text(await device('a').read('chokepoint-id-of-b.jsonl', 3))).toBe('');
    expect((await readdir(folder)).sort()).toContain('holiday.jpg');
  });

  it('says when the folder is not there, and reads nothing outside it', async () => {
    const gone = path.join(root, 'unplugged');
    await device('a').use(gone);
    for (const result of [await device('a').list(), await device('a').append(bytes('x'))]) {
      expect(result).toMatchObject({
        ok: false,
        faults: [{ code: 'sync-folder-gone', place: gone }],
      });
    }
    await device('a').use(root);
    expect(await device('a').read('a/sync.json', 0)).toMatchObject({ ok: false });
    expect(await device('a').read('../x/chokepoint-b.jsonl', 0)).toMatchObject({ ok: false });
  });
});
