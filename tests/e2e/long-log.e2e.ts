import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasChromium,
  hasElectron,
  openChromium,
  openElectron,
  serve,
  type OpenApp,
} from './shells';
import { begin, goTo, putAnswers } from './steps';

const many = 21_000;
const hourMs = 3_600_000;

/** Reads a log that was never kept, then starts from what was kept of it. */
async function readTwice(app: OpenApp): Promise<void> {
  const { page } = app;
  await begin(page);
  const readers: string[] = [];
  page.on('worker', (worker) => {
    if (worker.url().includes('log-reader')) readers.push(worker.url());
  });
  const start = Date.now() - many * hourMs;
  await putAnswers(
    page,
    Array.from({ length: many }, (_, n) => ({
      card: `card-${n % 700}`,
      at: start + n * hourMs,
      score: n % 5 === 0 ? 0 : 1,
      rating: n % 5 === 0 ? 1 : 3,
      confidence: null,
    })),
  );
  const answered = async () => {
    await goTo(page, 'progress');
    return page.locator('dl dd').first().textContent();
  };
  expect(await answered()).toBe('21,000');
  expect(readers).toHaveLength(1);
  await page.waitForFunction(async () => {
    const opening = indexedDB.open('chokepoint');
    await new Promise((opened) => (opening.onsuccess = opened));
    const keys = opening.result.transaction('snapshots').objectStore('snapshots').getAllKeys();
    await new Promise((read) => (keys.onsuccess = read));
    opening.result.close();
    return (keys.result as [string, string][]).some(([, part]) => part === 'statistics');
  });
  await goTo(page, '');
  await page.reload();
  await page.locator('nav').waitFor();
  expect(await answered()).toBe('21,000');
  expect(readers).toHaveLength(1);
}

describe('a long log is read beside the page, and taken up at the next start', () => {
  it.skipIf(!hasElectron)('in Electron', async () => {
    const app = await openElectron({ language: 'en' });
    await readTwice(app);
    await app.close();
  });

  describe.skipIf(!hasChromium)('in a browser', () => {
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      server = await serve();
    });
    afterAll(() => server.stop());

    it('too', async () => {
      const app = await openChromium(server.address);
      await readTwice(app);
      await app.close();
    });
  });
});
