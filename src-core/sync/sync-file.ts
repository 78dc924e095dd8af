import { z } from 'zod';
import { learnerRowSchema, type CollectionContent, type LearnerRow } from '../collection/format';
import { logRecordSchema, type LogRecord } from '../review/answer-log';

/**
 * Sync through a folder that something else carries between devices. Every device appends to one
 * file of its own and reads those of all; no file is written by two, so there is nothing to
 * conflict. What counts is which records are there, by id: order, repetition, a file that has
 * arrived in part, and clocks that are wrong make no difference.
 */
export const syncFilePattern = /^chokepoint-[\w .()-]{1,80}\.jsonl$/;
export const syncFileName = (device: string): string => `chokepoint-${device}.jsonl`;

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('learner'), row: learnerRowSchema }),
  z.object({ kind: z.literal('record'), row: logRecordSchema }),
]);

/** What the lines of a file say. */
export interface SyncLines {
  learners: LearnerRow[];
  records: LogRecord[];
  /** Lines that could not be read: another version's, or damaged on the way. */
  unread: number;
}

/**
 * The whole lines at the beginning of a stretch of a file. What follows the last line end may
 * still be arriving and is left for the next time.
 *
 * @returns how many bytes were taken
 */
export function wholeLines(bytes: Uint8Array): { lines: Uint8Array; taken: number } {
  const taken = bytes.lastIndexOf(0x0a) + 1;
  return { lines: bytes.subarray(0, taken), taken };
}

export function readSyncLines(text: string): SyncLines {
  const read: SyncLines = { learners: [], records: [], unread: 0 };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) read.unread += 1;
    else if (parsed.data.kind === 'learner') read.learners.push(parsed.data.row);
    else read.records.push(parsed.data.row);
  }
  return read;
}

/** Keys of what a folder holds already, in any file. */
export const keysOf = ({
  learners,
  records,
}: Pick<SyncLines, 'learners' | 'records'>): string[] => [
  ...learners.map(({ id }) => `learner/${id}`),
  ...records.map(({ id }) => id),
];

/**
 * What this device has and no file holds yet, as lines to append. Rows that cannot be read here
 * stay here. The text begins with a line end, so that a line an earlier append broke off stays
 * one bad line and takes no good one with it.
 */
export function linesToAppend(
  rows: { learners: readonly unknown[]; answers: readonly unknown[] },
  held: ReadonlySet<string>,
): { text: string; keys: string[] } {
  const learners = rows.learners.flatMap((row) => learnerRowSchema.safeParse(row).data ?? []);
  const records = rows.answers.flatMap((row) => logRecordSchema.safeParse(row).data ?? []);
  const lines: string[] = [];
  const keys: string[] = [];
  const put = (key: string, line: { kind: 'learner' | 'record'; row: unknown }) => {
    if (held.has(key)) return;
    keys.push(key);
    lines.push(JSON.stringify(line));
  };
  for (const row of learners) put(`learner/${row.id}`, { kind: 'learner', row });
  for (const row of records) put(row.id, { kind: 'record', row });
  return { text: lines.length === 0 ? '' : `\n${lines.join('\n')}\n`, keys };
}

/** As what an import compares with what is here. */
export const asContent = ({ learners, records }: SyncLines): CollectionContent => ({
  created: '',
  learners: [...new Map(learners.map((row) => [row.id, row])).values()],
  records,
  settings: [],
  prices: [],
  packs: [],
  damaged: [],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
