import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const now = () => new Date('2025-01-27T14:30:00Z');

describe('the log', () => {
  it('writes when, what and where in the code, one after the other', async () => {
    const log = openLog(path.join(folder, 'logs'), now);
    log.write('Main process', new TypeError('no such pack'));
    log.write('Page gone', { reason: 'oom', exitCode: 9 });
    const text = await readFile(log.place, 'utf8');
    expect(text).toMatch(/^2025-01-27T14:30:00\.000Z Main process\nTypeError: no such pack\n +at /);
    expect(text).toContain('Page gone\n{"reason":"oom","exitCode":9}');
  });

  it('does not grow without end', async () => {
    const log = openLog(folder, now);
    await writeFile(log.place, 'x'.repeat(1024 * 1024 + 1));
    log.write('Main process', 'again');
    expect((await readdir(folder)).sort()).toEqual(['chokepoint.log', 'chokepoint.old.log']);
    expect(await readFile(log.place, 'utf8')).toContain('again');
    expect((await readFile(log.place, 'utf8')).length).toBeLessThan(100);
  });

  it('fails in silence where it cannot write', async () => {
    await writeFile(path.join(folder, 'logs'), 'a file, not a folder');
    expect(() => openLog(path.join(folder, 'logs'), now).write('Main', 'x')).not.toThrow();
  });
});
