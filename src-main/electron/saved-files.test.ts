import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile, savePdf } from './saved-files';

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

describe('saving the page as a PDF', () => {
  const page = { suggestedName: 'HBM: 問題.pdf', paper: 'Letter' } as const;
  const printed = new TextEncoder().encode('%PDF-1.4');

  it('prints on the paper asked for and writes where the person chose', async () => {
    const asked: string[] = [];
    const choose = async (place: string) => (asked.push(path.basename(place)), place);
    const print = async (paper: string) => (asked.push(paper), printed);
    const place = path.join(folder, 'HBM- 問題.pdf');
    expect(await savePdf(page, { folder, choose, print })).toEqual({ ok: true, value: { place } });
    expect(asked).toEqual(['HBM- 問題.pdf', 'Letter']);
    expect(await readFile(place, 'utf8')).toBe('%PDF-1.4');
  });

  it('prints nothing when the person changes their mind', async () => {
    const print = async () => Promise.reject(new Error('printed all the same'));
    const saved = await savePdf(page, { folder, choose: async () => null, print });
    expect(saved).toEqual({ ok: true, value: null });
  });

  it('says so when the page cannot be printed, and leaves the file that was there', async () => {
    const place = path.join(folder, 'old.pdf');
    await writeFile(place, 'old');
    const print = async () => Promise.reject(new Error('Failed to generate PDF'));
    expect(await savePdf(page, { folder, choose: async () => place, print })).toMatchObject({
      ok: false,
      faults: [{ code: 'pdf-not-made', place, message: expect.stringContaining('generate') }],
    });
    expect(await readFile(place, 'utf8')).toBe('old');
  });

  it('says so when the file cannot be written, and leaves no half of it', async () => {
    const place = path.join(folder, 'taken.pdf');
    await mkdir(place);
    const print = async () => printed;
    expect(await savePdf(page, { folder, choose: async () => place, print })).toMatchObject({
      ok: false,
      faults: [{ code: 'file-not-saved', place }],
    });
    expect(await readdir(folder)).toEqual(['taken.pdf']);
  });
});
