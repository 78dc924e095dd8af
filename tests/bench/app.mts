/**
 * Measures the built app as a person meets it: Electron from start to the first page that can be used,
 * keys to what they change, processor time while nothing is done, memory. Run after `npm run build`:
 * `npx tsx tests/bench/app.mts` (Electron needs a display and `ELECTRON_OVERRIDE_DIST_PATH`).
 */
import { execFileSync, spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { begin } from '../e2e/steps';
import {
  electronPath,
  hasChromium,
  hasElectron,
  closeSharedBrowser,
  openChromium,
  openElectron,
  serve,
} from '../e2e/shells';

const tell = (what: string, figure: string) => console.log(`${what.padEnd(46)} ${figure}`);
const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const share = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

/** Proportional set size in kB, or null where the system does not tell. */
function sharedOut(pid: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]);
  } catch {
    return null;
  }
}

/** Run in the page: when its largest content was painted, and which buttons it has by now. */
const askForPaint = `() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve({
    at: performance.timeOrigin + list.getEntries().at(-1).startTime,
    buttons: [...document.querySelectorAll('button')].map((button) => button.textContent.trim()),
  })).observe({ type: 'largest-contentful-paint', buffered: true });
})`;
interface Painted {
  result: { result: { value: { at: number; buttons: string[] } } };
}

/**
 * Milliseconds from starting Electron to the paint of the first page (its largest contentful paint),
 * asked for afterwards: a debugger that attaches while it starts would hold it up.
 */
async function startOnce(data: string): Promise<number> {
  const begun = Date.now();
  const started = spawn(
    electronPath(),
    ['.', '--no-sandbox', `--user-data-dir=${data}`, '--remote-debugging-port=0', '--lang=en'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve) => {
    started.stderr.on('data', (chunk) => {
      const found = /ws:\/\/\S+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  // Electron of old lacks what Playwright asks for on attaching, so the page is asked directly.
  const list = await fetch(`http://${new URL(address).host}/json`);
  const [{ webSocketDebuggerUrl }] = (await list.json()) as [{ webSocketDebuggerUrl: string }];
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve) => socket.once('open', resolve));
  const said = new Promise<string>((resolve) => {
    socket.once('message', (data) => resolve(String(data)));
  });
  const params = { expression: `(${askForPaint})()`, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const { at, buttons } = (JSON.parse(await said) as Painted).result.result.value;
  if (!buttons.includes('Start the quiz'))
    throw new Error('The first page is not there after four seconds.');
  socket.close();
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill();
  await ended;
  return at - begun;
}

const html = readFileSync('out/renderer/index.html', 'utf8');
const bytes = [
  ...new Set([...html.matchAll(/"\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file!)),
]
  .map((file) => gzipSync(readFileSync(`out/renderer/${file}`)).length)
  .reduce((sum, size) => sum + size, 0);
tell('first load, gzipped', `${(bytes / 1000).toFixed(0)} kB`);
tell('pages and parts fetched later', `${readdirSync('out/renderer/assets').length} files`);

const buildTimes = [1, 2, 3].map(() => {
  const begun = performance.now();
  execFileSync('npm', ['run', '-s', 'content:build']);
  return performance.now() - begun;
});
tell('content build', `${(middle(buildTimes) / 1000).toFixed(1)} s`);

if (hasElectron) {
  const app = await openElectron();
  await begin(app.page);
  const starts: number[] = [];
  await app.close({ keep: true });
  for (let run = 0; run < 7; run += 1) starts.push(await startOnce(app.data!));
  tell('Electron, process to first page painted', `${starts.map(Math.round).join(', ')} ms`);
  tell('  the middle one', `${Math.round(middle(starts))} ms`);
  await app.restart();

  await app.page.waitForTimeout(3_000);
  const used = () =>
    app.main!().evaluate(({ app: electron }) =>
      electron.getAppMetrics().map(({ pid, cpu, memory }) => ({
        seconds: cpu.cumulativeCPUUsage ?? 0,
        percent: cpu.percentCPUUsage,
        pid,
        kb: memory.privateBytes ?? memory.workingSetSize,
      })),
    );
  await used();
  await app.page.waitForTimeout(10_000);
  const idle = await used();
  const percent = idle.reduce((sum, one) => sum + one.percent, 0);
  // What processes share is counted once, by its share in each (Linux); elsewhere as Electron tells it.
  const megabytes = idle.reduce((sum, { pid, kb }) => sum + (sharedOut(pid) ?? kb), 0) / 1_000;
  tell('processor while nothing is done, all processes', `${percent.toFixed(2)} %`);
  tell('memory, all processes together', `${megabytes.toFixed(0)} MB`);
  await app.close();
}

if (hasChromium) {
  const server = await serve();
  const { page, close } = await openChromium(server.address);
  await begin(page);
  await page.evaluate('globalThis.__name = (given) => given');
  /** From the key to the frame after the next, in which what it changed has been painted. */
  const timed = async (key: string, times: number) => {
    await page.evaluate(() => {
      const taken: number[] = [];
      Object.assign(window, { taken });
      addEventListener(
        'keydown',
        (event) => {
          requestAnimationFrame(() =>
            setTimeout(() => taken.push(performance.now() - event.timeStamp), 0),
          );
        },
        { capture: true, once: false },
      );
    });
    for (let press = 0; press < times; press += 1) {
      await page.keyboard.press(key.split('|')[press % key.split('|').length]!);
      await page.waitForTimeout(60);
    }
    const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
    return `${middle(taken).toFixed(0)} ms, 95th of 100 ${share(taken, 0.95).toFixed(0)} ms`;
  };
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  tell('key to paint, palette', await timed('t|p|p|Backspace|Backspace|ArrowDown|Backspace', 100));
  await page.keyboard.press('Escape');
  await page.reload();
  await page.evaluate(() => (location.hash = '#/search'));
  await page.getByRole('searchbox').waitFor();
  await page.getByRole('searchbox').fill('HBM');
  await page.waitForTimeout(2_000);
  tell('key to paint, search', await timed('x|Backspace|t|Backspace', 100));
  await page.reload();
  await page.evaluate(() => (location.hash = '#/quiz'));
  await page.locator('form .button.main').click();
  await page.locator('.question').waitFor();
  tell('key to paint, choosing an option', await timed('1|2', 100));
  await close();
  await closeSharedBrowser();
  await server.stop();
}
