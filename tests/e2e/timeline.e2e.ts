import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp, type Opening } from './shells';
import { begin, goTo } from './steps';

describe.skipIf(!hasChromium)('the timeline', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let app: OpenApp;
  beforeAll(async () => {
    server = await serve();
  });
  afterEach(() => app.close());
  afterAll(() => server.stop());

  async function openTimeline(address = 'timeline', opening: Opening = {}) {
    app = await openChromium(server.address, opening);
    await begin(app.page);
    await goTo(app.page, address);
    return app.page;
  }
  /** The marks of the drawing, not the choices of a select. */
  const marks = () => app.page.getByRole('listbox').getByRole('option');
  const focused = () =>
    app.page.evaluate(() => document.activeElement?.querySelector('title')?.textContent);

  it('by keyboard: along the lane, across the lanes, in and out, open and closed', async () => {
    const page = await openTimeline();
    await marks().first().waitFor();
    expect(await page.locator('[role=option][tabindex="0"]').count()).toBe(1);
    await page.locator('[role=option][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await focused()).toContain('15 April 2018: Denial order against ZTE');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('Export Control Reform Act');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('14 May 2020: A100');
    const many = await marks().count();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('+');
    expect(await marks().count()).toBeLessThan(many);
    expect(await focused()).toContain('A100');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A100' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A100');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'A100' }).waitFor({ state: 'detached' });
    expect(await focused()).toContain('A100');
    await page.keyboard.press('End');
    expect(await focused()).toContain('End of Announcement 70');
  });

  it('tells marks that stand together apart by zooming, until one opens', async () => {
    const page = await openTimeline();
    const several = marks().filter({ hasText: /entries close together/ });
    await several.first().waitFor();
    for (let press = 0; press < 8 && (await page.locator('[data-detail]').count()) === 0; press++) {
      const together = (await several.count()) > 0;
      await (together ? several : marks()).first().focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-detail] [data-heading]').waitFor();
  });

  it('keeps filter, zoom and the open entry in its address', async () => {
    const page = await openTimeline();
    await page.getByRole('button', { name: /^US rules/ }).click();
    await page.getByRole('searchbox').fill('rule');
    await page.getByLabel('Year').selectOption('2025');
    const count = await page.getByText(/\d+ of 107 entries/).textContent();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await marks().first().click();
    const title = await page.locator('[data-detail] h3').textContent();
    const shown = () =>
      marks().evaluateAll((list) => list.map((mark) => mark.querySelector('title')?.textContent));
    const before = await shown();
    await page.waitForFunction(() => location.hash.includes('tl-'));
    await page.reload();
    await page.locator('[data-detail]').waitFor();
    expect(await page.locator('[data-detail] h3').textContent()).toBe(title);
    expect(await page.getByText(/\d+ of 107 entries/).textContent()).toBe(count);
    expect(await page.getByRole('searchbox').inputValue()).toBe('rule');
    expect(await shown()).toEqual(before);
    await goTo(page, 'timeline');
    await page.getByText('107 of 107 entries').waitFor();
  });

  it('leads from an entry to its facts, its lessons and its questions', async () => {
    const page = await openTimeline('timeline/tl-shock');
    const detail = page.locator('[data-detail]');
    await page.waitForFunction(() => document.activeElement?.textContent === 'The DeepSeek shock');
    await detail
      .getByRole('link', { name: /Nasdaq drops/ })
      .first()
      .waitFor();
    await detail
      .getByRole('link', { name: /Nasdaq drops/ })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-fact'));
    expect(await page.locator(':focus').textContent()).toContain('Philadelphia Semiconductor');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.locator(':focus').getByRole('link', { name: 'The DeepSeek shock' }).click();
    await detail.getByRole('button', { name: 'Practise these' }).click();
    await page.locator('.question').waitFor();
    await page.goBack();
    await detail.getByRole('link', { name: 'The day of the fall' }).click();
    await page.getByRole('heading', { level: 1, name: 'The day of the fall' }).waitFor();
  });

  it('as a table: sorted by a column, filtered alike, an entry opens below its row', async () => {
    const page = await openTimeline('timeline/year.2022');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const titles = () => page.locator('tbody th').allTextContents();
    const byDate = (await titles()).map((title) => title.trim());
    await page.getByRole('button', { name: 'Entry', exact: true }).click();
    expect(await page.locator('th[aria-sort]').textContent()).toContain('Entry');
    expect((await titles()).map((title) => title.trim())).toEqual(
      [...byDate].sort((a, b) => a.localeCompare(b, 'en')),
    );
    await page.getByRole('button', { name: 'A800', exact: true }).click();
    await page.getByText('(known to the month)').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A800');
  });

  it('on a phone: a list in which an entry opens where it stands', async () => {
    const page = await openTimeline('timeline/lanes.chip', { width: 360, height: 740 });
    expect(await marks().count()).toBe(0);
    const entry = page.getByRole('button', { name: /Chips H800/ });
    await entry.click();
    expect(await entry.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await entry.getAttribute('aria-expanded')).toBe('false');
  });

  it('says so where an entry is unknown, and where nothing fits', async () => {
    const page = await openTimeline('timeline/tl-nothing');
    await page.getByText('There is no entry “tl-nothing” in the timeline.').waitFor();
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('heading', { name: 'No entry fits this choice' }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).last().click();
    await page.getByText('107 of 107 entries').waitFor();
  });
});
