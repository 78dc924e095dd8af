import { openChromium, serve } from '../e2e/shells';
import { begin } from '../e2e/steps';

/**
 * Measures the built app in Chromium on an invented log: start, memory, durable writes and the
 * statistics page. `npx tsx tests/bench/whole-app.mts 1000000`, after `npm run build`.
 */
const answers = Number(process.argv[2] ?? 100_000);
const server = await serve();
const app = await openChromium(server.address);
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
});
const longTasks = () =>
  page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
const tell = (what: string, figures: Record<string, unknown>) =>
  console.log(`${answers} answers, ${what}: ${JSON.stringify(figures)}`);

for (const what of ['whole log read', 'kept fold taken up', 'again']) {
  await page.goto('about:blank');
  const begun = performance.now();
  await page.goto(server.address);
  await page.locator('main h1').waitFor({ timeout: 600_000 });
  const ms = Math.round(performance.now() - begun);
  await page.waitForTimeout(4_000);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  const mb = (bytes: number) => Math.round(bytes / 1e6);
  const longest = Math.max(0, ...(await longTasks()));
  tell(what, {
    ms,
    heapMB: mb(usedSize),
    buffersMB: mb(backingStorageSize),
    longestTaskMs: longest,
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

const begun = performance.now();
await page.evaluate(() => void (location.hash = '#/progress'));
await page.locator('main h2').first().waitFor({ timeout: 120_000 });
const ms = Math.round(performance.now() - begun);
await page.waitForTimeout(1_000);
tell('statistics page', { ms, longestTaskMs: Math.max(0, ...(await longTasks())) });
await app.close();
await server.stop();
