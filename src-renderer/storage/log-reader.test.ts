import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { answer, learner, newYear, recordId, retraction } from '@core/review/log.fixture';
import { defaultSchedulerSettings } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { said } from '@core/review/slim-log.fixture';
import type { LogRecord } from '@core/review/answer-log';
import { ChokepointDatabase } from './database';
import { openDexieStorage } from './dexie-storage';
import { readingAside, type ReaderRequest, type ReaderWord } from './log-reader';
import type { LogStretch } from './log-stretches';
import { sendLog } from './send-log';
import type { Storage } from './storage';
import { StorageError } from './storage-error';

const many = 9_000;
const records: LogRecord[] = [
  ...Array.from({ length: many }, (_, n) =>
    answer(n + 1, { card: `card-${n % 40}`, at: newYear + n * 60_000 }),
  ),
  retraction(many + 1, recordId(20)),
];

async function stored(): Promise<Storage> {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const storage = await openDexieStorage(new ChokepointDatabase('test', options));
  await storage.append(records);
  return storage;
}

/** Stands for the worker: what passes between it and the page is cloned, as a browser does. */
class StagedWorker {
  onmessage: ((event: { data: ReaderWord }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  onTheWay = 0;
  mostOnTheWay = 0;
  #hear = () => {};
  readonly #storage: Storage;
  readonly #change: (word: ReaderWord) => ReaderWord | 'dies';

  constructor(
    storage: Storage,
    change: (word: ReaderWord) => ReaderWord | 'dies' = (word) => word,
  ) {
    this.#storage = storage;
    this.#change = change;
  }

  postMessage(request: ReaderRequest): void {
    if (request.ask === 'more') {
      this.onTheWay -= 1;
      return this.#hear();
    }
    const say = (word: ReaderWord, transfer: Transferable[] = []) => {
      const data = this.#change(structuredClone(word, { transfer }));
      if (data === 'dies') return this.onerror?.();
      this.onTheWay += 1;
      this.mostOnTheWay = Math.max(this.mostOnTheWay, this.onTheWay);
      this.onmessage?.({ data });
    };
    void sendLog(this.#storage, request.learner, say, (hear) => (this.#hear = hear));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const asWorker = (staged: StagedWorker) => staged as unknown as Worker;

/** Takes a log in as a page does, and says what it is then, and how often it was begun. */
async function taken(storage: Storage) {
  let log = new SlimLog(defaultSchedulerSettings);
  let later: LogRecord[] = [];
  let begun = 0;
  await storage.readLog(learner, () => {
    begun += 1;
    [log, later] = [new SlimLog(defaultSchedulerSettings), []];
    return async (stretch: LogStretch) => {
      await new Promise((resolve) => setTimeout(resolve));
      log.takeBatch(stretch);
      later.push(...stretch.later);
    };
  });
  log.take(later);
  return { log: said(log), begun };
}

describe('a long log', () => {
  it('is read beside the page, no faster than it is taken, and the worker is ended', async () => {
    const storage = await stored();
    const worker = new StagedWorker(storage);
    const beside = await taken(readingAside(storage, () => asWorker(worker), 1));
    expect(beside).toEqual(await taken(storage));
    expect(beside.log.count).toBe(many + 1);
    expect(worker.isEnded).toBe(true);
    expect(worker.mostOnTheWay).toBeGreaterThan(1);
    expect(worker.mostOnTheWay).toBeLessThanOrEqual(5);
  });

  it('is read by the page where no worker starts, or where it dies on the way', async () => {
    const storage = await stored();
    const expected = await taken(storage);
    const none = readingAside(
      storage,
      () => {
        throw new Error('no workers here');
      },
      1,
    );
    expect(await taken(none)).toEqual(expected);
    let words = 0;
    const dying = new StagedWorker(storage, (word) => ((words += 1) > 2 ? 'dies' : word));
    expect(await taken(readingAside(storage, () => asWorker(dying), 1))).toEqual({
      ...expected,
      begun: 2,
    });
    expect(dying.isEnded).toBe(true);
  });

  it('is not read at all where the database refuses, and says why', async () => {
    const storage = await stored();
    const fault = { code: 'storage-damaged', place: 'answers', message: '', remedy: '' };
    const refused = new StagedWorker(storage, () => ({ said: 'failed', fault }));
    const reading = taken(readingAside(storage, () => asWorker(refused), 1));
    await expect(reading).rejects.toEqual(new StorageError(fault));
  });

  it('asks for no worker where it is short', async () => {
    const storage = await stored();
    const short = readingAside(storage, () => {
      throw new Error('not to be asked for');
    });
    expect((await taken(short)).begun).toBe(1);
  });
});
