import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { begin, goTo } from './steps';

describe.skipIf(!hasChromium)('the market lab', () => {
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
  const main = () => app.page.locator('main');

  it('fetches its data when it is first opened, and not before', async () => {
    const fetched: string[] = [];
    app.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await goTo(app.page, 'course');
    expect(fetched.filter((path) => path.endsWith('/market-reactions/windows'))).toEqual([]);
    await app.page.getByRole('link', { name: 'Market lab' }).first().click();
    await main().getByRole('heading', { name: 'NVDA around the event' }).waitFor();
    expect(fetched.filter((path) => path.endsWith('/market-reactions/windows'))).toHaveLength(1);
  });

  it('tells a person what was expected and what came on top', async () => {
    const split = main().getByText('On 27 January 2025 NVDA returned −16.97%');
    expect(await split.textContent()).toContain('the model expected −3.92%; −13.05% came on top');
    await main().getByLabel('What counts as normal').selectOption('adjusted');
    await main().getByText('the model expected −1.42%').waitFor();
    await main().getByLabel('What counts as normal').selectOption('market');
  });

  it('reads a chart day by day from the keyboard, and shows the same as a table', async () => {
    const figure = main().locator('figure').first();
    const cursor = figure.getByRole('slider');
    await cursor.focus();
    await app.page.keyboard.press('End');
    expect(await cursor.getAttribute('aria-valuetext')).toContain('+20 · 25 February 2025');
    await figure.getByRole('button', { name: 'Show as table' }).click();
    const row = figure.getByRole('row').filter({ hasText: '2025-01-27' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['2025-01-27', '83.0', '96.1']);
    await figure.getByRole('button', { name: 'Show as chart' }).click();
  });

  it('saves the rows as CSV and the picture as PNG', async () => {
    const figure = main().locator('figure').first();
    const saved = async (name: string) => {
      const download = app.page.waitForEvent('download');
      await figure.getByRole('button', { name }).click();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const csv = await saved('Save as CSV');
    expect(csv.name).toBe('NVDA-2025-01-27-price.csv');
    expect(csv.bytes.toString('utf8')).toContain('2025-01-27,83.03');
    const png = await saved('Save as PNG');
    expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('goes to another event by its flag, and says which session could react first', async () => {
    await main()
      .getByRole('button', { name: /^2025-01-13/ })
      .click();
    await main()
      .getByRole('heading', { name: /AI Diffusion/ })
      .waitFor();
    await main().getByText('First to trade on it').click();
    expect(await main().getByRole('row').filter({ hasText: 'Tokyo' }).count()).toBeGreaterThan(0);
  });

  it('warns that Arm’s history is too short, in words', async () => {
    await main().getByLabel('Event', { exact: true }).selectOption('2023-10-17-rule');
    await main().getByLabel('Stock', { exact: true }).selectOption('ARM');
    await main().getByText('too short to say what is normal').waitFor();
  });

  it('refuses a window that runs backwards and keeps the figures', async () => {
    await goTo(app.page, 'market/ticker!NVDA');
    await main().getByLabel('from', { exact: true }).fill('4');
    await main().getByText('the smaller first').waitFor();
    await main().getByLabel('to', { exact: true }).fill('5');
    await main().getByRole('rowheader', { name: '[+4, +5]' }).waitFor();
  });

  it('sorts every event by any column, and a link shows the same', async () => {
    await goTo(app.page, 'market/view!across');
    const table = main().getByRole('table', { name: /The event’s day/ });
    const head = table.getByRole('columnheader', { name: /^abnormal [↕▲▼]|^abnormal$/ }).first();
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const first = () => table.locator('tbody th').first().textContent();
    expect(await first()).toBe('DeepSeek shock');
    const address = await app.page.evaluate(() => location.hash);
    await app.page.reload();
    await table.waitFor();
    expect(await app.page.evaluate(() => location.hash)).toBe(address);
    expect(await first()).toBe('DeepSeek shock');
    await table.getByRole('link', { name: 'DeepSeek shock' }).click();
    await main().getByRole('heading', { name: 'NVDA around the event' }).waitFor();
  });

  it('compares stocks of two exchanges, each in its own sessions', async () => {
    await goTo(app.page, 'market/view!compare~beside!8035.T');
    await main().getByText('100 is the close before').first().waitFor();
    await app.page.getByRole('checkbox', { name: 'VST' }).check({ force: true });
    await main().getByText('VST stood lowest at 71.7').waitFor();
  });

  it('says so where the data do not come, and tries again', async () => {
    await app.page.route('**/host/packs/market-reactions/**', (route) =>
      route.fulfill({
        json: { ok: true, value: { schema: 99 } },
      }),
    );
    await app.page.reload();
    await main().getByRole('alert').filter({ hasText: 'market data are damaged' }).waitFor();
    await app.page.unroute('**/host/packs/market-reactions/**');
    await main().getByRole('button', { name: 'Try again' }).click();
    await main().getByText('100 is the close before').first().waitFor();
  });
});
