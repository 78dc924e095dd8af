import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve } from './shells';
import { answerAnything, begin, goTo } from './steps';

describe.skipIf(!hasChromium)('undo and redo', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it('take answers back and bring them back, by keys and by buttons, also from the end', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'quiz');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    const count = 10;
    for (let asked = 0; asked < count; asked += 1) {
      await answerAnything(page);
      await page.locator('.actions .button.main').click();
    }
    const score = await page.locator('.score').textContent();
    await page.getByRole('button', { name: 'Undo the last answer' }).click();
    await page.locator('.question').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByLabel(`Question ${count - 1} of ${count}`).waitFor();
    await page.getByRole('button', { name: 'Redo the answer' }).click();
    await page.locator('[data-result]').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByLabel(`Question ${count} of ${count}`).waitFor();
    await page.locator('[data-result]').waitFor();
    await page.locator('.actions .button.main').click();
    expect(await page.locator('.score').textContent()).toBe(score);
    await goTo(page, 'progress');
    const answers = page.locator('main dl dd').first();
    await answers.waitFor();
    expect(await answers.textContent()).toBe(String(count));
    await app.close();
  });

  it('take answers back from any page, and leave what is typed alone', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'quiz');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAnything(page);
    await page.locator('.actions .button.main').click();
    await goTo(page, 'search');
    const field = page.locator('main input').first();
    await field.fill('chip');
    await field.press('Control+z');
    expect(await page.locator('.question').count()).toBe(0);
    await goTo(page, 'course');
    await page.locator('main h1').focus();
    await page.keyboard.press('Control+z');
    await page.getByLabel('Question 1 of 10').waitFor();
    await page.keyboard.press('Control+z');
    await goTo(page, 'progress');
    await page.getByText('Nothing answered yet').waitFor();
    await app.close();
  });
});
