import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DrillEvent } from '@core/drill/drill-event';
import { planOf } from '@core/drill/drill.fixture';
import { cutKeys } from './door';
import { continueJournal, createJournal, readJournal } from './file-journals';

const opened: DrillEvent = { type: 'DrillOpened', at: 1, drill: 'D', plan: planOf() };
const locked = (at: number): DrillEvent => ({ type: 'LobbyLocked', at });

let folder: string;
let place: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'drill-'));
  place = path.join(folder, 'd.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function begun() {
  const journal = await createJournal(place, { ...cutKeys(), port: 4711 });
  await journal.append([opened]);
  return journal;
}

describe('the journal of a drill', () => {
  it('gives back what was appended, however much at once, in order', async () => {
    const journal = await begun();
    const times = Array.from({ length: 300 }, (_, index) => index + 2);
    await Promise.all(times.map((at) => journal.append([locked(at)])));
    await journal.close();
    const read = await readJournal(place);
    expect(read).toMatchObject({ ok: true, value: { head: { port: 4711 } } });
    expect(read.ok && read.value.events).toEqual([opened, ...times.map(locked)]);
  });

  it('is for its owner alone', async () => {
    await (await begun()).close();
    if (process.platform !== 'win32') expect((await stat(place)).mode & 0o077).toBe(0);
  });

  it('goes on after a line torn at any byte, without it', async () => {
    const journal = await begun();
    await journal.append([locked(2)]);
    await journal.close();
    const whole = await readFile(place);
    const torn = Buffer.from(JSON.stringify(locked(3)));
    for (const cut of [1, 10, torn.length]) {
      await writeFile(place, whole);
      await appendFile(place, torn.subarray(0, cut));
      const read = await readJournal(place);
      expect(read.ok && read.value.events).toEqual([opened, locked(2)]);
      if (!read.ok) return;
      const next = await continueJournal(place, read.value);
      await next.append([locked(4)]);
      await next.close();
      const again = await readJournal(place);
      expect(again.ok && again.value.events).toEqual([opened, locked(2), locked(4)]);
    }
  });

  it('says that a line in the middle is damaged rather than leave it out', async () => {
    const journal = await begun();
    await journal.append([locked(2)]);
    await journal.append([locked(3)]);
    await journal.close();
    const text = await readFile(place, 'utf8');
    await writeFile(place, text.replace('"at":2', '"at":!'));
    expect(await readJournal(place)).toMatchObject({
      ok: false,
      faults: [{ code: 'drill-unreadable', message: expect.stringContaining('line 3') }],
    });
  });

  it('does not write over a journal that is there', async () => {
    await (await begun()).close();
    await expect(createJournal(place, { ...cutKeys(), port: null })).rejects.toThrow('EEXIST');
  });
});
