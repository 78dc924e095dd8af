import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApp, serve, shellsAt } from './shells';
import { answerAnything, begin, goTo, listen } from './steps';

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.stop());

const shells = shellsAt(() => server.address);

const field = (page: Page) => page.getByRole('searchbox');
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

describe.each(shells)('search in $name', ({ there, open }) => {
  let app: OpenApp | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  it.skipIf(!there)('by keyboard alone: asked, walked through, opened, come back to', async () => {
    app = await open();
    const { page } = app;
    await begin(page);
    await page.keyboard.press('/');
    await page.locator('input[type=search]:focus').waitFor();
    const said = await listen(page);
    await page.keyboard.type('presumption of denial', { delay: 15 });
    await page.getByRole('heading', { name: /^Glossary/ }).waitFor();
    expect(await page.locator('.hit mark').allTextContents()).toContain('denial');

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^presumption of denial/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.waitForTimeout(900);
    expect((await said()).filter((words) => /hits$/.test(words))).toHaveLength(1);

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
    expect(await page.locator('dt').allTextContents()).toHaveLength(1);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    expect(await field(page).inputValue()).toBe('presumption of denial');
    await page.locator('.hit').first().waitFor();

    await field(page).fill('xylophone');
    await page.getByRole('heading', { name: 'Nothing found for “xylophone”' }).waitFor();
  });

  it.skipIf(!there)('finds a question only after its answer, and opens it in place', async () => {
    app = await open();
    const { page } = app;
    await begin(page);
    await goTo(page, 'quiz/what-was-released');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    const stem = (await page.locator('.question .stem').textContent()) ?? '';
    expect(await page.locator('.question button.term').count()).toBe(0);

    const questions = page.getByRole('heading', { name: /^Questions you have answered/ });
    await goTo(page, `search/${encodeURIComponent(stem)}`);
    await page.locator('.hit, .empty').first().waitFor();
    expect(await questions.count()).toBe(0);

    await goTo(page, 'session');
    await answerAnything(page);
    await goTo(page, `search/${encodeURIComponent(stem)}`);
    await questions.waitFor();
    const hit = page.locator('button.hit').first();
    expect(await hit.locator('.title').textContent()).toBe(stem);
    await hit.focus();
    await page.keyboard.press('Enter');
    await page.locator('.question-found').waitFor();
    expect(await hit.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.question-found').textContent()).toContain(
      'Lesson: What was released',
    );
  });

  it.skipIf(!there)('in Japanese, waiting for the input method', async () => {
    app = await open({ language: 'ja' });
    const { page } = app;
    await begin(page, 'あき');
    await goTo(page, 'search');
    await field(page).focus();
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('せいのうみつど');
    await page.waitForTimeout(300);
    expect(await field(page).inputValue()).toBe('せいのうみつど');
    expect(await page.locator('.hit').count()).toBe(0);
    await devtools.send('Input.insertText', { text: '性能密度' });
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.hit .title').first().textContent()).toBe('性能密度（PD）');
    expect(await page.locator('.hit mark').first().textContent()).toBe('性能密度');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#/search/性能密度');

    // The Enter that takes a candidate opens nothing, though there are hits to open.
    await compose('の');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('検索');
  });

  it.skipIf(!there)('a term of the glossary opens where it stands', async () => {
    app = await open();
    const { page } = app;
    await begin(page);
    await goTo(page, 'glossary/performance-density');
    await page.getByRole('button', { name: 'TPP', exact: true }).focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('note', { name: /^total processing performance/ });
    await note.waitFor();
    expect(await note.textContent()).toContain('The compute figure of the rule of 2023');
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('TPP');
  });
});
