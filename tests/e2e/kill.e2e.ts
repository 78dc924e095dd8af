import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { packed } from '@core/collection/collection.fixture';
import { readSavedFile } from '@core/collection/read-collection';
import { createRandom } from '@core/random';
import { comesBack, missedByDriver, startChromium, startElectron } from './killable';
import { hasChromium, hasElectron, serve } from './shells';
import { answerAnything, begin, goTo } from './steps';

/**
 * The app is killed (SIGKILL, no chance to tidy up) at random moments, again and again on the same
 * data. What it had said was stored must be there afterwards, and what it was in the middle of must
 * be there whole or not at all. `CHOKEPOINT_KILLS` says how often, `CHOKEPOINT_SEED` which moments.
 */
const kills = Number(process.env['CHOKEPOINT_KILLS'] ?? 8);
const seed = Number(process.env['CHOKEPOINT_SEED'] ?? 1);
const importSize = 1500;
/** A machine that takes longer to start is given longer before the next kill, too. */
const usualStartMs = 2_000;

/** Keys of the log, and how many rows one learner has, straight from IndexedDB. */
const stored = (page: Page, learner: string) =>
  page.evaluate(async (owner) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    const database = await done(indexedDB.open('chokepoint'));
    const answers = database.transaction('answers').objectStore('answers');
    const range = IDBKeyRange.bound([owner, -Infinity], [owner, Infinity]);
    const [keys, owned] = await Promise.all([
      done(answers.getAllKeys()),
      done(answers.index('[learner+at]').count(range)),
    ]);
    database.close();
    return { keys: keys.map(String), owned };
  }, learner);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idOf = (import_: number, row: number) => {
  let [text, rest] = ['', import_ * importSize + row];
  for (; rest > 0; rest = Math.floor(rest / 32)) text = crockford[rest % 32]! + text;
  return `00K${text.padStart(23, '0')}`;
};

/** A file with a learner who is nowhere yet. */
async function fileToImport(folder: string, number: number): Promise<string> {
  const learner = `import-${number}`;
  const answers = Array.from({ length: importSize }, (_, row) => ({
    type: 'flag',
    id: idOf(number, row),
    learner,
    card: `card-${row}`,
    on: true,
    at: row,
  }));
  const learners = [{ id: learner, name: learner, createdAt: 1, lastSeenAt: 1 }];
  const bytes = packed({ learners, answers });
  const file = path.join(folder, `${learner}.zip`);
  await writeFile(file, bytes);
  return file;
}

const deeds = ['answering', 'importing', 'backing up'] as const;

