import { open, readFile, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { drillEventSchema, type DrillEvent } from '@core/drill/drill-event';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';

/** The first line: what a restarted host needs to be found where it was. */
const headSchema = z.strictObject({
  journal: z.literal('chokepoint-drill'),
  version: z.literal(1),
  pin: z.string().regex(/^\d{6}$/),
  ticket: z.string().min(20).max(64),
  /** Where it listened; null before it did, and on one screen. */
  port: z.int().min(1).max(65535).nullable(),
});
export type JournalHead = Omit<z.infer<typeof headSchema>, 'journal' | 'version'>;

/** Where a drill's events are kept: a file on this machine, or a stream that several hosts share. */
export interface Journal {
  /**
   * Resolves when the events are on the disk. Where other hosts write to the same journal and had
   * written before: nothing of these events is kept, and what comes back is all of theirs that this
   * host has not seen; else nothing comes back. On failure nothing of the events is kept.
   */
  append(events: readonly DrillEvent[]): Promise<readonly DrillEvent[]>;
  /** A shared journal says here that others have written; `heard` then has it. */
  listen?(heard: () => void): void;
  /** What others wrote and this host has not been given, in order; it counts as given then. */
  heard?(): readonly DrillEvent[];
  close(): Promise<void>;
}

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

export interface ReadJournal {
  head: JournalHead;
  events: DrillEvent[];
  /** Bytes up to the end of the last whole line. */
  length: number;
}

/**
 * Reads a journal up to the last line that is whole: one torn by a power cut was never
 * acknowledged to anybody. A damaged line with whole ones behind it is a fault.
 */
export async function readJournal(place: string): Promise<Result<ReadJournal>> {
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
export async function continueJournal(place: string, { length }: ReadJournal): Promise<Journal> {
  return journalOn(await open(place, 'r+'), length);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
