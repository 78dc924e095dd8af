import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The packaged program of this system, where `npm run package -- --dir` made one. */
export const packagedProgram = path.resolve('dist', 'linux-unpacked', 'chokepoint');
export const packagedResources = path.join(path.dirname(packagedProgram), 'resources');
export const isPackaged = existsSync(packagedProgram) && process.env['DISPLAY'] !== undefined;

export interface PackagedApp {
  page: Page;
  close(): Promise<void>;
}

/**
 * Starts the packaged program as a person would, with words behind it. Its fuses let no debugger
 * into the main process, so the page is driven over the DevTools protocol of Chromium.
 */
export async function openPackaged(
  data: string,
  words: string[] = [],
  at = packagedProgram,
): Promise<PackagedApp> {
  const program = startPackaged(data, ['--remote-debugging-port=0', ...words], at);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    program.stderr!.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    program.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
  // What Playwright sets up by default (downloads, focus) Electron does not know.
  const browser = await chromium
    .connectOverCDP(address, { noDefaults: true })
    .catch((error: unknown) => {
      program.kill();
      throw error;
    });
  const page = await firstPage(browser);
  const gone = ended(program);
  return {
    page,
    async close() {
      await page.close().catch(() => undefined);
      const late = setTimeout(() => program.kill(), 10_000);
      await gone;
      clearTimeout(late);
      await browser.close().catch(() => undefined);
    },
  };
}

/** A second start on the same data ends by itself, once it has handed its words over. */
export async function startAgain(data: string, words: string[]): Promise<number | null> {
  return ended(startPackaged(data, words));
}

function startPackaged(data: string, words: string[], at = packagedProgram): ChildProcess {
  return spawn(at, ['--no-sandbox', `--user-data-dir=${data}`, '--lang=en', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8' },
  });
}

const ended = (program: ChildProcess) =>
  new Promise<number | null>((resolve) => program.once('exit', resolve));

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]!;
  return context.pages()[0] ?? context.waitForEvent('page');
}
