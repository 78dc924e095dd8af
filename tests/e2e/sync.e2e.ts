import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  hasChromium,
  hasElectron,
  openChromium,
  openElectron,
  serve,
  type OpenApp,
} from './shells';
import { answerAnything, begin, goTo } from './steps';

async function answerOne(page: Page): Promise<void> {
  await goTo(page, 'quiz');
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await answerAnything(page);
}

/** Picks the folder as a person would; the system's dialog itself cannot be driven. */
async function pick(app: OpenApp, folder: string): Promise<void> {
  await app.main!().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await goTo(app.page, 'settings');
  await app.page.getByRole('button', { name: 'Pick a folder…' }).click();
}

const answered = async (app: OpenApp) => {
  await goTo(app.page, 'progress');
  return app.page.locator('dl dd').first().textContent();
};

describe.skipIf(!hasElectron)('sync through a folder', () => {
  it('brings the answers of two devices together, and asks once whose they are', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-shared-'));
    const [desk, laptop] = [await openElectron(), await openElectron({ width: 360 })];
    await begin(desk.page);
    await answerOne(desk.page);
    await pick(desk, folder);
    await desk.page.getByText('0 records came, 1 went out.').waitFor();

    await begin(laptop.page);
    await answerOne(laptop.page);
    await pick(laptop, folder);
    await laptop.page.getByText('learners who are not on this device').waitFor();
    await laptop.page.getByLabel('Goes to').selectOption({ label: 'Aki' });
    await laptop.page.getByRole('button', { name: 'Import 1 new' }).click();
    await laptop.page.getByText('1 records came, 1 went out.').waitFor();
    expect(await answered(laptop)).toBe('2');

    // The other way the learner of the laptop is the stranger.
    await goTo(desk.page, 'settings');
    await desk.page.getByRole('button', { name: 'Sync now' }).click();
    await desk.page.getByLabel('Goes to').selectOption({ label: 'Aki' });
    await desk.page.getByRole('button', { name: 'Import 1 new' }).click();
    await desk.page.getByText('1 records came, 0 went out.').waitFor();
    expect(await answered(desk)).toBe('2');

    // A file cut short on its way costs nothing: its device writes again what is missing.
    const files = (await readdir(folder)).map((name) => path.join(folder, name));
    expect(files).toHaveLength(2);
    for (const file of files) {
      const bytes = await readFile(file);
      await writeFile(file, bytes.subarray(0, bytes.length - 40));
    }
    await laptop.restart();
    await goTo(laptop.page, 'settings');
    await laptop.page.getByRole('button', { name: 'Sync now' }).click();
    await laptop.page.getByText('0 records came, 2 went out.').waitFor();
    await laptop.page.getByRole('button', { name: 'Stop syncing' }).click();
    await laptop.page.getByRole('button', { name: 'Pick a folder…' }).waitFor();
    expect(await answered(laptop)).toBe('2');
    await rm(folder, { recursive: true });
    await goTo(desk.page, 'settings');
    await desk.page.getByRole('button', { name: 'Sync now' }).click();
    await desk.page.getByRole('alert').filter({ hasText: 'folder for sync' }).waitFor();
    expect(await answered(desk)).toBe('2');
    await desk.close();
    await laptop.close();
  });
});

describe.skipIf(!hasChromium)('in a browser', () => {
  it('says that sync is not there, and offers no button for it', async () => {
    const server = await serve();
    const app = await openChromium(server.address);
    await begin(app.page);
    await goTo(app.page, 'settings');
    await app.page.getByText('Sync through a folder works in the desktop app').waitFor();
    expect(await app.page.getByRole('button', { name: /folder|sync/i }).count()).toBe(0);
    await app.close();
    await server.stop();
  });
});
