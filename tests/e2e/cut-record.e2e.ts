import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { comesBack, startChromium, startElectron } from './killable';
import { hasChromium, hasElectron, serve } from './shells';
import { begin, goTo } from './steps';

/**
 * Chromium keeps IndexedDB in LevelDB, which writes a record in two steps: seven bytes that say how
 * long it is, then the record. Killed in between, the next start goes on writing after the seven
 * bytes, and the start after that finds a checksum wrong and throws away all the origin has. Here the
 * seven bytes are put there by hand, which a kill does once in a while.
 */
const cutRecord = Buffer.from([0x5a, 0x11, 0xc3, 0x07, 0x86, 0x03, 0x01]);

/** The log of the database under a profile: the newest, where there are several. */
async function logOf(profile: string): Promise<string> {
  const files = await readdir(profile, { recursive: true });
  const logs = files.filter((file) => /indexeddb\.leveldb[\\/]\d+\.log$/.test(file)).sort();
  expect(logs.length).toBeGreaterThan(0);
  return path.join(profile, logs.at(-1)!);
}

it
  .skipIf(!hasChromium)
  .each(['chromium', ...(hasElectron ? (['electron'] as const) : [])] as const)(
  'a learner is there after two starts on a log whose last record was cut off (%s)',
  async (shell) => {
    const data = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-cut-'));
    const server = await serve();
    const start = () =>
      shell === 'electron' ? startElectron(data) : startChromium(data, server.address);
    try {
      const first = await start();
      await begin(first.page);
      await first.kill();
      await appendFile(await logOf(data), cutRecord);

      const second = await start();
      await comesBack(second.page);
      // Something is written after what was cut off.
      await goTo(second.page, 'quiz');
      await second.page.getByRole('button', { name: 'Start the quiz' }).click();
      await second.page.locator('.question').waitFor();
      await second.kill();

      const third = await start();
      await comesBack(third.page);
      await third.kill();
    } finally {
      await server.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);
