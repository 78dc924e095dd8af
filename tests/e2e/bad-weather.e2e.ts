import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve } from './shells';
import { answerAnything, begin, goTo } from './steps';

describe.skipIf(!hasChromium)('when something is in the way', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it('a browser without IndexedDB: says so, and the quiz works', async () => {
    const app = await openChromium(server.address);
    await app.page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', { value: undefined }),
    );
    await app.page.reload();
    await begin(app.page);
    await app.page.getByRole('alert').filter({ hasText: 'private browsing' }).waitFor();
    await goTo(app.page, 'quiz');
    await app.page.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAnything(app.page);
    await app.close();
  });

  it('a page that cannot start: says so in both languages instead of staying blank', async () => {
    const app = await openChromium(server.address);
    await app.page.addInitScript(() => {
      window.matchMedia = () => {
        throw new Error('no such thing here');
      };
    });
    await app.page.reload();
    await app.page.getByText('Something unexpected happened: no such thing here').waitFor();
    await app.page.getByText('予期しない問題が起きました：no such thing here').waitFor();
    await app.close();
  });

  it('a full disk: the answer is kept and counts, and is stored when there is room', async () => {
    const app = await openChromium(server.address);
    await begin(app.page);
    await goTo(app.page, 'quiz');
    await app.page.getByRole('button', { name: 'Start the quiz' }).click();
    await fillDisk(app.page, true);
    await answerAnything(app.page);
    await app.page.getByRole('alert').filter({ hasText: 'disk is full' }).waitFor();
    await fillDisk(app.page, false);
    await app.page.getByRole('button', { name: 'Try again' }).click();
    await app.page.getByRole('alert').waitFor({ state: 'detached' });
    await app.restart();
    await goTo(app.page, 'progress');
    expect(await app.page.locator('dl dd').first().textContent()).toBe('1');
    await app.close();
  });

  it('a pack that cannot be opened: says so in the reader’s language, the others are there', async () => {
    const app = await openChromium(server.address, { language: 'ja' });
    const fault = {
      code: 'pack-tampered',
      place: 'deepseek-shock.json',
      message: 'checksum',
      remedy: '',
    };
    await app.page.route('**/host/packs/deepseek-shock', (route) =>
      route.fulfill({ json: { ok: false, faults: [fault] } }),
    );
    await app.page.reload();
    await begin(app.page);
    await app.page.getByRole('alert').filter({ hasText: 'チェックサムと一致しない' }).waitFor();
    await goTo(app.page, 'course');
    expect(await app.page.locator('main section').count()).toBeGreaterThan(0);
    await app.close();
  });
});

/** Makes the page's IndexedDB refuse what it is given, as a full disk does. */
function fillDisk(page: Page, full: boolean): Promise<void> {
  return page.evaluate((isFull) => {
    const store = IDBObjectStore.prototype as unknown as { add: unknown; put: unknown };
    const kept = window as unknown as { room?: typeof store };
    kept.room ??= { add: store.add, put: store.put };
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    store.add = isFull ? refuse : kept.room.add;
    store.put = isFull ? refuse : kept.room.put;
  }, full);
}
