import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronPath, hasElectron, openElectron, type OpenApp } from './shells';
import { begin } from './steps';

const root = path.resolve(import.meta.dirname, '../..');
const question = (id: string, stem: string) =>
  `// [id:${id}]\n::${id}:: ${stem} {\n=総合処理性能#ECCN 3A090の定義による。\n~熱設計電力\n}\n`;

/** One window for all of it: opening it costs more than what is done in it. */
describe.skipIf(!hasElectron)('files given to the desktop app', () => {
  let home: string;
  let app: OpenApp;
  const at = (name: string) => path.join(home, name);
  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-opened-'));
    await writeFile(at('tpp.gift'), question('tpp', 'TPPとは何ですか。'));
    await writeFile(at('hbm.gift'), question('hbm', 'HBMとは何ですか。'));
    const convert = (...words: string[]) =>
      promisify(execFile)(process.execPath, [
        path.join(root, 'out/cli/chokepoint.js'),
        'convert',
        ...words,
      ]);
    await Promise.all([
      convert(at('tpp.gift'), '--to', 'pack', '--out', at('算力.zip')),
      convert(at('hbm.gift'), '--to', 'apkg', '--out', at('hbm.apkg')),
    ]);
    app = await openElectron({ words: [at('算力.zip')] });
    await begin(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(home, { recursive: true, force: true });
  });
  const card = (name: string) =>
    app.page.locator('main article').filter({
      has: app.page.getByRole('heading', { name }),
    });

  const own = () =>
    app.page
      .locator('main section')
      .filter({ has: app.page.getByRole('heading', { name: 'Your packs' }) })
      .locator('li.card');

  it('a pack named at the start is shown before it is added', async () => {
    await card('算力.zip').getByText('1 question comes through').waitFor();
    await card('算力.zip').getByRole('button', { name: 'Add', exact: true }).click();
    await own().waitFor();
  });

  it('a deck of Anki named at a second start comes to the window there is', async () => {
    const second = spawn(
      electronPath(),
      ['.', '--no-sandbox', `--user-data-dir=${app.data}`, 'hbm.apkg'].map((word) =>
        word === '.' ? root : word,
      ),
      { cwd: home, stdio: 'ignore' },
    );
    expect((await once(second, 'exit'))[0]).toBe(0);
    await card('hbm.apkg').getByText('1 question comes through').waitFor();
    await card('hbm.apkg').getByRole('button', { name: 'Cancel' }).click();
  });

  it('a pack becomes a PDF on the paper asked for, its fonts inside', async () => {
    await own().getByRole('link', { name: 'Print…' }).click();
    await app.page.getByRole('heading', { name: 'Key' }).waitFor();
    const save = async (paper: string, name: string) => {
      await app.page.getByRole('radio', { name: paper, exact: true }).check();
      await app.main!().evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
      }, at(name));
      await app.page.getByRole('button', { name: 'Save as PDF…' }).click();
    };
    /** Width and height of the first page in points, a seventy-second of an inch. */
    const sizeOf = (pdf: string) =>
      /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/
        .exec(pdf)!
        .slice(1)
        .map((side) => Number(side));
    for (const [paper, width, height] of [
      ['A4', 595, 842],
      ['Letter', 612, 792],
    ] as const) {
      await save(paper, `${paper}.pdf`);
      await app.page
        .locator('main')
        .getByText(`PDF saved: ${at(`${paper}.pdf`)}`, { exact: true })
        .waitFor();
      const pdf = await readFile(at(`${paper}.pdf`), 'latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      const [wide, high] = sizeOf(pdf);
      expect(Math.abs(wide! - width)).toBeLessThan(1.5);
      expect(Math.abs(high! - height)).toBeLessThan(1.5);
      // The sheet and, on a page of its own, the key.
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBe(2);
      expect(pdf).toMatch(/\/FontFile[23]?\b/);
      expect(pdf).toMatch(/\/Encoding\s*\/Identity-H/);
    }

    await mkdir(at('taken.pdf'));
    const before = (await readdir(home)).sort();
    await save('A4', 'taken.pdf');
    await app.page.getByRole('alert').getByText('The file could not be saved').waitFor();
    expect((await readdir(home)).sort()).toEqual(before);
  });
});
