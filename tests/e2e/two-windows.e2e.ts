import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve } from './shells';
import { answerAnything, begin, goTo } from './steps';

describe.skipIf(!hasChromium)('two windows at once', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  async function twoWindows() {
    const app = await openChromium(server.address);
    await begin(app.page);
    const other = await app.page.context().newPage();
    await other.goto(server.address);
    await other.locator('nav').waitFor();
    return { app, first: app.page, other };
  }
  const answers = (page: Page) => page.locator('dl dd').first();

  it('an answer given in one shows in the other, and is taken back in both', async () => {
    const { app, first, other } = await twoWindows();
    await goTo(other, 'progress');
    await goTo(first, 'quiz');
    await first.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAnything(first);
    await answers(other).filter({ hasText: /^1$/ }).waitFor();
    await first.locator('.actions .button.main').click();
    await answerAnything(first);
    await answers(other).filter({ hasText: /^2$/ }).waitFor();
    await first.keyboard.press('Control+z');
    await answers(other).filter({ hasText: /^1$/ }).waitFor();
    await app.close();
  });

  it('go through one session together', async () => {
    const { app, first, other } = await twoWindows();
    await goTo(first, 'quiz');
    await first.getByRole('button', { name: 'Start the quiz' }).click();
    await first.locator('.question').waitFor();
    await goTo(other, 'session');
    await other.getByLabel('Question 1 of 10').waitFor();
    await answerAnything(first);
    await first.locator('.actions .button.main').click();
    await other.getByLabel('Question 2 of 10').waitFor();
    await answerAnything(other);
    await other.locator('.actions .button.main').click();
    await first.getByLabel('Question 3 of 10').waitFor();
    expect(await first.locator('.question .stem').textContent()).toBe(
      await other.locator('.question .stem').textContent(),
    );
    await app.close();
  });

  it('say so when another session was begun, and keep the one the person wants', async () => {
    const { app, first, other } = await twoWindows();
    await goTo(first, 'quiz');
    await first.getByRole('button', { name: 'Start the quiz' }).click();
    await first.locator('.question').waitFor();
    const mine = await first.locator('.question .stem').textContent();
    await goTo(other, 'quiz');
    await other.getByRole('button', { name: 'Start the quiz' }).click();
    await other.locator('.question').waitFor();
    await first.getByText('Another window has begun or closed a session').waitFor();
    await first.getByRole('button', { name: 'Keep this session instead' }).click();
    await other.getByText('Another window has begun or closed a session').waitFor();
    await other.close();
    await app.restart();
    await goTo(app.page, 'session');
    await app.page.locator('.question').waitFor();
    expect(await app.page.locator('.question .stem').textContent()).toBe(mine);
    await app.close();
  });

  it('change language and appearance together', async () => {
    const { app, first, other } = await twoWindows();
    await goTo(first, 'settings');
    await goTo(other, 'settings');
    await first.getByRole('radio', { name: 'Dark' }).check();
    await other.locator('html[data-theme="dark"]').waitFor();
    await app.close();
  });
});
