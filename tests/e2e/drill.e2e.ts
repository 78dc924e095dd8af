import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate, type PlainMessageKey } from '@core/messages/catalogue';
import { overflowOf, violationsOn } from './axe';
import { builtQuestions } from './built-course';
import {
  chromiumFlags,
  chromiumPath,
  hasChromium,
  openChromium,
  serve,
  shellsAt,
  type OpenApp,
} from './shells';
import { begin, goTo } from './steps';

const run = promisify(execFile);
type Language = 'en' | 'ja';
const words = (language: Language) => (key: PlainMessageKey) => translate(language, key);
const names = ['田中 花子', 'Ben', 'Cleo', 'Dai', '=1+1'];
/** A tab behind another is let run once a minute: what is looked at has to be in front. */
async function phase(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`[data-drill-phase=${name}]`).waitFor();
}
const next = (page: Page) => page.locator('.controls .next').click();

/** A student's phone in a browser of its own kind: no storage shared with the others. */
class Phone {
  constructor(
    public page: Page,
    readonly name: string,
  ) {}

  static async join(browser: Browser, address: string, pin: string, name: string): Promise<Phone> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('PIN').fill(pin);
    await page.getByLabel('Your name').fill(name);
    await page.keyboard.press('Enter');
    await page.getByText(name).first().waitFor();
    return new Phone(page, name);
  }

  /** Answers a question with options by the words of one of them. */
  async say(words: string): Promise<void> {
    await this.page.locator('.options label', { hasText: words }).first().click();
    await this.page.getByRole('button', { name: 'I’m sure' }).or(this.sure).first().click();
    // The last answer closes the question, and the phone goes on at once.
    await this.page.getByText(/Answer received|Answers are closed/).waitFor();
  }

  private get sure() {
    return this.page.locator('.form [role=group] button').last();
  }
}

/** Picks true-or-false questions by hand, so that the test knows what right and wrong are. */
async function setUp(
  page: Page,
  statements: { stem: string }[],
  language: Language = 'en',
): Promise<void> {
  const t = words(language);
  await goTo(page, 'drill');
  await page.getByLabel(t('drillSetup.name')).fill('2B');
  await page.getByRole('radio', { name: t('drillSetup.by.hand') }).check({ force: true });
  for (const { stem } of statements) {
    await page.getByLabel(t('drillSetup.find')).fill(stem);
    await page.locator('li label', { hasText: stem }).first().click();
  }
  await page.getByRole('radio', { name: t('drill.noTime') }).check({ force: true });
  await page.locator('fieldset label', { hasText: '127.0.0.1' }).click();
  await page.locator('form .start .button.main').click();
  await phase(page, 'lobby');
}

/** Two statements of the course with their answers. */
async function statementsOfCourse(count: number, language: Language = 'en') {
  const found = (await builtQuestions()).flatMap((question) =>
    question.kind === 'true-false'
      ? [
          {
            id: question.id,
            stem: question.stem[language],
            answer: question.answer,
            explanation: question.explanation![language],
          },
        ]
      : [],
  );
  return found.slice(0, count);
}

