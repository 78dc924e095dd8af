import { z } from 'zod';
import { unreachable } from '@core/fault';
import { learnerRowSchema, type CollectionContent, type LearnerRow } from '../collection/format';
import { learnerIdSchema, logRecordSchema, type LogRecord } from '../review/answer-log';
import { planChoiceSchema } from '../review/plan-choices';

/**
 * Sync through a folder that something else carries between devices. Every device appends to one
 * file of its own and reads those of all; no file is written by two, so there is nothing to
 * conflict. What counts is which records are there, by id: order, repetition, a file that has
 * arrived in part, and clocks that are wrong make no difference.
 */
export const syncFilePattern = /^chokepoint-[\w .()-]{1,80}\.jsonl$/;
export const syncFileName = (device: string): string => `chokepoint-${device}.jsonl`;

/** One field of a learner's plan, as it was chosen. */
const choiceRowSchema = z.strictObject({ learner: learnerIdSchema, choice: planChoiceSchema });
export type ChoiceRow = z.infer<typeof choiceRowSchema>;

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('learner'), row: learnerRowSchema }),
  z.object({ kind: z.literal('record'), row: logRecordSchema }),
  z.object({ kind: z.literal('choice'), row: choiceRowSchema }),
]);

/** What the lines of a file say. */
export interface SyncLines {
  learners: LearnerRow[];
  records: LogRecord[];
  choices: ChoiceRow[];
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
  const read: SyncLines = { learners: [], records: [], choices: [], unread: 0 };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) read.unread += 1;
    else put(read, parsed.data);
  }
  return read;
}

function put(read: SyncLines, line: z.infer<typeof lineSchema>): void {
  switch (line.kind) {
    case 'learner':
      return void read.learners.push(line.row);
    case 'record':
      return void read.records.push(line.row);
    case 'choice':
      return void read.choices.push(line.row);
    default:
      unreachable(line);
  }
}

/** Like a record a choice is known by its id, whoever it goes to on a device. */
const keyOfChoice = ({ choice }: ChoiceRow) =>
  `choice/${choice.field}/${choice.count}/${choice.id}`;

/** Keys of what a folder holds already, in any file. */
export const keysOf = ({
  learners,
  records,
  choices,
}: Pick<SyncLines, 'learners' | 'records' | 'choices'>): string[] => [
  ...learners.map(({ id }) => `learner/${id}`),
  ...records.map(({ id }) => id),
  ...choices.map(keyOfChoice),
];

/**
 * What this device has and no file holds yet, as lines to append. Rows that cannot be read here
 * stay here. The text begins with a line end, so that a line an earlier append broke off stays
 * one bad line and takes no good one with it.
 */
export function linesToAppend(
  rows: {
    learners?: readonly unknown[];
    answers?: readonly unknown[];
    choices?: readonly ChoiceRow[];
  },
  held: ReadonlySet<string>,
): { text: string; keys: string[] } {
  const { learners = [], answers = [], choices = [] } = rows;
  const lines: string[] = [];
  const keys: string[] = [];
  const add = (key: string, line: z.input<typeof lineSchema>) => {
    if (held.has(key)) return;
    keys.push(key);
    lines.push(JSON.stringify(line));
  };
  for (const row of learners.flatMap((one) => learnerRowSchema.safeParse(one).data ?? []))
    add(`learner/${row.id}`, { kind: 'learner', row });
  for (const row of answers.flatMap((one) => logRecordSchema.safeParse(one).data ?? []))
    add(row.id, { kind: 'record', row });
  for (const row of choices) add(keyOfChoice(row), { kind: 'choice', row });
  return { text: lines.length === 0 ? '' : `\n${lines.join('\n')}\n`, keys };
}

/** As what an import compares with what is here. */
export const asContent = ({
  learners,
  records,
}: Pick<SyncLines, 'learners' | 'records'>): CollectionContent => ({
  created: '',
  learners: [...new Map(learners.map((row) => [row.id, row])).values()],
  records,
  settings: [],
  prices: [],
  packs: [],
  drafts: [],
  damaged: [],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
