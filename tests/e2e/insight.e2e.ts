import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo } from './steps';

async function saved(app: OpenApp, figure: string, button: string): Promise<Buffer> {
  const download = app.page.waitForEvent('download');
  await app.page
    .locator('figure', { has: app.page.getByRole('heading', { name: figure, exact: true }) })
    .getByRole('button', { name: button })
    .click();
  return readFileSync(await (await download).path());
}

describe.skipIf(!hasChromium)('what the progress page says', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it('is read by keys, as a table, and saved as CSV and PNG', async () => {
    const app = await openChromium(server.address, { language: 'en' });
    await begin(app.page);
    await goTo(app.page, 'quiz');
    await app.page.locator('form .button.main').click();
    for (let asked = 0; asked < 4; asked += 1) {
      await answerAnything(app.page);
      await app.page.locator('.actions .button.main').click();
    }
    await goTo(app.page, 'progress');

    const figure = app.page.locator('figure', { hasText: 'How sure, how right' });
    const cursor = figure.getByRole('slider');
    await cursor.focus();
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/of 4, 73% would fit$/);

    const rows = (await saved(app, 'How sure, how right', 'Save as CSV')).toString('utf8');
    expect(rows).toMatch(/^\ufeffSaid,Answers,Would fit,Mean score\r\n.*,4,0\.733/);

    const picture = await saved(app, 'How sure, how right', 'Save as PNG');
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    expect(width).toBeGreaterThan(600);
    expect(height).toBeGreaterThan(300);

    await figure.getByRole('button', { name: 'Show as table' }).click();
    expect(await figure.getByRole('row').count()).toBe(2);
    await app.close();
  });
});
