import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeHome } from '@core/drill/take-home.fixture';
import { writeTakeHomeCode } from '@core/drill/take-home-file';
import { hasChromium, openChromium, serve } from './shells';
import { begin, goTo } from './steps';

/** A question of the course, which every build has. */
const asked = 'tc-2026-what-changed';

describe.skipIf(!hasChromium)('misses of a classroom drill', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let folder: string;
  beforeAll(async () => {
    server = await serve();
    folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-drill-'));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('come into the learner’s own review after a preview, once, and go back out again', async () => {
    const { page, close } = await openChromium(server.address);
    await begin(page);
    await goTo(page, 'settings');
    const section = page.getByRole('region', { name: 'From a classroom drill' });
    const home = takeHome();
    home.answers[0] = { ...home.answers[0]!, question: asked, card: asked };
    const file = path.join(folder, 'drill.json');

    await writeFile(file, JSON.stringify(home).slice(0, 90));
    await section.locator('input[type=file]').setInputFiles(file);
    await section.getByRole('alert').getByText('Where: drill.json').waitFor();

    await writeFile(file, JSON.stringify(home));
    await section.locator('input[type=file]').setInputFiles(file);
    await section.getByText('2 new, 0 already here. Missed among the new: 1.').waitFor();
    expect(await section.getByRole('listitem').count()).toBe(1);
    expect(await section.getByRole('listitem').textContent()).not.toBe(asked);
    await section.getByRole('button', { name: 'Bring in 2 answers' }).click();
    await section.getByText('Brought in: 2.').waitFor();

    await page.reload();
    await section.getByLabel('Or paste the code here').fill(writeTakeHomeCode(home));
    await section.getByRole('button', { name: 'Look at the code' }).click();
    await section.getByText('There is nothing to bring in.').waitFor();
    expect(await section.getByRole('button', { name: /Bring in \d/ }).count()).toBe(0);

    await goTo(page, '');
    await page.getByRole('heading', { name: '1 question is due' }).waitFor();
    await page.getByRole('button', { name: 'Review now' }).click();
    await page.getByText('What did the rule of 15 January 2026 change').waitFor();

    await goTo(page, 'settings');
    await page.getByRole('button', { name: 'Take the import back' }).click();
    await section.getByLabel('Or paste the code here').fill(writeTakeHomeCode(home));
    await section.getByRole('button', { name: 'Look at the code' }).click();
    await section.getByText('2 new, 0 already here.').waitFor();
    await close();
  });
});
