import { mkdir, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { drillEventSchema, type DrillEvent } from '@core/drill/drill-event';
import { bad, good, type Result } from '@core/fault';
import { drillIdSchema } from '@core/host/drill-port';
import { hostFault } from '@core/host/faults';
import type { Journal, JournalHead, Journals, ReadJournal } from './journal';

/** The first line: what a restarted host needs to be found where it was. */
const headSchema = z.strictObject({
  journal: z.literal('chokepoint-drill'),
  version: z.literal(1),
  pin: z.string().regex(/^\d{6}$/),
  ticket: z.string().min(20).max(64),
  /** Where it listened; null before it did, and on one screen. */
  port: z.int().min(1).max(65535).nullable(),
});

/** @param length bytes of the file that are whole lines; what stands behind them is cut off */
async function journalOn(file: FileHandle, length: number): Promise<Journal> {
  await file.truncate(length);
  let durable = length;
  let latest: Promise<unknown> = Promise.resolve();

  async function write(bytes: Buffer): Promise<void> {
    try {
      for (let at = 0; at < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, at, bytes.length - at, durable + at);
        at += bytesWritten;
      }
      await file.datasync();
    } catch (error) {
      await file.truncate(durable).catch(() => undefined);
      throw error;
    }
    durable += bytes.length;
  }

  return {
    async append(events) {
      const bytes = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      const writing = latest.then(() => write(bytes));
      latest = writing.catch(() => undefined);
      await writing;
      return [];
    },
    async close() {
      await latest;
      await file.close();
    },
  };
}

/** A new journal; fails where the file is there already. */
export async function createJournal(place: string, head: JournalHead): Promise<Journal> {
  // For its owner alone: it holds the keys of the door.
  const file = await open(place, 'wx', 0o600);
  const line = Buffer.from(
    `${JSON.stringify({ journal: 'chokepoint-drill', version: 1, ...head })}\n`,
  );
  await file.write(line, 0, line.length, 0);
  await file.datasync();
  return journalOn(file, line.length);
}

/** What was read, and where to go on. */
export interface ReadFile extends ReadJournal {
  /** Bytes up to the end of the last whole line. */
  length: number;
}

/**
 * Reads a journal up to the last line that is whole: one torn by a power cut was never
 * acknowledged to anybody. A damaged line with whole ones behind it is a fault.
 */
export async function readJournal(place: string): Promise<Result<ReadFile>> {
  const bytes = await readFile(place).catch((error: unknown) => String(error));
  if (typeof bytes === 'string') return bad(hostFault('drill-unreadable', place, bytes));
  const length = bytes.lastIndexOf(0x0a) + 1;
  const [first, ...lines] = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
  const head = headSchema.safeParse(jsonIn(first ?? ''));
  if (!head.success) return bad(hostFault('drill-unreadable', place, 'the head is not readable'));
  const events: DrillEvent[] = [];
  for (const [index, line] of lines.entries()) {
    const event = drillEventSchema.safeParse(jsonIn(line));
    if (!event.success)
      return bad(hostFault('drill-unreadable', place, `line ${index + 2} is not readable`));
    events.push(event.data);
  }
  if (events[0]?.type !== 'DrillOpened')
    return bad(hostFault('drill-unreadable', place, 'it does not begin with a drill'));
  const { pin, ticket, port } = head.data;
  return good({ head: { pin, ticket, port }, events, length });
}

/** Goes on with a journal that was read. */
export async function continueJournal(place: string, { length }: ReadFile): Promise<Journal> {
  return journalOn(await open(place, 'r+'), length);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON Lines file a drill, for its owner alone, in a folder of this machine. */
export function fileJournals(folder: string): Journals {
  const placeOf = (drill: string) => path.join(folder, `${drill}.jsonl`);
  return {
    shared: false,
    async create(drill, head, opened) {
      await mkdir(folder, { recursive: true });
      const journal = await createJournal(placeOf(drill), head);
      await journal.append([opened]);
      return journal;
    },
    read: (drill) => readJournal(placeOf(drill)),
    async goOn(drill) {
      const read = await readJournal(placeOf(drill));
      if (!read.ok) return read;
      const { head, events } = read.value;
      return good({
        head,
        events,
        hosted: false,
        begin: () => continueJournal(placeOf(drill), read.value),
      });
    },
    async list() {
      const names = await readdir(folder).catch((): string[] => []);
      return names
        .map((name) => path.basename(name, '.jsonl'))
        .filter((drill) => drillIdSchema.safeParse(drill).success);
    },
    async forget(drill) {
      await rm(placeOf(drill), { force: true });
    },
  };
}
