import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { _electron, chromium, type Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { chromiumFlags, chromiumPath, electronPath } from './shells';

/** The app in Chromium or Electron, to be killed (SIGKILL, no chance to tidy up) and started again. */
const root = path.resolve(import.meta.dirname ?? __dirname, '../..');

export interface Killable {
  page: Page;
  /** Ends every process of the app at once. */
  kill(): Promise<void>;
}

/** The learner's pages are there again, or what is there instead is said. */
export async function comesBack(page: Page): Promise<void> {
  await page
    .locator('nav')
    .waitFor()
    .catch(async (error: unknown) => {
      const words = await page.locator('body').innerText();
      throw new Error(`The learner is not there after a kill. The page says: ${words}`, {
        cause: error,
      });
    });
}

function gone(process: ChildProcess): Promise<void> {
  return process.exitCode !== null || process.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => process.once('exit', () => resolve()));
}

/** Chromium in a process group of its own, so that its helpers die with it. */
export async function startChromium(
  data: string,
  address: string,
  isShown = (page: Page) => page.locator('main').waitFor(),
): Promise<Killable> {
  const args = [...chromiumFlags, '--headless', '--remote-debugging-port=0'];
  const browser = spawn(chromiumPath, [...args, `--user-data-dir=${data}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const found = /ws:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    browser.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const connected = await chromium.connectOverCDP(endpoint);
  const context = connected.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await isShown(page);
  return {
    page,
    async kill() {
      process.kill(-browser.pid!, 'SIGKILL');
      await gone(browser);
      await connected.close().catch(() => undefined);
    },
  };
}

/** Starts that the driver missed although the app was there: told at the end. */
let missed = 0;
export const missedByDriver = (): number => missed;

export async function startElectron(data: string, attempts = 3): Promise<Killable> {
  const launched = await launchElectron(data).catch(async (error: unknown) => {
    // Now and then the driver misses that the process is ready, and ends it itself. Whether it was
    // the driver is not taken on trust: the app must come up on the same data without one.
    await comesUpAlone(data);
    missed += 1;
    if (attempts === 1) throw error;
    return null;
  });
  if (launched === null) return startElectron(data, attempts - 1);
  const app = launched;
  const page = await app.firstWindow();
  await page.locator('main').waitFor();
  return {
    page,
    async kill() {
      const main = app.process();
      main.kill('SIGKILL');
      await gone(main);
    },
  };
}

/** Starts Electron with no driver and looks, over its debugging port, whether the page is drawn. */
async function comesUpAlone(data: string): Promise<void> {
  const args = ['.', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${data}`];
  const app = spawn(electronPath(), [...args, '--lang=en'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      let said = '';
      const fail = (why: string) => reject(new Error(`The app ${why} at its start: ${said}`));
      setTimeout(() => fail('hung'), aloneMs);
      app.once('exit', () => fail('ended'));
      app.stderr.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const found = /DevTools listening on ws:\/\/[\d.]+:(\d+)/.exec(said);
        if (found) resolve(found[1]!);
      });
    });
    const until = Date.now() + aloneMs;
    while (!(await isDrawn(port))) {
      if (Date.now() > until) throw new Error('The app hung at its start: its page was not drawn.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    process.kill(-app.pid!, 'SIGKILL');
    await gone(app);
  }
}
const aloneMs = 60_000;

/** Whether a page of the app has its `main`, asked over the DevTools protocol. */
async function isDrawn(port: string): Promise<boolean> {
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    url: string;
    webSocketDebuggerUrl: string;
  }[];
  const page = pages.find(({ url }) => url.startsWith('app://'));
  if (!page) return false;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  return new Promise<boolean>((resolve) => {
    const expression = "document.querySelector('main') !== null";
    socket.once('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } })),
    );
    socket.once('message', (answer: Buffer) => resolve(String(answer).includes('"value":true')));
    socket.once('error', () => resolve(false));
  }).finally(() => socket.close());
}

function launchElectron(data: string) {
  return _electron.launch({
    timeout: 30_000,
    executablePath: electronPath(),
    args: ['.', '--no-sandbox', `--user-data-dir=${data}`, '--lang=en'],
    cwd: root,
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8' } as Record<string, string>,
  });
}
