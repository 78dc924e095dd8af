import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, hasElectron, openChromium, openElectron, serve } from './shells';
import { answerAnything, begin, goTo } from './steps';

const day = 86_400_000;

async function takeQuiz(page: Page, count: number): Promise<void> {
  await goTo(page, 'quiz');
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  for (let asked = 0; asked < count; asked += 1) {
    await answerAnything(page);
    await page.locator('.actions .button.main').click();
  }
}

describe.skipIf(!hasElectron)('automatic backups on the desktop', () => {
  it('bring everything back after the database is lost', async () => {
    const app = await openElectron();
    await begin(app.page);
    await goTo(app.page, 'settings');
    await app.page.getByRole('button', { name: 'Back up now' }).click();
    await app.page.getByText('There is nothing to back up yet.').waitFor();
    await takeQuiz(app.page, 2);
    await goTo(app.page, 'settings');
    await app.page.getByRole('button', { name: 'Back up now' }).click();
    await app.page.getByText('The backup is written.').waitFor();

    // As after a damaged disk: the database is gone, the files are there.
    await app.page.evaluate(async () => {
      const names = await indexedDB.databases();
      for (const { name } of names) indexedDB.deleteDatabase(name!);
    });
    await app.restart();
    await app.page.getByText('restore the latest backup').waitFor();
    await begin(app.page, 'Somebody');
    await goTo(app.page, 'settings');
    await app.page.getByRole('button', { name: 'Restore… from' }).first().click();
    await app.page.locator('#main').getByText('2 new, 0 already here').first().waitFor();
    await app.page.getByRole('button', { name: 'Import 2 new' }).click();
    await app.page.getByRole('status').filter({ hasText: 'Imported: 2 new' }).waitFor();
    await app.page.getByRole('button', { name: 'Change learner' }).click();
    await app.page.getByRole('button', { name: 'Aki' }).click();
    await goTo(app.page, 'progress');
    expect(await app.page.locator('dl dd').first().textContent()).toBe('2');
    await app.close();
  });
});

describe.skipIf(!hasChromium)('in a browser, which keeps no files', () => {
  it('a week of answers without a copy brings a reminder, and saving one ends it', async () => {
    const server = await serve();
    const app = await openChromium(server.address);
    await begin(app.page);
    await takeQuiz(app.page, 10);
    await goTo(app.page, '');
    const reminder = () => app.page.getByRole('complementary', { name: 'Save a copy' });
    expect(await reminder().count()).toBe(0);
    await app.restart({ clock: Date.now() + 8 * day });
    await reminder().getByText('10 records are in no saved copy yet').waitFor();
    const download = app.page.waitForEvent('download');
    await reminder().getByRole('button', { name: 'Save a copy' }).click();
    expect((await download).suggestedFilename()).toMatch(/^chokepoint-[\d-]+\.zip$/);
    await reminder().waitFor({ state: 'detached' });
    await app.restart({ clock: Date.now() + 8 * day });
    await app.page.locator('main h1').waitFor();
    expect(await reminder().count()).toBe(0);
    await app.close();
    await server.stop();
  });
});
