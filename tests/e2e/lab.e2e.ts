import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { begin, goTo, listen } from './steps';

const paragraph = (app: OpenApp) => app.page.locator('[data-outcome] .paragraph').textContent();
const address = (app: OpenApp) => app.page.evaluate(() => decodeURIComponent(location.hash));

describe.skipIf(!hasChromium)('the licence lab', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it('steps a chip through the versions by keyboard and says where it falls', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'lab/chip=A800+SXM+80GB&rule=2022-10-07&to=CN&hq=CN');
    expect(await paragraph(app)).toBe('No 3A090 paragraph');
    const said = await listen(page);
    await page.getByRole('radio', { checked: true, name: /October 2022/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.paragraph', { hasText: '3A090.a' }).waitFor();
    await page.getByText('Presumption of denial').waitFor();
    await expect
      .poll(said)
      .toContainEqual(
        'A800 SXM 80GB, October 2023: density instead of links: 3A090.a. A licence is required.',
      );
    await expect
      .poll(() => address(app))
      .toBe('#/lab/chip=A800+SXM+80GB&rule=2023-10-17&to=CN&hq=CN');
    for (let step = 0; step < 3; step += 1)
      await page.getByRole('button', { name: 'Later version' }).press('Enter');
    await page.getByRole('heading', { name: /AI Diffusion/ }).waitFor();
    expect(await page.locator('[data-standing]').textContent()).toMatch(/Enforced\s*never/);
    await app.close();
  });

  it('takes figures of one’s own, names the one that is missing, and brings it back by link', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'lab');
    await page.getByRole('spinbutton', { name: 'Dense TOPS' }).first().fill('200');
    await page.locator('.paragraph', { hasText: '3A090.b' }).waitFor();
    await page.getByRole('checkbox', { name: /die area.*unknown/i }).check();
    await page.locator('.paragraph', { hasText: 'Cannot be decided' }).waitFor();
    await page.getByText('the applicable die area would settle it').waitFor();
    await expect.poll(() => address(app)).toContain('die=unknown');
    const link = page.url();
    await app.restart();
    await app.page.goto(link);
    await app.page.reload();
    await app.page.locator('.paragraph', { hasText: 'Cannot be decided' }).waitFor();
    expect(
      await app.page.getByRole('spinbutton', { name: 'Dense TOPS' }).first().inputValue(),
    ).toBe('200');
    await app.close();
  });

  it('says what it cannot read in a link, and opens one that was given', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'lab/chip=H2000&rule=2023-10-17');
    const alert = page.getByRole('alert').filter({ hasText: 'could not be read' });
    await alert.getByText('chip=H2000').waitFor();
    expect(await page.locator('select').first().inputValue()).toBe('H20');
    await page.getByText('Open a link').click();
    await page
      .getByRole('textbox', { name: 'Link someone gave you' })
      .fill('app://chokepoint/#/lab/chip=H200+SXM&rule=2026-01-15&to=CN&hq=CN');
    await page.keyboard.press('Enter');
    await page.locator('.paragraph', { hasText: '3A090.a' }).waitFor();
    await alert.waitFor({ state: 'detached' });
    expect(await page.locator('select').first().inputValue()).toBe('H200 SXM');
    await app.close();
  });

  it('shows the chart as a table of every chip, and never calls anything free', async () => {
    const app = await openChromium(server.address);
    const { page } = app;
    await begin(page);
    await goTo(page, 'lab/chip=H20&rule=2023-10-17&to=CN&hq=CN');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const row = page.getByRole('row', { name: /^H20 2,368 2\.91/ });
    expect(await row.textContent()).toContain('No 3A090 paragraph');
    expect(await page.locator('main').textContent()).not.toMatch(/free to export/i);
    await app.close();
  });
});
