import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The command line as it is shipped: one file, without the packages beside it. */
describe('chokepoint convert', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-convert-'));
    await mkdir(path.join(home, 'cli'));
    for (const name of ['chokepoint.js', 'sql-wasm.wasm'])
      await writeFile(
        path.join(home, 'cli', name),
        await readFile(path.join(root, 'out/cli', name)),
      );
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const run = (...words: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(
        process.execPath,
        [path.join(home, 'cli/chokepoint.js'), 'convert', ...words],
        { cwd: home, maxBuffer: 64 * 1024 * 1024 },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  const put = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(home, name)), { recursive: true });
    await writeFile(path.join(home, name), text);
  };

  it('names every format it writes', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['gift', 'moodle-xml', 'qti21', 'qti3', 'aiken', 'csv', 'apkg', 'pack'])
      expect(out).toContain(name);
  });

  it('writes a deck of Anki and reads it back the same, with SQLite beside it', async () => {
    await put('one.gift', '// [id:one]\n::One:: Who publishes the EAR? {=BIS ~OFAC#No.}\n');
    expect(await run('one.gift', '--to', 'apkg', '--out', 'one.apkg')).toMatchObject({ code: 0 });
    const before = JSON.parse((await run('one.gift', '--to', 'json')).out) as unknown[];
    const after = JSON.parse((await run('one.apkg', '--to', 'json')).out) as unknown[];
    expect(before).toHaveLength(1);
    expect(after).toEqual(before);
  });

  it('converts a folder with all below it, and says what of it was refused', async () => {
    await put('in/a.gift', 'One? {=yes ~no}\n');
    await put('in/deep/a.gift', 'Two? {=yes ~no}\n\nAn essay {}\n');
    await put('in/deep/table.csv', 'question,A,B,correct\nThree?,x,y,B\n');
    await put('in/picture.bin', '\u0000\u0001');
    const { code, out } = await run('in', '--to', 'qti3', '--out', 'made', '--json');
    expect(code).toBe(1);
    const said = JSON.parse(out) as { kept: number; refused: { reason: string }[] };
    expect(said.kept).toBe(3);
    expect(said.refused).toHaveLength(1);
    expect(await readdir(path.join(home, 'made'))).toHaveLength(3);
    const back = await run('made', '--to', 'json');
    expect(JSON.parse(back.out)).toHaveLength(3);
  });

  it('converts the whole course', async () => {
    const { code, out } = await run(
      path.join(root, 'content'),
      '--to',
      'pack',
      '--out',
      'course',
      '--json',
    );
    expect(code).toBe(0);
    const packs = await readdir(path.join(home, 'course'));
    expect(packs.length).toBe((await readdir(path.join(root, 'content'))).length);
    expect(out).toContain('"kept"');
  });
});
