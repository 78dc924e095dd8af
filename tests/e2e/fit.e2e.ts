import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasChromium,
  hasElectron,
  openChromium,
  openElectron,
  serve,
  type OpenApp,
} from './shells';
import { begin, goTo } from './steps';

/** A learner whose 150 cards were each answered five times over a month, and sometimes forgotten. */
async function studyForAMonth({ page }: OpenApp) {
  await page.evaluate(async () => {
    const request = indexedDB.open('chokepoint');
    const database = await new Promise<IDBDatabase>((open) => {
      request.onsuccess = () => open(request.result);
    });
    const learners = database.transaction('learners').objectStore('learners').getAll();
    await new Promise((read) => (learners.onsuccess = read));
    const [learner] = learners.result as { id: string }[];
    const change = database.transaction('answers', 'readwrite');
    const day = 86_400_000;
    const start = Date.now() - 40 * day;
    let number = 0;
    for (let card = 0; card < 150; card += 1) {
      for (const [turn, after] of [0, 1, 4, 11, 26].entries()) {
        const known = turn === 0 || (card * 7 + turn * 3) % 10 !== 0;
        change.objectStore('answers').add({
          type: 'answer',
          id: `01JAAAAAAAAAAAAAAAAAAA${String(number).padStart(4, '0')}`,
          learner: learner!.id,
          at: start + after * day + number * 1000,
          question: `card-${card}`,
          card: `card-${card}`,
          contentVersion: '1.0.0',
          seed: 1,
          origin: 'study',
          elapsedMs: 1000,
          response: { kind: 'true-false', answer: true },
          score: known ? 1 : 0,
          confidence: null,
          rating: known ? 3 : 1,
          confusedWith: [],
          optionOrder: [],
        });
        number += 1;
      }
    }
    await new Promise((done) => (change.oncomplete = done));
    database.close();
  });
  await page.reload();
  await page.locator('nav').waitFor();
}

async function fitAndJudge(app: OpenApp) {
  await begin(app.page);
  await goTo(app.page, 'settings');
  await app.page.getByText('You have 0 recalls after a day or more so far').waitFor();
  await studyForAMonth(app);
  await goTo(app.page, 'settings');
  await app.page.getByRole('button', { name: 'Fit to my 600 recalls' }).click();
  const table = app.page.getByRole('table').filter({ hasText: 'Fitted weights' });
  const failed = app.page.getByText('The optimizer did not finish');
  await table.or(failed).waitFor({ timeout: 60_000 });
  expect(await failed.allTextContents()).toEqual([]);
  const losses = await table.locator('tbody tr td:nth-child(2)').allTextContents();
  expect(losses.map(Number).every((loss) => loss > 0 && loss < 2)).toBe(true);
  const use = app.page.getByRole('button', { name: 'Use the fitted weights' });
  if (Number(losses[0]) < Number(losses[1])) {
    await use.click();
    await app.page.getByText('Your schedule runs on weights fitted to you.').waitFor();
    await app.page.getByRole('button', { name: 'Back to the default weights' }).click();
  } else expect(await use.count()).toBe(0);
  await app.close();
}

describe('weights of one’s own', () => {
  it.skipIf(!hasElectron)('are fitted in Electron', async () => {
    await fitAndJudge(await openElectron({ language: 'en' }));
  });

  describe.skipIf(!hasChromium)('beside a browser', () => {
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      server = await serve();
    });
    afterAll(() => server.stop());

    it('are fitted by the host', async () => {
      await fitAndJudge(await openChromium(server.address, { language: 'en' }));
    });
  });
});
