import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedFileSchema } from '@core/host/opened-file';
import { readOpenedFile } from './opened-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-opened-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file opened from outside', () => {
  it('comes with its bare name and its bytes', async () => {
    const place = path.join(folder, '問題集.CSV');
    await writeFile(place, 'a,b');
    const read = await readOpenedFile(place);
    expect(read).toEqual({
      ok: true,
      value: { name: '問題集.CSV', bytes: new TextEncoder().encode('a,b') },
    });
    expect(openedFileSchema.safeParse(read.ok && read.value).success).toBe(true);
  });

  it.each(['id_rsa', 'program.exe', 'page.html', '.csv/', 'pack.chokepack.sh'])(
    'is not read where it is none of ours: %s',
    async (name) => {
      const place = path.join(folder, name);
      await (name.endsWith('/') ? mkdir(place) : writeFile(place, 'x'));
      expect(await readOpenedFile(place)).toMatchObject({
        ok: false,
        faults: [{ code: 'file-not-openable' }],
      });
    },
  );

  it('is not read where it is too large, and not at all where it is gone', async () => {
    const place = path.join(folder, 'large.apkg');
    await writeFile(place, '123456');
    expect(await readOpenedFile(place, 5)).toMatchObject({ faults: [{ code: 'file-too-large' }] });
    expect(await readOpenedFile(path.join(folder, 'gone.gift'))).toMatchObject({
      faults: [{ code: 'file-not-read' }],
    });
  });
});
