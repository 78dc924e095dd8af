import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { begin, goTo } from './steps';

/** Weekdays from 2023-06-01 on; made-up prices that wander. */
function madeUp(count: number, seed: number): [date: string, close: number][] {
  const rows: [string, number][] = [];
  let close = 100;
  let state = seed;
  for (let day = Date.UTC(2023, 5, 1); rows.length < count; day += 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 === 0) continue;
    state = (state * 48_271) % 2_147_483_647;
    close *= 1 + 0.03 * (state / 2_147_483_647 - 0.5);
    rows.push([date.toISOString().slice(0, 10), close]);
  }
  return rows;
}
const yahoo = [
  'Date,Open,High,Low,Close,Adj Close,Volume',
  ...madeUp(600, 7).map(
    ([date, close]) => `${date},1,1,1,${close.toFixed(2)},${close.toFixed(4)},9`,
  ),
  'yesterday,1,1,1,1,1,1',
].join('\n');
const long = [
  'date;ticker;adj_close',
  ...madeUp(600, 11).map(([date, close]) => `${date};SPY;${close.toFixed(4).replace('.', ',')}`),
].join('\n');

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const bring = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]').setInputFiles(files);

describe.skipIf(!hasChromium)('prices of one’s own', () => {
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
  const preview = (name: string) => main().locator('article').filter({ hasText: name });

  it('are shown with what is doubtful, line by line, before anything is kept', async () => {
    await goTo(app.page, 'market/view!prices');
    await main().getByText('Nothing kept yet.').waitFor();
    await bring(app.page, file('MINE.csv', yahoo), file('markets.csv', long));
    await preview('MINE.csv').getByText('Line 602').waitFor();
    const row = preview('MINE.csv').getByRole('row').filter({ hasText: 'MINE' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining(['600', '2023-06-01']),
    );
    await app.page.reload();
    await main().getByText('Nothing kept yet.').waitFor();
  });

  it('are said to have found no room where the disk is full, and can be kept later', async () => {
    await bring(app.page, file('MINE.csv', yahoo), file('markets.csv', long));
    await app.page.evaluate(() => {
      const store = IDBObjectStore.prototype as unknown as { put: unknown };
      const kept = window as unknown as { put: unknown };
      kept.put = store.put;
      store.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    const keep = (name: string) =>
      preview(name).getByRole('button', { name: 'Keep 1 series' }).click();
    await keep('MINE.csv');
    await main().getByRole('alert').filter({ hasText: 'these prices were not kept' }).waitFor();
    await app.page.evaluate(() => {
      (IDBObjectStore.prototype as unknown as { put: unknown }).put = (
        window as unknown as { put: unknown }
      ).put;
    });
    await keep('MINE.csv');
    await keep('markets.csv');
    await main().getByRole('alert').waitFor({ state: 'detached' });
    const kept = main().getByRole('table', { name: 'Prices you keep' }).locator('tbody tr');
    await kept.nth(1).waitFor();
    expect(await kept.locator('th').allTextContents()).toEqual(['MINE', 'SPY']);
  });

  it('are there after a restart, and every chart and study works on any date of them', async () => {
    await app.restart();
    await goTo(app.page, 'market/view!prices');
    await main().getByRole('link', { name: 'MINE' }).click();
    await main().getByRole('heading', { name: 'MINE around the event' }).waitFor();
    await main().getByLabel('Event', { exact: true }).selectOption({ label: 'Any date…' });
    await main().getByLabel('Date', { exact: true }).fill('2024-12-10');
    await main().getByRole('heading', { name: 'MINE around 10 December 2024' }).waitFor();
    await main().getByText('On 10 December 2024 MINE returned').waitFor();
    await main().getByLabel('What counts as normal').selectOption('mean');
    await main().getByLabel('Days shown').selectOption('125');
    await main().getByText('Estimation window', { exact: true }).waitFor();
    const address = await app.page.evaluate(() => location.hash);
    await app.page.reload();
    await main().getByText('On 10 December 2024 MINE returned').waitFor();
    expect(await app.page.evaluate(() => location.hash)).toBe(address);
    await main().getByRole('link', { name: 'Compare stocks' }).click();
    await app.page.getByRole('checkbox', { name: 'SPY' }).check({ force: true });
    await main().getByText('100 is the close before').first().waitFor();
    await main().getByRole('link', { name: 'All events, all stocks' }).click();
    await app.page.getByRole('radio', { name: 'One event, all stocks' }).check({ force: true });
    await main().getByText('10 December 2024: of ').waitFor();
  });

  it('say in words that a date has no price', async () => {
    await goTo(app.page, 'market/source!own~ticker!MINE~date!2024-12-08');
    await main().getByText('There is no price on this date.').first().waitFor();
  });

  it('are asked whose they are where the file does not say', async () => {
    await goTo(app.page, 'market/view!prices');
    const nasdaq = 'Date,Close/Last\n01/24/2025,$142.62\n01/27/2025,$118.42\n';
    await bring(app.page, file('HistoricalData_1.csv', nasdaq));
    const one = preview('HistoricalData_1.csv');
    await one.getByLabel('Whose prices are these?').fill('nvda');
    await one.getByRole('button', { name: 'Read as this stock' }).click();
    await one.getByRole('row').filter({ hasText: 'NVDA' }).waitFor();
    await one.getByRole('button', { name: 'Discard' }).click();
    await one.waitFor({ state: 'detached' });
  });

  it('that are no prices are refused in words', async () => {
    await bring(app.page, file('letter.csv', 'Dear all,\nno prices here'));
    await preview('letter.csv').getByText('No header with a date and a price column').waitFor();
    expect(await preview('letter.csv').getByRole('button', { name: /^Keep/ }).count()).toBe(0);
  });

  it('are removed one by one, and put back', async () => {
    await main().getByRole('button', { name: 'Remove SPY' }).click();
    await main().getByRole('button', { name: 'Put back' }).click();
    await main().getByRole('button', { name: 'Remove SPY' }).waitFor();
    await main().getByRole('button', { name: 'Remove MINE' }).click();
    await main().getByRole('link', { name: 'MINE' }).waitFor({ state: 'detached' });
  });
});
