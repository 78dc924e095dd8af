import { byTime, type LogRecord } from './answer-log';

/** The lessons that count as read: for each, the latest word in the log. */
export function lessonsRead(records: Iterable<LogRecord>): Set<string> {
  const read = new Set<string>();
  const readings = [...records].filter((record) => record.type === 'reading').sort(byTime);
  for (const { lesson, on } of readings) {
    if (on) read.add(lesson);
    else read.delete(lesson);
  }
  return read;
}
