import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo } from './steps';

describe.skipIf(!hasChromium)('the collection as one file', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let folder: string;
  beforeAll(async () => {
    server = await serve();
    folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-files-'));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Answers so many questions of a quiz and leaves it open. */
  async function answerSome(page: Page, count: number): Promise<void> {
    await goTo(page, 'quiz');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    for (let asked = 0; asked < count; asked += 1) {
      await answerAnything(page);
      await page.locator('.actions .button.main').click();
    }
  }

  async function save(page: Page, name: string): Promise<string> {
    await goTo(page, 'settings');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy of everything' }).click();
    const file = path.join(folder, name);
    await (await download).saveAs(file);
    return file;
  }

  const choose = async (page: Page, file: string) => {
    await goTo(page, 'settings');
    await page.locator('input[type=file][accept*=zip]').setInputFiles(file);
  };
  const answered = async (app: OpenApp) => {
    await goTo(app.page, 'progress');
    const figure = app.page.locator('dl dd').or(app.page.locator('.empty')).first();
    return (await figure.getAttribute('class'))?.includes('empty')
      ? '0'
      : await figure.textContent();
  };

  it('goes to another machine after a preview, once however often, and back out again', async () => {
    const here = await openChromium(server.address);
    await begin(here.page);
    await answerSome(here.page, 3);
    const file = await save(here.page, 'aki.zip');
    await choose(here.page, file);
    await here.page
      .locator('#main')
      .getByText('0 new, 3 already here, 0 conflicting, 0 unreadable.')
      .waitFor();
    await here.page.getByText('Everything in this file is here already').waitFor();
    await here.close();

    const there = await openChromium(server.address);
    await begin(there.page, 'Ben');
    await choose(there.page, file);
    await there.page
      .locator('#main')
      .getByText('3 new, 0 already here, 0 conflicting, 0 unreadable.')
      .waitFor();
    expect(await answered(there)).toBe('0');
    await choose(there.page, file);
    // Pressed in the same moment as the choice, before it has been compared anew: nothing goes astray.
    const button = there.page.getByRole('button', { name: 'Import 3 new' });
    await button.waitFor();
    await there.page.getByLabel('Goes to').evaluate((select: HTMLSelectElement) => {
      select.value = [...select.options].find(({ label }) => label === 'Ben')!.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent?.trim() === 'Import 3 new')!
        .click();
    });
    await button.click();
    await there.page.getByRole('status').filter({ hasText: 'Imported: 3 new' }).waitFor();
    expect(await answered(there)).toBe('3');
    await choose(there.page, file);
    await there.page
      .locator('#main')
      .getByText('0 new, 3 already here, 0 conflicting, 0 unreadable.')
      .waitFor();

    await there.restart();
    await goTo(there.page, 'settings');
    await there.page.getByRole('button', { name: 'Take the import back' }).click();
    await there.page.getByText('The import was taken back.').waitFor();
    expect(await answered(there)).toBe('0');
    await there.close();
  });

  it('brings another learner along as a learner of their own', async () => {
    const here = await openChromium(server.address);
    await begin(here.page);
    await answerSome(here.page, 1);
    const file = await save(here.page, 'other.zip');
    await here.close();
    const there = await openChromium(server.address);
    await begin(there.page, 'Aki');
    await choose(there.page, file);
    await there.page.getByRole('button', { name: 'Import 1 new' }).click();
    await there.page.getByRole('status').filter({ hasText: 'Imported: 1 new' }).waitFor();
    await there.page.getByRole('button', { name: 'Change learner' }).click();
    await there.page.getByRole('button', { name: 'Aki (2)' }).click();
    expect(await answered(there)).toBe('1');
    await there.close();
  });

  it('refuses a file cut short, one that was changed and one that is none, and writes nothing', async () => {
    const app = await openChromium(server.address);
    await begin(app.page);
    await answerSome(app.page, 1);
    const file = await save(app.page, 'whole.zip');
    const bytes = await readFile(file);
    const half = path.join(folder, 'half.zip');
    await writeFile(half, bytes.subarray(0, bytes.length / 2));
    const flipped = path.join(folder, 'flipped.zip');
    await writeFile(
      flipped,
      bytes.map((byte, place) => (place === 700 ? byte ^ 1 : byte)),
    );
    for (const [chosen, words] of [
      [half, 'cut short'],
      [flipped, 'does not match its checksum'],
      [path.resolve('package.json'), 'no copy saved by Chokepoint'],
    ] as const) {
      await choose(app.page, chosen);
      await app.page.getByRole('alert').filter({ hasText: words }).waitFor();
    }
    expect(await app.page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    expect(await answered(app)).toBe('1');
    await app.close();
  });

  it('names the lines it cannot read of an older copy, and takes the others', async () => {
    const old = path.join(folder, 'old.jsonl');
    const flag = {
      type: 'flag',
      id: '01JD0000000000000000000001',
      learner: 'old',
      card: 'tpp',
      on: true,
      at: 1_760_000_000_000,
    };
    const head = {
      format: 'chokepoint-records',
      version: 1,
      learner: 'Old',
      savedAt: '2026-01-01',
    };
    const lines = [head, flag, { ...flag, on: 'yes' }].map((line) => JSON.stringify(line));
    await writeFile(old, `${lines.join('\n')}\n{"type":"fl`);
    const app = await openChromium(server.address, { width: 360 });
    await begin(app.page);
    await choose(app.page, old);
    await app.page
      .locator('#main')
      .getByText('1 new, 0 already here, 0 conflicting, 2 unreadable.')
      .waitFor();
    await app.page.getByText('Lines that cannot be read: 2').click();
    await app.page.getByText('Line 3: the field “on” does not fit').waitFor();
    await app.page.getByText('Line 4: not JSON').waitFor();
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await app.page.evaluate(wide)).toBe(0);
    await app.page.getByRole('button', { name: 'Import 1 new' }).click();
    await app.page.getByRole('status').filter({ hasText: 'Imported: 1 new' }).waitFor();
    await app.close();
  });
});
