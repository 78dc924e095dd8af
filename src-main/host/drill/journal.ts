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

export interface Journal {
  /**
   * Resolves when the events are on the disk; events of the same moment share one write and one
   * sync. On failure nothing of them is in the file, nor of any that waited behind them.
   */
  append(events: readonly DrillEvent[]): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  text: string;
  written: () => void;
  failed: (error: unknown) => void;
}

/** @param length bytes of the file that are whole lines; what stands behind them is cut off */
async function journalOn(file: FileHandle, length: number): Promise<Journal> {
  await file.truncate(length);
  let durable = length;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const bytes = Buffer.from(batch.map(({ text }) => text).join(''));
      try {
        for (let at = 0; at < bytes.length;) {
          const { bytesWritten } = await file.write(bytes, at, bytes.length - at, durable + at);
          at += bytesWritten;
        }
        await file.datasync();
      } catch (error) {
        // What waited was decided on what now did not happen.
        const lost = [...batch, ...waiting];
        waiting = [];
        await file.truncate(durable).catch(() => undefined);
        for (const { failed } of lost) failed(error);
        continue;
      }
      durable += bytes.length;
      for (const { written } of batch) written();
    }
    writing = null;
  }

  return {
    append(events) {
      return new Promise((written, failed) => {
        const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
        waiting.push({ text, written, failed });
        writing ??= writeAll();
      });
    },
    async close() {
      await writing;
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
