import { readFileSync, statSync } from 'node:fs';
import { closeSharedBrowser, openChromium, serve } from '../e2e/shells';
import { begin } from '../e2e/steps';

/**
 * Measures the built app in Chromium on an invented log: start, pages that count, copies, memory and
 * durable writes, in a profile on the disk. From the second start on the browser has kept the app, as
 * it does for a person. `cpuMs` is the time of the page's main thread alone.
 * `npx tsx tests/bench/whole-app.mts 1000000`, after `npm run build`; with `copy` behind it copies alone.
 */
const answers = Number(process.argv[2] ?? 100_000);
const server = await serve();
const app = await openChromium(server.address, { ownBrowser: true, keepsApp: true });
await begin(app.page);
const { page } = app;
// The compiler names functions by a helper that the page does not have.
await page.evaluate('globalThis.__name = (given) => given');

await page.evaluate(
  async ({ count, cards }) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('chokepoint');
      opening.onsuccess = () => resolve(opening.result);
    });
    const learner = await new Promise<string>((resolve) => {
      const found = database.transaction('learners').objectStore('learners').getAllKeys();
      found.onsuccess = () => resolve(String(found.result[0]));
    });
    const dayMs = 86_400_000;
    const span = 729 * dayMs;
    const start = Date.now() - span - dayMs;
    let state = 1;
    const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const spell = (value: number, length: number) => {
      let text = '';
      for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
        text = letters[rest % 32]! + text;
      return text;
    };
    const atOf = (n: number) => Math.floor(start + (n / count) * span);
    const idOf = (n: number) => spell(atOf(n), 10) + spell(n, 16);
    const anyCard = () => `card-${Math.floor(random() * cards)}`;
    const recordOf = (n: number) => {
      const head = { id: idOf(n), learner, at: atOf(n) };
      if (n % 100 === 99)
        return { type: 'retraction', ...head, retracts: idOf(n - 3), reason: 'undo' };
      if (n % 60 === 59) {
        const due = head.at + 5 * dayMs;
        const moves = Array.from({ length: 8 }, () => ({ card: anyCard(), due }));
        return { type: 'postponement', ...head, moves };
      }
      const right = random() < 0.8;
      const card = anyCard();
      return {
        type: 'answer',
        ...head,
        question: card,
        card,
        contentVersion: '1.0.0',
        seed: n,
        origin: 'review',
        elapsedMs: 8_000,
        response: { kind: 'single-choice', option: 'o1' },
        score: right ? 1 : 0,
        confidence: ['guess', 'think', 'sure'][n % 3],
        rating: right ? 3 : 1,
        confusedWith: right ? [] : [`o${n % 3}`],
        optionOrder: ['o1', 'o2', 'o3', 'o4'],
      };
    };
    for (let from = 0; from < count; from += 10_000) {
      const transaction = database.transaction('answers', 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore('answers');
      for (let n = from; n < Math.min(count, from + 10_000); n += 1) store.add(recordOf(n));
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    database.close();
  },
  { count: answers, cards: Math.max(10, answers / 10) },
);

await page.addInitScript(() => {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });
  // Whoever waits for the page from outside runs scripts of their own in it while it starts.
  new MutationObserver((_changes, watching) => {
    if (!document.querySelector('main h1')) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first page drawn')));
  }).observe(document, { childList: true, subtree: true });
});
const longestTask = () =>
  page.evaluate(() =>
    Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks.splice(0)),
  );
const tell = (what: string, figures: Record<string, unknown>) =>
  console.log(`${answers} answers, ${what}: ${JSON.stringify(figures)}`);

const session = await page.context().newCDPSession(page);
// On a busy machine the clock says more of the neighbours than of the app; a thread's own time does not.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const cpuMs = async (): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Math.round((metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000);
};

const mb = (bytes: number) => Math.round(bytes / 1e6);
/** Private memory of the page's process in MB, where the system tells (Linux); null elsewhere. */
async function processMB(): Promise<number | null> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await browser?.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => privateBytes(id))
    .filter((bytes) => bytes !== null);
  return sizes.length === 0 ? null : mb(Math.max(...sizes));
}
function privateBytes(id: number): number | null {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].map(([, kB]) => Number(kB));
    return kilobytes.reduce((sum, kB) => sum + kB, 0) * 1_024;
  } catch {
    return null;
  }
}

/** Opens the app anew and tells when its first page was drawn, by its own clock. */
async function startAnew(what: string): Promise<void> {
  await page.goto('about:blank');
  // Who opens the app does not have one with a million answers closing beside it.
  await page.waitForTimeout(1_000);
  const cpuBefore = await cpuMs();
  await page.goto(server.address, { waitUntil: 'commit' });
  const drawn = () => performance.getEntriesByName('first page drawn')[0]?.startTime;
  const at = await page.waitForFunction(drawn, undefined, { timeout: 600_000, polling: 2_000 });
  await report(what, Math.round((await at.jsonValue())!), cpuBefore);
}

