import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo, listen } from './steps';

/** Whatever has the focus: what it is and what it is called. */
const focused = (app: OpenApp) =>
  app.page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.getAttribute('role') ?? at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 60)}`;
  });

/** Pages whose code is fetched when they are first opened. */
const fetched = [
  ...['course', 'quiz', 'slipping', 'progress', 'report', 'glossary', 'sources', 'search'],
  ...['timeline', 'predict', 'lab', 'market', 'settings'],
];

describe.skipIf(!hasChromium)('the frame around every page', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let app: OpenApp | undefined;
  beforeAll(async () => {
    server = await serve();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });
  afterAll(() => server.stop());

  it('leads from the first start to the first answer in a handful of steps', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    let steps = 0;
    const step = async (act: Promise<unknown>) => {
      await act;
      steps += 1;
    };
    await step(page.keyboard.type('Aki'));
    await step(page.keyboard.press('Enter'));
    await step(page.getByRole('button', { name: 'Start the quiz' }).click());
    await page.locator('.question').waitFor();
    await step(answerAnything(page));
    // The name, Begin, the quiz, and one answer: nothing else stands in the way.
    expect(steps).toBe(4);
    expect(await page.locator('[data-result]').count()).toBe(1);
  });

  it.each([
    { language: 'en', asked: 'tpp', term: 'TPP', chip: 'H200 SXM', dark: 'Appearance: dark' },
    { language: 'ja', asked: 'ＴＰＰ', term: 'TPP', chip: 'H200 SXM', dark: '外観：ダーク' },
  ] as const)('calls anything by its name ($language)', async ({ language, asked, chip, dark }) => {
    app = await openChromium(server.address, { language });
    const { page } = app;
    await begin(page);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.waitFor();
    expect(await focused(app)).toContain('combobox');
    const chosen = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).innerText();
    };
    await field.fill(asked);
    const first = await chosen();
    expect(first.toLowerCase()).toContain('tpp');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).not.toBe(first);
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('main[data-place^="#/glossary"]').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);

    await page.keyboard.press('Control+k');
    await field.fill('h200 sxm');
    expect(await chosen()).toContain(chip);
    await page.keyboard.press('Enter');
    await page.locator('main[data-place="#/lab"]').waitFor();

    await page.keyboard.press('Control+k');
    await field.fill(dark);
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();

    await page.keyboard.press('Control+k');
    await field.fill('zzzz');
    await page.keyboard.press('Enter');
    await page.locator('main[data-place="#/search"]').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('zzzz');
  });

  it('puts a sheet away with Escape, and the focus back where it was', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    const link = page.getByRole('link', { name: 'Course' });
    await link.focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await page.getByText('Take the last answer back').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(app)).toContain('Course');
  });

  it('takes a file dropped anywhere to the page for files of its kind', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([fileName, content]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([content!], fileName!));
          const event = { bubbles: true, cancelable: true, dataTransfer: carried };
          document.querySelector('main')!.dispatchEvent(new DragEvent('drop', event));
        },
        [name, text],
      );
    await drop('picture.png', 'x');
    await page.getByText('Nothing here takes “picture.png”').waitFor();
    await drop('NVDA.csv', 'date,adj_close\n2025-01-24,142.62\n2025-01-27,118.42\n');
    await page.locator('main[data-place="#/market"]').waitFor();
    await page.locator('main').getByText('NVDA.csv').first().waitFor();
    await drop('old.jsonl', '{"format":"chokepoint-records","version":1}\n');
    await page.locator('main[data-place="#/settings"]').waitFor();
    await page.locator('main').getByText('old.jsonl').first().waitFor();
  });

  it('says that a page is being opened, and what to do where it cannot be', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    const states: string[] = [];
    for (const address of fetched) {
      // Held back first, then refused: what is shown meanwhile, and what in the end.
      let letGo = () => {};
      const held = new Promise<void>((go) => (letGo = go));
      await page.route(/assets\/\w+Page-[^/]+\.js$/, async (route) => {
        await held;
        await route.abort();
      });
      await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
      await page.locator('main [role=status]', { hasText: 'Opening the page' }).waitFor();
      letGo();
      await page.getByRole('heading', { name: 'This page did not open' }).waitFor();
      states.push(await page.getByRole('button', { name: 'Reload' }).innerText());
      await page.unroute(/assets\/\w+Page-[^/]+\.js$/);
      await page.evaluate(() => (location.hash = '#/'));
      await page.reload();
      await page.locator('nav').waitFor();
    }
    expect(states).toHaveLength(fetched.length);
  }, 300_000);

  it('carries a whole session by keyboard alone, and says each result', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await page.keyboard.type('Aki');
    await page.keyboard.press('Enter');
    await page.locator('nav').waitFor();
    const said = await listen(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('quick quiz');
    await page.keyboard.press('Enter');
    let results = 0;
    for (let asked = 0; asked < 10; asked += 1) {
      await page.locator('.question').waitFor();
      // Every field in turn: a digit or an arrow chooses, text is typed.
      for (let tabs = 0; tabs < 14; tabs += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          if (!element?.closest('.question') || element.closest('.bar')) return 'past';
          return element.localName === 'input' ? element.type : element.localName;
        });
        if (at === 'past') break;
        if (at === 'radio' || at === 'checkbox') await page.keyboard.press('Space');
        else if (at === 'select') await page.keyboard.press('ArrowDown');
        else if (at === 'input' || at === 'text' || at === 'number') await page.keyboard.type('1');
        const hidden = await page.evaluate(() => {
          const box = document.activeElement!.getBoundingClientRect();
          return box.bottom <= 0 || box.top >= innerHeight;
        });
        expect(hidden).toBe(false);
      }
      const matching = await page.locator('.question select').all();
      for (const [place, select] of matching.entries()) {
        await select.focus();
        for (let down = 0; down <= place; down += 1) await page.keyboard.press('ArrowDown');
      }
      await page.locator('.question .bar .button.main').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-result]').waitFor();
      results += 1;
      // The focus is on the result; Enter leads on.
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-result'))).toBe(
        true,
      );
      await page.keyboard.press('Enter');
    }
    await page.locator('.score').waitFor();
    expect(results).toBe(10);
    const verdicts = (await said()).filter((words) => /^(Right|Not right|Partly)/.test(words));
    expect(verdicts).toHaveLength(10);
  });

  it('hides no focus behind the bar of a phone, and offers targets of 24 px or more', async () => {
    app = await openChromium(server.address, { width: 360, height: 700 });
    const { page } = app;
    await begin(page);
    const found: string[] = [];
    for (const address of ['', 'course', 'quiz', 'lab', 'market', 'timeline', 'settings']) {
      await goTo(page, address);
      found.push(
        ...(await page.evaluate((place) => {
          const bar = document.querySelector('nav')!.getBoundingClientRect();
          const complaints: string[] = [];
          const inText = (element: Element) => element.closest('p, li, td, dd, figcaption, label');
          for (const element of document.querySelectorAll<HTMLElement>(
            'main :is(a[href], button, select, summary, input:not([type=hidden]))',
          )) {
            if (!element.checkVisibility() || element.matches('.visually-hidden, :disabled'))
              continue;
            element.focus();
            const box = element.getBoundingClientRect();
            const name = `${place}: ${element.localName} ${element.textContent?.trim().slice(0, 30)}`;
            if (document.activeElement === element && box.top >= bar.top && box.height > 0)
              complaints.push(`${name} is behind the bar`);
            // WCAG 2.5.8: links within a sentence and parts of a larger label are excepted.
            if (Math.min(box.width, box.height) < 24 && !inText(element))
              complaints.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
          }
          return complaints;
        }, address)),
      );
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
