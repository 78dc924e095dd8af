import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, replaceFileSync } from './replace-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'replace-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ways: [string, (file: string, bytes: Uint8Array | string) => Promise<void>][] = [
  ['waiting', replaceFile],
  ['at once', async (file, bytes) => replaceFileSync(file, bytes)],
];

describe.each(ways)('replacing a file, %s', (_, replace) => {
  it('writes a new file and takes the place of an old one', async () => {
    const file = path.join(folder, '記録.csv');
    await replace(file, '一');
    await replace(file, new Uint8Array([0xff, 0x00]));
    expect([...(await readFile(file))]).toEqual([0xff, 0x00]);
    expect(await readdir(folder)).toEqual(['記録.csv']);
  });

  it('leaves what was there, and no draft, when the place cannot be taken', async () => {
    const occupied = path.join(folder, 'occupied');
    await mkdir(occupied);
    await writeFile(path.join(occupied, 'kept.txt'), 'kept');
    await expect(replace(occupied, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['occupied']);
    expect(await readFile(path.join(occupied, 'kept.txt'), 'utf8')).toBe('kept');
  });

  it('fails where there is no folder', async () => {
    await expect(replace(path.join(folder, 'none', 'a.txt'), 'x')).rejects.toThrow(/ENOENT/);
  });
});
