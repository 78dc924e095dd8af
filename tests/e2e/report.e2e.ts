import { expect, it } from 'vitest';
import { hasChromium, openChromium, serve } from './shells';
import { answerAnything, begin, goTo, outcome } from './steps';

it.skipIf(!hasChromium)(
  'a report to print says what is missed, why, and by which source',
  async () => {
    const server = await serve();
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page, 'Aki');
    await goTo(page, 'quiz');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    const missed: string[] = [];
    for (let asked = 0; asked < 10; asked += 1) {
      const stem = (await page.locator('.question .stem').textContent())!.trim();
      await answerAnything(page);
      if ((await outcome(page)) !== 'right') missed.push(stem);
      await page.locator('.actions .button.main').click();
    }
    await goTo(page, 'progress');
    await page.getByRole('link', { name: 'Report to print' }).click();
    await page.getByRole('heading', { name: 'Report for Aki' }).waitFor();
    const listed = await page.locator('li h3').allTextContents();
    expect(listed.map((stem) => stem.trim()).sort()).toEqual(missed.sort());
    expect(await page.locator('li .fact').count()).toBeGreaterThanOrEqual(missed.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.locator('table').first().isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await app.close();
    await server.stop();
  },
);
