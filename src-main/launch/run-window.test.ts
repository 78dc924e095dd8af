import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { windowShown } from '@host/launch-signal';
import { fetchElectron } from './run-program';
import { runWindow, type WindowRun } from './run-window';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'launch-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function script(code: string): Promise<string> {
  const file = path.join(folder, 'program.cjs');
  await writeFile(file, code);
  return file;
}

/** Runs a script of plain Node in the place of Electron. */
async function run(
  code: string,
  { patience = 15_000, stop = new AbortController(), env = process.env } = {},
): Promise<WindowRun> {
  const words = [await script(code)];
  return runWindow({ program: process.execPath, words, env, patience, stop: stop.signal });
}
const show = `process.send(${JSON.stringify(windowShown)});`;

describe('running the window', () => {
  it('returns the exit code of a window that opened', async () => {
    expect(await run(`${show} process.exitCode = 3; process.disconnect();`)).toEqual({
      opened: true,
      exitCode: 3,
    });
  });

  it('quotes a program that dies before its window opens', async () => {
    const library = 'error while loading shared libraries: libnss3.so';
    const code = `process.stderr.write('first\\n${library}\\n'); process.exitCode = 127; process.disconnect();`;
    expect(await run(code)).toEqual({ opened: false, because: library });
  });

  it('names the signal of a program that dies without a word', async () => {
    expect(await run(`process.kill(process.pid, 'SIGABRT')`)).toEqual({
      opened: false,
      because: 'it ended by SIGABRT',
    });
  });

  it('takes a start that hands over to a running window for a good end', async () => {
    expect(await run('process.disconnect()')).toEqual({ opened: true, exitCode: 0 });
  });

  it('says so when the program cannot be run at all', async () => {
    const result = await runWindow({
      program: path.join(folder, 'no-such-program'),
      words: [],
      env: process.env,
      patience: 15_000,
      stop: new AbortController().signal,
    });
    expect(result).toMatchObject({ opened: false, because: expect.stringContaining('ENOENT') });
  });

  it('does not wait for ever for a window', async () => {
    expect(await run('setInterval(() => {}, 1000)', { patience: 300 })).toEqual({
      opened: false,
      because: 'no window after 0.3 seconds',
    });
  });

  it('ends a window that is stopped from outside, and counts that as a good end', async () => {
    const stop = new AbortController();
    const running = run(`${show} setInterval(() => {}, 1000)`, { stop });
    setTimeout(() => stop.abort(), 300);
    expect(await running).toEqual({ opened: true, exitCode: 0 });
  });

  it('keeps out what would make Electron something else', async () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_RENDERER_URL: 'http://a/' };
    const code = `${show} const { ELECTRON_RUN_AS_NODE, ELECTRON_RENDERER_URL } = process.env;
      process.exitCode = ELECTRON_RUN_AS_NODE || ELECTRON_RENDERER_URL ? 9 : 4; process.disconnect();`;
    expect(await run(code, { env })).toEqual({ opened: true, exitCode: 4 });
  });
});

describe('fetching Electron', () => {
  it('says that it is there', async () => {
    expect(await fetchElectron(await script(''), 15_000)).toEqual({ fetched: true });
  });

  it('gives the first line of a complaint, not the stack', async () => {
    const code = `console.error('TypeError: fetch failed\\n    at node:internal'); process.exit(1);`;
    expect(await fetchElectron(await script(code), 15_000)).toEqual({
      fetched: false,
      because: 'TypeError: fetch failed',
    });
  });

  it('gives up after its limit', async () => {
    const code = 'setInterval(() => {}, 1000)';
    expect(await fetchElectron(await script(code), 300)).toEqual({
      fetched: false,
      because: 'not done after 0.3 seconds',
    });
  });
});
