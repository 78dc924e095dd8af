import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seatSite } from '../../src-main/host/drill/seat-site';
import { readSite } from '../../src-main/host/site';
import { chromiumFlags, chromiumPath, hasChromium } from './shells';
import { answerAnything, begin, goTo } from './steps';

interface Serving {
  address: string;
  stop(): Promise<void>;
}

/** Serves a build that may be changed between starts. */
async function serveBuild(built: string, port: number): Promise<Serving> {
  const server: ChildProcess = spawn(
    process.execPath,
    [path.join(built, 'main', 'launch.js'), '--browser', '--no-open', '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null) return resolve();
        server.once('exit', () => resolve());
        server.kill('SIGINT');
      }),
  };
}

describe.skipIf(!hasChromium)('the app in a browser, kept for when its server is stopped', () => {
  let folder: string;
  let built: string;
  let server: Serving;
  let context: BrowserContext;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-offline-'));
    built = path.join(folder, 'out');
    await cp('out', built, { recursive: true });
    server = await serveBuild(built, 0);
    context = await chromium.launchPersistentContext(path.join(folder, 'data'), {
      executablePath: chromiumPath,
      headless: true,
      args: chromiumFlags,
      locale: 'en-GB',
    });
  });
  afterEach(async () => {
    await context.close();
    await server.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });

  it('opens, reads a lesson and takes an answer without it; a changed file is not shown', async () => {
    const page = context.pages()[0]!;
    await page.goto(server.address);
    await begin(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await server.stop();

    await page.reload();
    await page.locator('nav').waitFor();
    await goTo(page, 'quiz/why-the-h800-existed');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAnything(page);
    await page.reload();
    await page
      .getByRole('link', { name: 'Go on where you stopped' })
      .or(page.locator('.reveal, .question'))
      .first()
      .waitFor();

    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name!);
      await cache.put('/host/packs', new Response('{"packs":[],"faults":[]}'));
    });
    const answer = await page.evaluate(() =>
      fetch('/host/packs').then(
        (response) => response.text(),
        () => 'no answer',
      ),
    );
    expect(answer).toBe('no answer');
  });

  it(
    'says that a newer version is ready, and takes it when asked',
    { timeout: 180_000 },
    async () => {
      const page = context.pages()[0]!;
      await page.goto(server.address);
      await begin(page);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      const port = Number(new URL(server.address).port);
      await server.stop();
      await appendFile(path.join(built, 'renderer', 'index.html'), '<!-- newer -->');
      server = await serveBuild(built, port);

      const shown = () => page.evaluate(async () => (await fetch('/')).text());
      await page.reload();
      const take = page.getByRole('button', { name: 'Use the newer version' });
      await take.waitFor();
      expect(await shown()).not.toContain('<!-- newer -->');
      await Promise.all([page.waitForEvent('load'), take.click()]);
      await page.locator('nav').waitFor();
      expect(await shown()).toContain('<!-- newer -->');
      expect(await take.count()).toBe(0);
    },
  );

  it('has what an installable app needs', async () => {
    const page = context.pages()[0]!;
    await page.goto(server.address);
    const link = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = await page.evaluate(
      async (address) => (await fetch(address!)).json() as Promise<{ icons: { src: string }[] }>,
      link,
    );
    expect(manifest).toMatchObject({ display: 'standalone', start_url: '/', name: 'Chokepoint' });
    for (const { src } of manifest.icons) {
      const type = await page.evaluate(
        async (address) => (await fetch(`/${address}`)).headers.get('content-type'),
        src,
      );
      expect(type).toBe('image/png');
    }
  });

  it('keeps nothing on the phone of a student in a drill', async () => {
    const seat = seatSite(await readSite(path.join(built, 'renderer')))!;
    expect([...seat.keys()]).not.toContain('/offline-worker.js');
    for (const { bytes } of seat.values())
      expect(bytes.toString('utf8')).not.toContain('offline-worker');
  });
});
