/**
 * Takes pictures of the built app with a lived-in learner.
 *
 * `npm run gallery` takes the chosen few into `docs/gallery`; `npm run gallery -- --all` takes every
 * page at four widths, in both languages and all themes, into `out/gallery`, to be looked through.
 * `--only lab,market`, `--width 360`, `--language ja` and `--theme dark` narrow either.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { closeSharedBrowser, openChromium, serve } from '../e2e/shells';
import { answerAnything, begin, goTo } from '../e2e/steps';
import { livedInLog, moveIn } from './lived-in';
import { chosen, everything, places, type Shot } from './shots';

const { values: wish } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    width: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
  },
});
const { all } = wish;
const target = path.resolve(all ? 'out/gallery' : 'docs/gallery');
const wanted = (list: string | undefined, value: string | number) =>
  list === undefined || list.split(',').includes(String(value));
const shots = (all ? everything() : chosen).filter(
  ({ place, width, language, theme }) =>
    wanted(wish.only, place) &&
    wanted(wish.width, width) &&
    wanted(wish.language, language) &&
    wanted(wish.theme, theme),
);

await mkdir(target, { recursive: true });
const server = await serve();
const app = await openChromium(server.address, { language: 'en' });
try {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const shot of shots.filter(({ place }) => places[place] === null)) await take(shot);
  await setUp(app.page, { place: 'home', width: 1280, language: 'en', theme: 'light' });
  await begin(app.page);
  await moveIn(app.page, livedInLog(Date.now()));
  for (const shot of shots.filter(({ place }) => places[place] !== null)) await take(shot);
} finally {
  await app.close();
  await closeSharedBrowser();
  await server.stop();
}
console.log(`${shots.length} pictures in ${path.relative('.', target)}`);

async function setUp(page: Page, { width, language, theme }: Shot): Promise<void> {
  await page.setViewportSize({ width, height: width < 500 ? 780 : Math.round(width * 0.625) });
  await page.evaluate(
    (choices) => localStorage.setItem('chokepoint.preferences', JSON.stringify(choices)),
    { language, theme },
  );
  await page.reload();
  await page.locator('main').waitFor();
}

async function take(shot: Shot): Promise<void> {
  const { page } = app;
  await setUp(page, shot);
  const address = places[shot.place];
  if (address !== null && address !== undefined) await goTo(page, address);
  if (shot.place === 'question' || shot.place === 'answer') await toQuestion(page);
  if (shot.place === 'answer') await answerAnything(page);
  if (shot.place === 'search') await page.locator('[data-hit]').first().waitFor();
  await page.waitForTimeout(350);
  await save(page, shot);
}

async function toQuestion(page: Page): Promise<void> {
  if ((await page.locator('.question, [data-result]').count()) === 0) {
    await goTo(page, 'quiz');
    await page.locator('form .button.main').click();
  }
  // The answer of the picture before is still shown: on to the next question.
  if ((await page.locator('[data-result]').count()) > 0)
    await page.locator('.actions .button.main').first().click();
  await page.locator('.question').waitFor();
}

async function save(page: Page, { place, width, language, theme, whole }: Shot): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, 5_000), scale: 1 };
  const { data } = (await session.send('Page.captureScreenshot', {
    format: all ? 'png' : 'webp',
    ...(all ? {} : { quality: 82 }),
    ...(whole ? { captureBeyondViewport: true, clip } : {}),
  })) as { data: string };
  await session.detach();
  const name = `${place}-${width}-${language}-${theme}.${all ? 'png' : 'webp'}`;
  await writeFile(path.join(target, name), Buffer.from(data, 'base64'));
}
