import { logRecordSchema, type LearnerId, type LogRecord } from '@core/review/answer-log';
import Dexie from 'dexie';
import { pause } from '../app/slices';
import type { ChokepointDatabase } from './database';

/**
 * Records read at a time: few enough that parsing them holds up nothing a person would notice. From
 * about 500 on a row costs Chromium twice as much (docs/performance.md).
 */
export const batchRows = 300;

/** Records of one learner as they are handed over, and how many could not be parsed. */
export interface RecordBatch {
  records: LogRecord[];
  damaged: number;
  /** Rows that were gone through for it, those of others among them. */
  passed: number;
}

type Take<Batch> = (batch: Batch) => void | Promise<void>;
type Guard = <Value>(work: () => PromiseLike<Value>) => Promise<Value>;
type Answers = ChokepointDatabase['answers'];

/** All rows of the log as stored, in the order of their ids; the next come while these are taken. */
export async function readAllRows(
  answers: Answers,
  guard: Guard,
  take: Take<LogRecord[]>,
): Promise<void> {
  const after = (id: string) =>
    guard(() => answers.where(':id').above(id).limit(batchRows).toArray());
  for (let reading = after(''); ;) {
    const rows = await reading;
    const last = rows.at(-1)?.id;
    if (last === undefined) return;
    reading = after(last);
    // Dexie sends the request some promises later: only then is the database at it while we take these.
    await pause();
    await take(rows);
  }
}

/**
 * The records of one learner, nearly or wholly in the order of time. The index over learners costs a
 * look-up a record; who has most of the log is read faster by going through all of it.
 *
 * @param begin hears how many rows that will be, and takes the records
 */
export async function readRecordsOf(
  { answers, learners }: ChokepointDatabase,
  guard: Guard,
  learner: LearnerId,
  begin: (rows: number) => Take<RecordBatch>,
): Promise<void> {
  const [all, people] = await guard(() => Promise.all([answers.count(), learners.count()]));
  // Counting by the index takes a long log seconds: where only one person learns nothing asks for it.
  const own = people <= 1 ? all : await guard(() => ofLearner(answers, learner).count());
  if (own * 2 < all) return readByTime(answers, guard, learner, begin(own));
  const take = begin(all);
  await readAllRows(answers, guard, (rows) => {
    const ownRows = rows.filter((row) => row.learner === learner);
    return take({ ...parsedRecords(ownRows), passed: rows.length });
  });
}

async function readByTime(
  answers: Answers,
  guard: Guard,
  learner: LearnerId,
  take: Take<RecordBatch>,
): Promise<void> {
  const after = (at: unknown, skip: number) =>
    guard(() =>
      answers
        .where('[learner+at]')
        .between([learner, at], [learner, Dexie.maxKey], true, true)
        .limit(batchRows + skip)
        .toArray(),
    );
  let seen = new Set<string>();
  for (let reading = after(Dexie.minKey, 0); ;) {
    const found = await reading;
    const rows = found.filter(({ id }) => !seen.has(id));
    const last = rows.at(-1)?.at;
    if (last === undefined) return;
    // What bears the same time as the last row may lie on both sides of the cut.
    seen = new Set(found.filter(({ at }) => at === last).map(({ id }) => id));
    reading = after(last, seen.size);
    await pause();
    await take({ ...parsedRecords(rows), passed: rows.length });
  }
}

export const ofLearner = (answers: Answers, learner: string) =>
  answers.where('[learner+at]').between([learner, Dexie.minKey], [learner, Dexie.maxKey]);

export function parsedRecords(rows: readonly unknown[]): Omit<RecordBatch, 'passed'> {
  const records = rows.flatMap((row): LogRecord[] => {
    const record = logRecordSchema.safeParse(row);
    return record.success ? [record.data] : [];
  });
  return { records, damaged: rows.length - records.length };
}
