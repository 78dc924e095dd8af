import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { logRecordSchema, type LogRecord } from './answer-log';

/** First line of a copy: what the file is. */
const headSchema = z.object({
  format: z.literal('chokepoint-records'),
  version: z.literal(1),
  learner: z.string(),
  savedAt: z.string(),
});

/**
 * A learner's log as JSON Lines: a head, then one record a line, exactly as stored. Records that
 * cannot be read are in it too: a later version may know them.
 */
export function writeCopy(learner: string, savedAt: string, rows: readonly unknown[]): string {
  const head = { format: 'chokepoint-records', version: 1, learner, savedAt };
  return [head, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * Reads a copy, made out to the learner it is added to. A line that cannot be read, say the last
 * one of a file cut short, is counted and passed over; the others are kept.
 */
export function readCopy(
  text: string,
  learner: LogRecord['learner'],
): Result<{ records: LogRecord[]; unreadable: number }> {
  const [first = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const head = headSchema.safeParse(parseJson(first));
  if (!head.success) {
    return bad({
      code: 'copy-unreadable',
      place: '',
      line: 1,
      message: 'The first line is not the head of a copy.',
      remedy: 'Choose a file saved by Chokepoint.',
    });
  }
  const records: LogRecord[] = [];
  for (const line of lines) {
    const parsed = logRecordSchema.safeParse(parseJson(line));
    if (parsed.success) records.push({ ...parsed.data, learner });
  }
  return good({ records, unreadable: lines.length - records.length });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
