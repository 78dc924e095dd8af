import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import windows from '../../content/market-reactions/windows.json' with { type: 'json' };
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { begin, goTo, listen } from './steps';

const event = '2024-12-02-rule';
const tickers = [
  { ticker: 'AMAT', market: 'SPY' },
  { ticker: 'MU', market: 'SPY' },
  { ticker: '8035.T', market: '^N225' },
] as const;

/** What came after the news, as any page might write it: dates from the session on, and returns. */
function laterFigures(): { dates: string[]; returns: string[] } {
  const dates = new Set<string>();
  const returns = new Set<string>();
  for (const { ticker, market } of tickers) {
    const window = windows.events[event][market as 'SPY'];
    const own = window.tickers[ticker as 'AMAT'];
    own.returnsPercent.forEach((value, index) => {
      if (own.from + index < 0) return;
      dates.add(window.dates[own.from + index - window.from]!);
      // As the file has it and as the reveal shows it; shorter ones stand on axes by chance.
      if (Math.abs(value) < 1) return;
      returns.add(Math.abs(value).toFixed(3));
      returns.add(`${Math.abs(value).toFixed(2)}%`);
    });
  }
  return { dates: [...dates], returns: [...returns] };
}

describe.skipIf(!hasChromium)('predict, then see', () => {
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

  it('by keyboard: nothing later in the page before, then what came, marked and kept', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'predict');
    await page.getByRole('link', { name: 'BIS controls HBM, more tools and 140 entities' }).click();
    const median = page.getByRole('slider', { name: 'AMAT, Median' });
    await median.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    expect(await median.getAttribute('aria-valuetext')).toBe('+1.1%');
    const fields = page
      .locator('section', { hasText: 'Applied Materials (AMAT) on 2 December 2024' })
      .first();
    expect(await fields.getByLabel('Median', { exact: true }).inputValue()).toBe('+1.1');

    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { dates, returns } = laterFigures();
    const session = ['2024-12-02', '2024-12-03'];
    expect(dates.filter((date) => !session.includes(date) && before.includes(date))).toEqual([]);
    expect(returns.filter((figure) => before.includes(figure))).toEqual([]);
    expect(before).not.toContain('milder than feared: a tighter rule');

    const said = await listen(page);
    const submit = page.getByRole('button', { name: 'Fix the prediction and see' });
    await submit.press('Enter');
    expect((await said()).join()).toContain('Choose at least one reason');
    await page.getByLabel('It is less than was feared or hoped for').press('Space');
    await submit.press('Enter');
    await page.getByRole('heading', { name: 'What came' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    const text = (await page.locator('main').textContent()) ?? '';
    // The same look finds them now, so that it could have found them before.
    expect(returns.some((figure) => text.includes(figure))).toBe(true);
    expect(text).toContain('AMAT closed +4.90%');
    expect(text).toContain('The wrong way: the rule tightened, and the stock rose.');
    expect(text).toContain('1 of 3 reasons that the record bears out were yours');
    expect(text).toContain('This prediction counts in your record.');

    await app.restart();
    await goTo(app.page, `predict/${event}`);
    await app.page.getByRole('heading', { name: 'What came' }).waitFor();
    await goTo(app.page, 'predict');
    await app.page.getByText('3 forecasts, against').waitFor();
  });

  it('a repeat does not count, and a prediction taken back can be put back', async () => {
    app = await openChromium(server.address);
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await begin(page);
    await goTo(page, `predict/${event}`);
    const fix = async () => {
      await page.getByLabel('Something else moves the whole market').check();
      await page.getByRole('button', { name: 'Fix the prediction and see' }).click();
      // With reduced motion everything is there at once.
      await page.getByText('Session 6 of 6').waitFor();
    };
    await fix();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back: it does not count.').waitFor();
    await page.getByRole('button', { name: 'Let it count again' }).click();
    await page.getByText('This prediction counts in your record.').waitFor();
    await page.getByRole('button', { name: 'Predict it again' }).click();
    await page.getByText('it does not count this time').waitFor();
    await fix();
    await page.getByText('A repeat: it does not count').waitFor();
    await goTo(page, 'predict');
    await page.getByText('3 forecasts, against').waitFor();
  });

  it('by touch at 360 px: a dragged handle and a typed figure say the same', async () => {
    app = await openChromium(server.address, { width: 360, height: 760, language: 'ja' });
    const { page } = app;
    await begin(page);
    await goTo(page, `predict/${event}`);
    const handle = page.getByRole('slider', { name: 'AMAT, 中央値' });
    await handle.scrollIntoViewIfNeeded();
    const box = (await handle.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 4 });
    await page.mouse.up();
    const moved = Number(await handle.getAttribute('aria-valuenow'));
    expect(moved).toBeLessThan(-0.5);
    const low = page.locator('.entries input').first();
    expect(await page.locator('.entries input').nth(2).inputValue()).toBe(
      `−${Math.abs(moved).toFixed(1)}`,
    );
    await low.fill('５');
    await low.press('Tab');
    await page.getByText('小さい順になるように入力してください').first().waitFor();
    expect(await low.inputValue()).toBe('５');
  });
});
