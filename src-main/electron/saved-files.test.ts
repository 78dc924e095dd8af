import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from './saved-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saved-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = {
  suggestedName: '../answers.csv',
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode('question,score\n'),
};

describe('saving a file', () => {
  it('offers one plain name in the given folder and writes where the person chose', async () => {
    let offered = '';
    const chosen = path.join(folder, 'mine.csv');
    const choose = async (place: string) => {
      offered = place;
      return chosen;
    };
    expect(await saveFile(file, { folder, choose })).toEqual({
      ok: true,
      value: { place: chosen },
    });
    expect(path.dirname(offered)).toBe(folder);
    expect(await readFile(chosen, 'utf8')).toBe('question,score\n');
  });

  it('writes nothing when the person changes their mind', async () => {
    expect(await saveFile(file, { folder, choose: async () => null })).toEqual({
      ok: true,
      value: null,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says why a file could not be saved', async () => {
    const choose = async () => path.join(folder, 'no-such-folder', 'answers.csv');
    expect(await saveFile(file, { folder, choose })).toMatchObject({
      ok: false,
      faults: [{ code: 'file-not-saved', message: expect.stringContaining('ENOENT') }],
    });
  });
});