/** Does something until a page is there, and tells how long that took. */
async function measure(what: string, act: () => Promise<unknown>, there: string): Promise<void> {
  await longestTask().catch(() => 0);
  const [cpuBefore, begun] = [await cpuMs(), performance.now()];
  await act();
  await page.locator(there).first().waitFor({ timeout: 600_000 });
  await report(what, Math.round(performance.now() - begun), cpuBefore);
}

async function report(what: string, ms: number, cpuBefore: number): Promise<void> {
  await page.waitForTimeout(settleMs);
  const cpuAfter = await cpuMs();
  // A new page begins to count anew.
  const cpu = cpuAfter < cpuBefore ? cpuAfter : cpuAfter - cpuBefore;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  tell(what, {
    ms,
    cpuMs: cpu,
    longestTaskMs: await longestTask(),
    heapMB: mb(usedSize),
    buffersMB: mb(backingStorageSize),
    processMB: await processMB(),
  });
}
const settleMs = 4_000;
const go = (hash: string) => () => page.evaluate((to) => void (location.hash = to), hash);

/** The last figure of the page. */
const drawn = 'main figure:has-text("Time of day")';

await startAnew('whole log read');
const isShort = process.argv[3] === 'copy';
for (let run = 0; run < (isShort ? 1 : 3); run += 1) await startAnew('start from the kept fold');
for (let run = 0; run < (isShort ? 0 : 2); run += 1) {
  await measure('statistics, the first time', go('#/progress'), drawn);
  await measure('quiz page', go('#/quiz'), 'main h1');
  await measure('statistics, again', go('#/progress'), drawn);
  await measure('settings', go('#/settings'), 'main h1');
  await startAnew('start from the kept fold');
}

// Packing goes on beside the page: what the page itself is held up by is the longest task.
await page.goto(`${server.address}#/settings`);
const saveButton = page.getByRole('button', { name: 'Save a copy of everything' });
await saveButton.waitFor({ timeout: 600_000 });
await page.waitForTimeout(settleMs);
let copied = '';
for (let run = 0; run < 2; run += 1) {
  await longestTask();
  const [cpuBefore, begun] = [await cpuMs(), performance.now()];
  const downloaded = page.waitForEvent('download', { timeout: 600_000 });
  await saveButton.click();
  // A worker is a thread of the page's process: its memory is in the figure.
  let mostMB = 0;
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      mostMB = Math.max(mostMB, (await processMB()) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  copied = await (await downloaded).path();
  const ms = Math.round(performance.now() - begun);
  isDone = true;
  await watching;
  await page.waitForTimeout(500);
  tell('copy of everything', {
    ms,
    cpuMs: (await cpuMs()) - cpuBefore,
    longestTaskMs: await longestTask(),
    mostProcessMB: mostMB,
    fileMB: mb(statSync(copied).size),
  });
}

// The same copy brought in again: everything is read and compared, and nothing is new.
{
  await longestTask();
  const [cpuBefore, begun] = [await cpuMs(), performance.now()];
  await page.locator('input[type=file][accept*=zip]').setInputFiles(copied);
  await page
    .getByText(/(^|\s)0 new, .* already here/)
    .first()
    .waitFor({ timeout: 600_000 });
  tell('copy looked into', {
    ms: Math.round(performance.now() - begun),
    cpuMs: (await cpuMs()) - cpuBefore,
    longestTaskMs: await longestTask(),
    processMB: await processMB(),
  });
}

const writes = await page.evaluate(async () => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('chokepoint');
    opening.onsuccess = () => resolve(opening.result);
  });
  const times: number[] = [];
  for (let n = 0; n < 300; n += 1) {
    const begun = performance.now();
    const stores = ['answers', 'arrivals'];
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    const id = `Z${String(n).padStart(25, '0')}`;
    // Of no learner: it is written as an answer is, and nobody counts it.
    const row = { id, learner: 'nobody', at: Date.now(), optionOrder: ['o1', 'o2', 'o3', 'o4'] };
    transaction.objectStore('answers').add(row);
    transaction.objectStore('arrivals').add({ learner: 'nobody', ids: [id] });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    times.push(performance.now() - begun);
  }
  database.close();
  times.sort((left, right) => left - right);
  return { medianMs: times[150]!.toFixed(1), p95Ms: times[285]!.toFixed(1) };
});
tell('durable write', writes);

await app.close();
await closeSharedBrowser();
await server.stop();
