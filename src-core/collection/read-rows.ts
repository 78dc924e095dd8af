import { strFromU8 } from 'fflate';
import type { z } from 'zod';
import { piecesOfLines } from '@core/pieces-of-lines';
import { logRecordSchema, type LogRecord } from '@core/review/answer-log';
import type { Damage, EntryName } from './format';

const kinds: ReadonlySet<unknown> = new Set(
  logRecordSchema.options.map((option) => option.shape.type.value),
);

/**
 * The rows of JSON Lines that can be read, and each line that cannot, with the reason. `lastLine` is
 * the number of the line after the last line end.
 */
export function readRows<Row>(
  text: string,
  schema: z.ZodType<Row, unknown>,
  entry: EntryName | '',
  firstLine = 1,
): { rows: Row[]; damaged: Damage[]; lastLine: number } {
  const rows: Row[] = [];
  const damaged: Damage[] = [];
  let line = firstLine - 1;
  for (const written of text.split('\n')) {
    line += 1;
    if (written.trim() === '') continue;
    const value = parseJson(written);
    const parsed = schema.safeParse(value);
    if (parsed.success) rows.push(parsed.data);
    else damaged.push({ entry, line, reason: reasonOf(value, parsed.error, entry) });
  }
  return { rows, damaged, lastLine: line };
}

/** So much is decoded and parsed at a time. */
const pieceBytes = 64 * 1024;

/** The same of a whole file, with a rest after each piece. */
export async function readRowsInPieces<Row>(
  file: Uint8Array | undefined,
  schema: z.ZodType<Row, unknown>,
  entry: EntryName,
  rest: () => Promise<void>,
): Promise<{ rows: Row[]; damaged: Damage[] }> {
  const all: { rows: Row[]; damaged: Damage[] } = { rows: [], damaged: [] };
  let line = 1;
  for (const piece of piecesOfLines(file ?? new Uint8Array(), pieceBytes)) {
    const { rows, damaged, lastLine } = readRows(strFromU8(piece), schema, entry, line);
    for (const row of rows) all.rows.push(row);
    for (const one of damaged) all.damaged.push(one);
    line = lastLine;
    await rest();
  }
  return all;
}

/** The records of a log as JSON Lines. */
export const readRecords = (
  text: string,
  entry: EntryName | '' = 'answers.jsonl',
  firstLine = 1,
): { rows: LogRecord[]; damaged: Damage[] } => readRows(text, logRecordSchema, entry, firstLine);

function reasonOf(value: unknown, error: z.ZodError, entry: EntryName | ''): Damage['reason'] {
  if (value === undefined) return { kind: 'not-json' };
  const type = (value as { type?: unknown } | null)?.type;
  const isRecord = entry === 'answers.jsonl' || entry === '';
  if (isRecord && typeof type === 'string' && !kinds.has(type)) {
    return { kind: 'kind', found: type.slice(0, 40) };
  }
  const [issue] = error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []);
  return { kind: 'shape', field: field.map(String).join('.').slice(0, 80) };
}

/** JSON has no `undefined`: it stands for a text that is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
