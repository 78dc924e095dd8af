import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  _electron,
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ElectronApplication,
  type Page,
} from 'playwright-core';

export interface Opening {
  language?: 'en' | 'ja';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** The page's clock runs from here instead of now. */
  clock?: number;
  /** In a browser of its own that is closed and started anew, instead of a tab of a shared one. */
  ownBrowser?: boolean;
  /** The browser may keep the app for the next start, as it does for a person. */
  keepsApp?: boolean;
  /** Words after the app's name, as a double click on a file gives them; Electron alone. */
  words?: string[];
}

/** The app as a person has it before them, in one of its two shells. */
export interface OpenApp {
  page: Page;
  /** Closes it as a person would and opens it anew on the same data. */
  restart(opening?: Opening): Promise<void>;
  /** Its data is removed with it unless it is to be kept for opening it anew. */
  close(options?: { keep: boolean }): Promise<void>;
  /** Electron's folder of data. */
  data?: string;
  /** Electron's main process, where there is one. */
  main?(): ElectronApplication;
}

const root = path.resolve(import.meta.dirname ?? __dirname, '../..');

/** Debian's Chromium, or whichever the machine names. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const hasChromium = existsSync(chromiumPath);
export const hasElectron =
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined && process.env['DISPLAY'] !== undefined;

/** Serves the built app on loopback, as `npm start` does where there is no Electron. */
export async function serve(): Promise<{ address: string; stop(): Promise<void> }> {
  // The drills of a test go into a folder of its own, not into the person's.
  const data = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-data-'));
  const server = spawn(
    process.execPath,
    ['scripts/start.mjs', '--browser', '--no-open', '--port', '0'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data },
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    await ended(server);
    await rm(data, { recursive: true, force: true });
  };
  return { address, stop };
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    process.once('exit', () => resolve());
    process.kill('SIGINT');
  });
}

/** One for all tests of a file: starting a browser takes longer than most of them. */
let shared: Promise<Browser> | null = null;
const sharedBrowser = () =>
  (shared ??= chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: chromiumFlags,
  }));

/** Called after the tests of each file. */
export async function closeSharedBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

export async function openChromium(address: string, opening: Opening = {}): Promise<OpenApp> {
  return opening.ownBrowser ? openOwnBrowser(address, opening) : openTab(address, opening);
}

const contextOptions = ({
  language = 'en',
  theme = 'light',
  width = 1280,
  height = 900,
  keepsApp = false,
}: Opening): BrowserContextOptions => ({
  locale: language === 'ja' ? 'ja-JP' : 'en-GB',
  colorScheme: theme,
  viewport: { width, height },
  // The kept copy has tests of its own; here every page comes from the server.
  serviceWorkers: keepsApp ? 'allow' : 'block',
});

async function openTab(address: string, opening: Opening): Promise<OpenApp> {
  const browser = await sharedBrowser();
  const context = await browser.newContext(contextOptions(opening));
  const open = async ({ clock }: Opening) => {
    await setClock(context, clock);
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('main').waitFor();
    return page;
  };
  let page = await open(opening);
  return {
    get page() {
      return page;
    },
    async restart(again = opening) {
      await page.close();
      page = await open(again);
    },
    close: () => context.close(),
  };
}

async function openOwnBrowser(address: string, opening: Opening): Promise<OpenApp> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-e2e-'));
  const launch = async (given: Opening) => {
    const context = await chromium.launchPersistentContext(data, {
      executablePath: chromiumPath,
      headless: true,
      args: chromiumFlags,
      ...contextOptions(given),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await setClock(context, given.clock);
    await page.goto(address);
    await page.locator('main').waitFor();
    return { context, page };
  };
  let open = await launch(opening);
  return {
    get page() {
      return open.page;
    },
    async restart(again = opening) {
      await open.context.close();
      open = await launch(again);
    },
    async close() {
      await open.context.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export async function openElectron(opening: Opening = {}): Promise<OpenApp> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-e2e-'));
  const launch = async ({
    language = 'en',
    theme = 'light',
    width = 1280,
    height = 900,
    clock,
    words = [],
  }: Opening) => {
    const app = await _electron.launch({
      executablePath: electronPath(),
      args: ['.', '--no-sandbox', `--user-data-dir=${data}`, `--lang=${language}`, ...words],
      cwd: root,
      env: {
        ...process.env,
        LANGUAGE: language,
        LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_GB.UTF-8',
      } as Record<string, string>,
    });
    const page = await app.firstWindow();
    await setClock(page.context(), clock);
    await page.emulateMedia({ colorScheme: theme });
    if (clock !== undefined) await page.reload();
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    return { app, page };
  };
  let open = await launch(opening);
  return {
    get page() {
      return open.page;
    },
    main: () => open.app,
    data,
    async restart(again = opening) {
      await open.app.close();
      open = await launch(again);
    },
    async close({ keep } = { keep: false }) {
      await open.app.close();
      if (!keep) await rm(data, { recursive: true, force: true });
    },
  };
}

export function electronPath(): string {
  return path.join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH']!,
    process.platform === 'win32' ? 'electron.exe' : 'electron',
  );
}

async function setClock(context: BrowserContext, at: number | undefined): Promise<void> {
  if (at !== undefined) await context.clock.setSystemTime(at);
}

/** Both shells of the app, for stories told in each. @param address of the server, once it runs */
export const shellsAt = (address: () => string) => [
  { name: 'Electron', there: hasElectron, open: (opening?: Opening) => openElectron(opening) },
  {
    name: 'Chromium',
    there: hasChromium,
    open: (opening?: Opening) => openChromium(address(), { ...opening, ownBrowser: true }),
  },
];