it
  .skipIf(!hasChromium)
  .each([
    { shell: 'chromium', share: hasElectron ? 0.5 : 1 },
    ...(hasElectron ? [{ shell: 'electron', share: 0.5 } as const] : []),
  ] as const)(
  'nothing acknowledged is lost, whenever the process is killed ($shell)',
  async ({ shell, share }) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-kill-'));
    const data = path.join(folder, 'data');
    const server = await serve();
    const random = createRandom(`${shell}/${seed}`);
    const start = () =>
      shell === 'electron' ? startElectron(data) : startChromium(data, server.address);
    /** Ids the app had shown as answered or imported. */
    const acknowledged = new Set<string>();
    const tally = { answers: 0, imports: 0, backups: 0, importsNotThere: 0 };
    let imported: string | null = null;

    const answer = async (page: Page, before: ReadonlySet<string>) => {
      await goTo(page, 'session');
      if ((await page.locator('.question, [data-result], .score').count()) === 0) {
        await goTo(page, 'quiz');
        await page.getByRole('button', { name: 'Start the quiz' }).click();
      }
      const known = new Set(before);
      for (;;) {
        if ((await page.locator('[data-result]').count()) > 0)
          await page.locator('.actions .button.main').click();
        await page.locator('.question, .score').first().waitFor();
        if ((await page.locator('.score').count()) > 0) {
          await goTo(page, 'quiz');
          await page.getByRole('button', { name: 'Start the quiz' }).click();
        }
        await answerAnything(page);
        // Shown: from here on it must never be missing.
        const fresh = (await stored(page, '')).keys.filter((key) => !known.has(key));
        for (const key of fresh) {
          known.add(key);
          acknowledged.add(key);
        }
        tally.answers += 1;
      }
    };
    const take = async (page: Page, number: number) => {
      imported = `import-${number}`;
      const file = await fileToImport(folder, number);
      await goTo(page, 'settings');
      await page.locator('input[type=file][accept*=zip]').setInputFiles(file);
      await page.getByRole('button', { name: `Import ${importSize} new` }).click();
      await page.getByRole('status').filter({ hasText: 'Imported:' }).waitFor();
      for (let row = 0; row < importSize; row += 1) acknowledged.add(idOf(number, row));
      tally.imports += 1;
    };
    const backUp = async (page: Page) => {
      await goTo(page, 'settings');
      for (;;) {
        await page.getByRole('button', { name: 'Back up now' }).click();
        await page.getByText('The backup is written.').waitFor();
        tally.backups += 1;
        await goTo(page, '');
        await goTo(page, 'settings');
      }
    };

    const wanted = Math.ceil(kills * share);
    // A slow machine may be killed each time before it acknowledged anything: then it goes on a while.
    const isEnough = (kill: number) =>
      kill >= wanted && (acknowledged.size > 0 || kill >= wanted * 4);
    let killed = 0;
    for (let kill = 0; ; kill += 1) {
      const starting = Date.now();
      const app = await start();
      const slowness = Math.max(1, (Date.now() - starting) / usualStartMs);
      if (kill === 0) await begin(app.page);
      else await comesBack(app.page);
      const now = await stored(app.page, imported ?? '');
      const there = new Set(now.keys);
      expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
      if (imported !== null) {
        expect([0, importSize]).toContain(now.owned);
        if (now.owned === 0) tally.importsNotThere += 1;
        imported = null;
      }
      expect(await app.page.getByText('could not be read').count()).toBe(0);
      for (const name of await readdir(path.join(data, 'backups')).catch(() => [])) {
        if (!name.endsWith('.zip')) continue;
        const bytes = new Uint8Array(await readFile(path.join(data, 'backups', name)));
        expect((await readSavedFile(bytes)).ok).toBe(true);
      }
      if (isEnough(kill)) {
        await app.kill();
        break;
      }
      const deed = random.pick(shell === 'electron' ? deeds : deeds.slice(0, 2));
      const delay = random.int(0, deed === 'importing' ? 1_200 : 2_500) * slowness;
      const work = {
        answering: () => answer(app.page, there),
        importing: () => take(app.page, kill + 1),
        'backing up': () => backUp(app.page),
      };
      const doing = work[deed]().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await app.kill();
      killed += 1;
      await doing;
    }
    console.log(
      `${shell}: ${killed} kills`,
      JSON.stringify({ ...tally, missedByDriver: missedByDriver() }),
    );
    expect(acknowledged.size).toBeGreaterThan(0);
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  60_000 + kills * 20_000,
);

/** A database as version 1 of its layout left it, with so many records of one learner. */
const layOutVersion1 = (page: Page, rows: number) =>
  page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      // Dexie stores ten times its version.
      const opening = indexedDB.open('chokepoint', 10);
      opening.onupgradeneeded = () => {
        const made = opening.result;
        const answers = made.createObjectStore('answers', { keyPath: 'id' });
        answers.createIndex('[learner+at]', ['learner', 'at']);
        made.createObjectStore('learners', { keyPath: 'id' });
        made.createObjectStore('settings', { keyPath: ['owner', 'name'] });
        made.createObjectStore('openSessions', { keyPath: 'learner' });
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error as Error);
    });
    const writing = database.transaction(['answers', 'learners'], 'readwrite', {
      durability: 'strict',
    });
    writing.objectStore('learners').put({ id: 'old', name: 'Old', createdAt: 1, lastSeenAt: 1 });
    for (let row = 0; row < count; row += 1) {
      const id = `01JD00000000000000000${String(row).padStart(5, '0')}`;
      const record = { type: 'flag', id, learner: 'old', card: `card-${row}`, on: true, at: row };
      writing.objectStore('answers').put(record);
    }
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error as Error);
    });
    database.close();
  }, rows);

it.skipIf(!hasChromium)(
  'a database of the first version is whole, however often its upgrade is killed',
  async () => {
    const server = await serve();
    const random = createRandom(`upgrade/${seed}`);
    const rows = 2_000;
    const found = { before: 0, after: 0 };
    for (let round = 0; round < Math.max(2, Math.ceil(kills / 10)); round += 1) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-kill-'));
      // A file of the same origin: it can write the database without starting the app.
      const beside = `${server.address}/host/describe`;
      const first = await startChromium(folder, beside, () => Promise.resolve());
      await layOutVersion1(first.page, rows);
      const opening = first.page.goto(server.address).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, random.int(0, 600)));
      await first.kill();
      await opening;

      const again = await startChromium(folder, beside, () => Promise.resolve());
      const [version] = await again.page.evaluate(async () =>
        (await indexedDB.databases()).map((database) => database.version),
      );
      found[version === 10 ? 'before' : 'after'] += 1;
      await again.page.goto(server.address);
      await again.page.locator('nav').waitFor();
      expect((await stored(again.page, 'old')).owned).toBe(rows);
      await again.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    console.log('upgrade killed:', JSON.stringify(found));
    await server.stop();
  },
  60_000 + kills * 5_000,
);