describe.skipIf(!hasChromium)('a classroom drill', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-class-'));
    server = await serve();
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  // In a headless browser the tab behind is held back, and the teacher's clock with it: the window alone.
  const windows = shellsAt(() => server.address).filter(({ name }) => name === 'Electron');
  for (const shell of windows) {
    it.skipIf(!shell.there)(
      `is played to the podium and taken home (${shell.name})`,
      async () => {
        const app = await shell.open();
        await begin(app.page);
        const statements = await statementsOfCourse(2);
        await setUp(app.page, statements);
        const projector = await openProjector(app, server.address);

        const address = (await app.page.locator('dd.address').textContent())!;
        const pin = (await app.page.locator('[data-pin]').getAttribute('data-pin'))!;
        const phones: Phone[] = [];
        for (const name of names) phones.push(await Phone.join(browser, address, pin, name));
        const [first, second, third, fourth, fifth] = phones as [Phone, Phone, Phone, Phone, Phone];
        await projector.bringToFront();
        for (const name of names) await projector.getByText(name, { exact: true }).waitFor();

        await app.page.bringToFront();
        const dai = app.page.locator('details', { hasText: 'Dai' });
        await dai.locator('summary').click();
        await dai.getByLabel('Time for this seat').selectOption('2');
        await dai.getByText('2×').first().waitFor();
        expect(await projector.getByText('2×').count()).toBe(0);

        await next(app.page);
        await phase(app.page, 'reading');
        await next(app.page);
        await phase(app.page, 'answering');
        const word = (answer: boolean) => (answer ? 'True' : 'False');
        const [one, two] = statements.map(({ answer }) => answer) as [boolean, boolean];
        await first.say(word(one));
        await second.say(word(!one));
        // A phone that slept, lost its network and comes back: same seat, same answer.
        await third.say(word(one));
        await third.page.context().setOffline(true);
        await third.page.goto('about:blank');
        await third.page.context().setOffline(false);
        await third.page.goto(address);
        await third.page.getByText('Answer received').waitFor();
        await fourth.say(word(one));
        await projector.bringToFront();
        await projector.getByText('4 of 5 have answered').waitFor();
        expect(await projector.content()).not.toContain(statements[0]!.explanation);
        await fifth.say(word(!one));

        await phase(app.page, 'closed');
        await next(app.page);
        await phase(app.page, 'reveal');
        await projector.bringToFront();
        await projector.getByText(statements[0]!.explanation).waitFor();
        await app.page.bringToFront();
        await next(app.page);
        await phase(app.page, 'reading');
        await app.page.keyboard.press('PageDown');
        await phase(app.page, 'answering');
        for (const phone of phones.slice(0, 4)) await phone.say(word(two));
        await fifth.say(word(!two));
        await phase(app.page, 'closed');
        await next(app.page);
        await phase(app.page, 'reveal');
        await next(app.page);
        await phase(app.page, 'finished');
        await projector.bringToFront();
        await projector.getByRole('heading', { name: 'Podium' }).waitFor();
        await projector.locator('.place-1', { hasText: 'Cleo' }).waitFor();

        // The student's misses, for their own app.
        const saving = second.page.waitForEvent('download');
        await second.page.getByRole('button', { name: 'Save for my Chokepoint' }).click();
        const home = path.join(folder, `${shell.name}.json`);
        await (await saving).saveAs(home);

        await app.page.bringToFront();
        await app.page.getByRole('button', { name: 'Close the room' }).click();
        await app.page.getByRole('heading', { name: 'Students' }).waitFor();
        await expect(fetch(address)).rejects.toThrow();
        const csv = await responsesCsv(app, folder);
        expect(csv.startsWith('\ufeff')).toBe(true);
        const ids = statements.map(({ id }) => id).join(',');
        expect(csv.replace('\ufeff', '').trim().split('\r\n').sort()).toEqual(
          [`name,${ids}`, '田中 花子,1,1', 'Ben,0,1', 'Cleo,1,1', 'Dai,1,1', `"'=1+1",0,0`].sort(),
        );
        const file = path.join(folder, 'responses.csv');
        await writeFile(file, csv);
        const { stdout } = await run(process.execPath, [
          'out/cli/chokepoint.js',
          'items',
          file,
          '--json',
        ]);
        const { items, alpha } = JSON.parse(stdout) as {
          items: { facility: number; discriminationIndex: number }[];
          alpha: number;
        };
        expect(items.map(({ facility }) => facility)).toEqual([0.6, 0.8]);
        await app.page.getByText(`KR-20 ${alpha.toFixed(2)}`).waitFor();
        for (const { facility, discriminationIndex } of items) {
          const row = app.page.locator('tr', { hasText: `${facility * 100}%` });
          await row.getByText(discriminationIndex.toFixed(2)).first().waitFor();
        }

        await goTo(app.page, 'drill');
        await app.page.getByRole('link', { name: '2B' }).waitFor();
        await goTo(app.page, 'settings');
        const section = app.page.getByRole('region', { name: 'From a classroom drill' });
        await section.locator('input[type=file]').setInputFiles(home);
        await section.getByRole('button', { name: 'Bring in 2 answers' }).click();
        await section.getByText('Brought in: 2.').waitFor();
        // The next day the miss is due.
        await app.restart({ clock: Date.now() + 86_400_000 });
        await goTo(app.page, '');
        await app.page.getByRole('button', { name: 'Review now' }).click();
        await app.page.getByText(statements[0]!.stem).waitFor();
        await app.close();
      },
      600_000,
    );
  }

  it.each([
    { language: 'en', theme: 'light' },
    { language: 'en', theme: 'dark' },
    { language: 'ja', theme: 'light' },
  ] as const)(
    'has no barrier axe can find for teacher and class, and fits 320 px ($language, $theme)',
    async ({ language, theme }) => {
      const t = words(language);
      const app = await openChromium(server.address, { language, theme });
      const { page } = app;
      const found: string[] = [];
      const look = async (name: string, at: Page, narrowest = 320) => {
        await at.bringToFront();
        found.push(...(await violationsOn(at)).map((violation) => `${name}: ${violation}`));
        const whole = at.viewportSize()!;
        await at.setViewportSize({ width: narrowest, height: 700 });
        const out = await overflowOf(at);
        if (out !== null) found.push(`${name} is wider than ${narrowest} px by ${out}`);
        await at.setViewportSize(whole);
      };
      await begin(page);
      await goTo(page, 'drill');
      await page.getByRole('radio', { name: t('drillSetup.by.hand') }).check({ force: true });
      await look('hand-picked', page);
      await setUp(page, await statementsOfCourse(1, language), language);
      const projector = await openProjector(app, server.address, language);
      const address = (await page.locator('dd.address').textContent())!;
      const pin = (await page.locator('[data-pin]').getAttribute('data-pin'))!;
      const phone = await Phone.join(browser, address, pin, 'Ben');
      await look('lobby', page);
      await look('the class’s lobby', projector);
      for (const name of ['reading', 'answering'] as const) {
        await page.bringToFront();
        await next(page);
        await phase(page, name);
        await look(name, page);
        await look(`the class’s ${name}`, projector);
      }
      await phone.say('True');
      for (const name of ['closed', 'reveal', 'standings', 'finished'] as const) {
        await phase(page, name);
        await look(name, page);
        await look(`the class’s ${name}`, projector);
        await page.bringToFront();
        if (name === 'reveal')
          await page.getByRole('button', { name: t('drill.showStandings') }).click();
        else if (name !== 'finished') await next(page);
      }
      await page.getByRole('button', { name: t('drill.closeRoom') }).click();
      await page.getByRole('heading', { name: t('drillResults.students') }).waitFor();
      await look('results', page);
      await page.emulateMedia({ media: 'print' });
      await page
        .getByRole('button', { name: t('drillResults.print') })
        .waitFor({ state: 'hidden' });
      // A4 within margins of 15 mm, at 96 to the inch (CSS Values 4, 6.2).
      await look('results on paper', page, 680);
      await page.emulateMedia({ media: 'screen' });
      await goTo(page, 'drill');
      await page.getByRole('link', { name: '2B' }).first().waitFor();
      await look('history', page);
      await app.close();
      expect(found).toEqual([]);
    },
    300_000,
  );

  it('goes on where it was when the app was closed in the middle', async () => {
    const [shell] = shellsAt(() => server.address).filter(({ there }) => there);
    const app = await shell!.open();
    await begin(app.page);
    await setUp(app.page, await statementsOfCourse(2));
    await next(app.page);
    await phase(app.page, 'reading');
    await app.restart();
    if (shell!.name === 'Electron') {
      await goTo(app.page, 'drill');
      await app.page.getByRole('button', { name: 'Take it up again' }).click();
    } else await goTo(app.page, 'drill');
    await phase(app.page, 'reading');
    await app.page.getByRole('button', { name: 'End the drill' }).click();
    await app.page.getByRole('button', { name: 'End it now' }).click();
    await phase(app.page, 'finished');
    await app.page.getByRole('button', { name: 'Close the room' }).click();
    await app.page.getByText('No answer was shown in this drill').waitFor();
    await app.close();
  }, 300_000);
});

/** The class's screen: a window of its own in Electron, a tab in a browser. */
async function openProjector(
  app: OpenApp,
  address: string,
  language: Language = 'en',
): Promise<Page> {
  const opener = app.page.getByRole('button', { name: translate(language, 'drill.projector') });
  const main = app.main?.();
  if (main) {
    const opened = main.waitForEvent('window');
    await opener.click();
    const projector = await opened;
    await projector.locator('[data-phase=lobby]').waitFor();
    return projector;
  }
  const opened = app.page.context().waitForEvent('page');
  await opener.click();
  const projector = await opened;
  await projector.locator('[data-phase=lobby]').waitFor();
  expect(projector.url()).toBe(new URL('projector.html', address).href);
  return projector;
}

/** The table of responses, saved as the teacher saves it. */
async function responsesCsv(app: OpenApp, folder: string): Promise<string> {
  const button = app.page.locator('.responses button').first();
  const main = app.main?.();
  const file = path.join(folder, 'saved.csv');
  if (main) {
    await main.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
    }, file);
    await button.click();
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('name,');
    return readFile(file, 'utf8');
  }
  const saving = app.page.waitForEvent('download');
  await button.click();
  await (await saving).saveAs(file);
  return readFile(file, 'utf8');
}
