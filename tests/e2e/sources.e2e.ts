import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { begin, goTo } from './steps';

describe.skipIf(!hasChromium)('the sources page', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let app: OpenApp | undefined;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  const words = {
    en: {
      topic: 'Topic',
      chips: 'Chips',
      checked: 'Source checked',
      unread: 'not re-read in its source',
      returns: 'Where the market returns come from',
      events: 'Where each event is written',
    },
    ja: {
      topic: 'テーマ',
      chips: 'チップ',
      checked: '原典の確認',
      unread: '原典は未確認',
      returns: '市場の収益率の出所',
      events: '各出来事の出典',
    },
  };

  it.each(['en', 'ja'] as const)('leads from a cited fact to its row, in %s', async (language) => {
    app = await openChromium(server.address, { language, width: 360, height: 700 });
    const { page } = app;
    await begin(page);
    await goTo(page, 'lesson/the-test-of-2023');
    await page.locator('footer summary').click();
    const link = page.locator('footer .source a').first();
    const wanted = (await link.getAttribute('href'))!.split('/').at(-1)!;
    await link.click();
    const row = page.locator(`[data-fact="${wanted}"]`);
    await row.waitFor();
    await page.waitForFunction((id) => {
      const at = document.activeElement;
      const top = at?.getBoundingClientRect().top ?? -1;
      return at?.getAttribute('data-fact') === id && top >= 0 && top < innerHeight;
    }, wanted);
    expect(await row.locator('.used a[href="#/lesson/the-test-of-2023"]').count()).toBe(1);
  });

  it.each(['en', 'ja'] as const)(
    'is narrowed, and says where returns come from, in %s',
    async (language) => {
      app = await openChromium(server.address, { language });
      const { page } = app;
      const say = words[language];
      await begin(page);
      await goTo(page, 'sources');
      const rows = page.locator('main li[data-fact]');
      const all = await rows.count();
      await page.getByLabel(say.checked).selectOption({ label: say.unread });
      const unread = await rows.count();
      expect(unread).toBeGreaterThan(0);
      expect(unread).toBeLessThan(all);
      expect(await rows.locator('.memory').count()).toBe(unread);
      await page.getByLabel(say.topic).selectOption({ label: say.chips });
      expect(await rows.count()).toBeLessThan(unread);

      await page.getByText(say.returns).click();
      await page.getByRole('heading', { name: say.events }).waitFor();
      expect(await page.locator('main details').textContent()).toContain('Yahoo Finance');
      expect(await page.locator('main details li').count()).toBeGreaterThan(30);
    },
  );
});
