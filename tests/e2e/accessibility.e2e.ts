import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeHome } from '@core/drill/take-home.fixture';
import { violationsOn } from './axe';
import { pages } from './every-page';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo } from './steps';

const violations = ({ page }: OpenApp) => violationsOn(page);

describe.skipIf(!hasChromium)('every page', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it.each([
    { theme: 'light', language: 'en', contrast: 'no-preference' },
    { theme: 'dark', language: 'ja', contrast: 'no-preference' },
    // Minutes each: the two of high contrast are played where all is asked for.
    ...(process.env['CHOKEPOINT_ALL_THEMES'] === undefined
      ? []
      : ([
          { theme: 'light', language: 'ja', contrast: 'more' },
          { theme: 'dark', language: 'en', contrast: 'more' },
        ] as const)),
  ] as const)(
    'has no axe violation ($theme, $language, contrast: $contrast)',
    async (opening) => {
      const app = await openChromium(server.address, opening);
      await app.page.emulateMedia({ contrast: opening.contrast });
      const drawn =
        opening.contrast === 'more' ? { light: 'contrast', dark: 'contrast-dark' } : null;
      await app.page
        .locator(`html[data-theme="${drawn?.[opening.theme] ?? opening.theme}"]`)
        .waitFor();
      const found: string[] = [];
      const look = async (name: string) =>
        found.push(...(await violations(app)).map((violation) => `${name}: ${violation}`));
      await look('welcome');
      await begin(app.page);
      for (const address of pages) {
        await goTo(app.page, address);
        await look(address);
      }
      await app.page.keyboard.press('Control+k');
      await app.page.getByRole('dialog').getByRole('combobox').fill('TPP');
      await look('palette');
      await app.page.keyboard.press('Escape');
      await app.page.locator('dialog').waitFor({ state: 'detached' });
      await app.page.keyboard.press('Control+k');
      await app.page
        .getByRole('combobox')
        .fill(opening.language === 'ja' ? 'ショートカット' : 'shortcuts');
      await app.page.keyboard.press('Enter');
      await app.page.locator('dialog kbd').first().waitFor();
      await look('shortcuts');
      await app.page.keyboard.press('Escape');
      await goTo(app.page, 'quiz');
      await app.page.locator('form .button.main').click();
      for (let asked = 0; asked < 10; asked += 1) {
        await app.page.locator('.question').waitFor();
        await look(`question ${asked}`);
        await answerAnything(app.page);
        await look(`answer ${asked}`);
        await app.page.locator('.actions .button.main').click();
      }
      await app.page.locator('.score').waitFor();
      await look('finished');
      await goTo(app.page, 'progress');
      await look('progress with answers');
      await goTo(app.page, 'predict/2025-01-27-deepseek');
      await app.page.locator('.reasons input').first().check();
      await app.page.locator('.fix .button.main').click();
      await app.page.getByRole('button', { name: /Show all|すべて表示/ }).click();
      await look('what came of a prediction');
      await goTo(app.page, 'predict');
      await app.page.locator('#predict-record').waitFor();
      await look('predictions over time');
      await goTo(app.page, 'report');
      await look('report with answers');
      await goTo(app.page, 'settings');
      const copy =
        '{"format":"chokepoint-records","version":1,"learner":"Old","savedAt":""}\n{"cut';
      await app.page
        .locator('input[type=file][accept*=zip]')
        .setInputFiles({ name: 'old.jsonl', mimeType: 'text/plain', buffer: Buffer.from(copy) });
      await app.page.locator('#main .card details summary').click();
      await look('preview of an import');
      const answers = app.page.locator('#main section', {
        has: app.page.locator('textarea[id$=code]'),
      });
      await answers.locator('textarea[id$=code]').fill(JSON.stringify(takeHome()));
      await answers.locator('form button').click();
      await answers.locator('.card .button.main').waitFor();
      await look('preview of the answers of a drill');
      await app.close();
      expect(found).toEqual([]);
    },
    900_000,
  );
});
