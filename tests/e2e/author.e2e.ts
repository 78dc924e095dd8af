import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo, outcome } from './steps';

describe.skipIf(!hasChromium)('writing a pack', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let app: OpenApp;
  beforeAll(async () => {
    server = await serve();
    app = await openChromium(server.address);
    await begin(app.page);
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });

  const tab = (name: string) => app.page.locator('.tab', { hasText: name }).click();
  const kept = () => app.page.getByText('Kept', { exact: true }).waitFor();

  it('says beside each field what is missing, and keeps what is typed', async () => {
    const { page } = app;
    await goTo(page, 'author');
    await page.getByLabel('Title of the new pack').fill('Room test');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('button', { name: 'Add a question' }).waitFor();
    await page.getByLabel('Kind of question').selectOption('true-false');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.locator('.form .stop').first().waitFor();
    expect(await page.getByRole('button', { name: 'Put on the shelf' }).isDisabled()).toBe(true);
    for (const [language, words] of [
      ['English', 'The H20 was made for China.'],
      ['Japanese', 'H20は中国向けに作られた。'],
    ] as const) {
      await page.locator('.form').getByLabel(`Question – ${language}`).fill(words);
    }
    await page.getByLabel('The statement is true').check();
    // The part of the pack that says who made it.
    await tab('Pack');
    for (const language of ['English', 'Japanese'])
      await page.getByLabel(`Summary – ${language}`).fill('A test');
    await page.getByLabel('Authors, one a line').fill('Aki');
    await page.getByLabel('Licence').fill('CC0-1.0');
    await kept();
    await page.locator('header details summary').click();
    expect(await page.locator('header li .stop').allInnerTexts()).toEqual([]);
    await app.restart();
    await goTo(app.page, 'author');
    await app.page.getByRole('link', { name: 'Room test' }).click();
    expect(await app.page.locator('.form').getByLabel('Question – English').inputValue()).toBe(
      'The H20 was made for China.',
    );
  });

  it('shows the question as a learner sees it, marks it, and leaves no answer behind', async () => {
    await answerAnything(app.page);
    expect(['right', 'wrong']).toContain(await outcome(app.page));
    await goTo(app.page, 'progress');
    await app.page.locator('main .empty').waitFor();
    await app.page.goBack();
    await app.page.getByRole('button', { name: 'Add a question' }).waitFor();
  });

  it('undoes and redoes, a removed question too', async () => {
    const { page } = app;
    const rows = page.locator('.list ol li');
    expect(await rows.count()).toBe(1);
    await page.locator('.form').getByRole('button', { name: 'Remove', exact: true }).click();
    expect(await rows.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await rows.count()).toBe(1);
  });

  it('goes on the shelf and can be studied', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Put on the shelf' }).click();
    await page.locator('.done').waitFor();
    await goTo(page, 'course');
    await page.getByText('Room test').first().waitFor();
    await goTo(page, 'author');
    expect(await page.getByRole('button', { name: 'Room test', exact: true }).count()).toBe(1);
  });

  it('copies a pack of the course under ids of its own', async () => {
    const { page } = app;
    await page.getByLabel('Pack to copy').selectOption('deepseek-shock');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Nothing to mend').waitFor();
    await tab('Lessons');
    await page.locator('.preview article h3').waitFor();
    await tab('Table');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
  });

  it('has no barrier axe can find, and fits a phone', async () => {
    const { page } = app;
    await tab('Questions');
    expect(await violationsOn(page)).toEqual([]);
    await tab('Facts');
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of ['Questions', 'Table', 'Lessons', 'Pack']) {
      await tab(name);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, name).toBeLessThanOrEqual(0);
    }
  });
});
