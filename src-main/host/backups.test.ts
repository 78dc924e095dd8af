import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupName } from '@core/collection/backup-plan';
import { openBackups } from './backups';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 24, 13);
let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-backups-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the folder of backups', () => {
  it('is made when first needed and gives back what was written, newest first', async () => {
    let now = start;
    const backups = openBackups(path.join(root, 'a', 'backups'), () => now);
    expect(await backups.list()).toEqual([]);
    expect(await backups.write(new Uint8Array([1, 2]))).toMatchObject({ ok: true });
    now += hour;
    await backups.write(new Uint8Array([3]));
    expect(await backups.list()).toEqual([
      { name: backupName(now), at: now, size: 1 },
      { name: backupName(start), at: start, size: 2 },
    ]);
    expect(await backups.read(backupName(start))).toEqual({
      ok: true,
      value: new Uint8Array([1, 2]),
    });
  });

  it('deletes what has served, and nothing that is not a backup', async () => {
    let now = start;
    const folder = path.join(root, 'backups');
    const backups = openBackups(folder, () => now);
    await mkdir(folder);
    await writeFile(path.join(folder, 'notes.txt'), 'mine');
    for (let hours = 0; hours < 50; hours += 1) {
      now = start + hours * hour;
      await backups.write(new Uint8Array([hours]));
    }
    const names = await readdir(folder);
    expect(names).toContain('notes.txt');
    expect(names.filter((name) => name.endsWith('.zip')).length).toBeLessThan(30);
    expect((await backups.list())[0]).toMatchObject({ at: now });
  });

  it('lists no draft and no empty file, and reads nothing outside', async () => {
    const folder = path.join(root, 'backups');
    await mkdir(folder);
    await writeFile(path.join(folder, '.chokepoint-x.tmp'), 'half');
    await writeFile(path.join(folder, backupName(start)), '');
    await writeFile(path.join(root, 'secret.zip'), 'x');
    const backups = openBackups(folder, () => start);
    expect(await backups.list()).toEqual([]);
    expect(await backups.read('../secret.zip')).toMatchObject({
      ok: false,
      faults: [{ code: 'backup-not-read' }],
    });
  });

  it('says when it cannot write', async () => {
    const file = path.join(root, 'in-the-way');
    await writeFile(file, 'x');
    const backups = openBackups(path.join(file, 'backups'), () => start);
    expect(await backups.write(new Uint8Array([1]))).toMatchObject({
      ok: false,
      faults: [{ code: 'backup-not-written' }],
    });
  });
});
