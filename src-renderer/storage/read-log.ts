import type { LearnerId, LogRecord } from '@core/review/answer-log';
import { parseRecord } from '@core/review/parse-record';
import Dexie from 'dexie';
import { pause } from '../pause';
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

/** How a long log is read: from so many rows on, in sections of so many rows, so many at a time. */
export interface ReadingPlan {
  longFrom: number;
  sectionRows: number;
  lanes: number;
}

/** With several lanes the database is never without a request while rows are taken. */
const readingPlan: ReadingPlan = { longFrom: 20_000, sectionRows: 2_400, lanes: 2 };

/**
 * All rows of the log as stored, in the order of their ids, a batch at a time.
 *
 * @param begin hears how many rows there are, and takes them
 */
export async function readAllRows(
  answers: Answers,
  guard: Guard,
  begin: (rows: number) => Take<LogRecord[]>,
  { longFrom, sectionRows, lanes } = readingPlan,
): Promise<void> {
  const ends: string[] = [''];
  let rows = await guard(() => countUpTo(answers, longFrom + 1));
  if (rows > longFrom) {
    // Walking along the keys takes as long as counting them, and says where to read side by side.
    for (let [end] = await nextEnd(); end !== undefined; [end] = await nextEnd()) ends.push(end);
    const left = await guard(() => answers.where(':id').above(ends.at(-1)!).count());
    rows = (ends.length - 1) * sectionRows + left;
  }
  const take = begin(rows);

  const coming = ends.slice(0, lanes).map((_, lane) => begun(readSection(lane)));
  for (let next = lanes; coming.length > 0; next += 1) {
    const batches = await coming.shift()!;
    if (next < ends.length) coming.push(begun(readSection(next)));
    for (const batch of batches) {
      await pause();
      await take(batch);
    }
  }

  function nextEnd(): Promise<string[]> {
    const further = answers
      .where(':id')
      .above(ends.at(-1)!)
      .offset(sectionRows - 1);
    return guard(() => further.limit(1).primaryKeys());
  }

  function readSection(place: number): Promise<LogRecord[][]> {
    const end = ends[place + 1] ?? Dexie.maxKey;
    // One transaction for all of it: each takes both sides half as long as a batch.
    return guard(() =>
      answers.db.transaction('r', answers, async () => {
        const batches: LogRecord[][] = [];
        for (let last = ends[place]!; ;) {
          const rest = answers.where(':id').between(last, end, false, true);
          const rows = await rest.limit(batchRows).toArray();
          if (rows.length > 0) batches.push(rows);
          if (rows.length < batchRows) return batches;
          last = rows.at(-1)!.id;
        }
      }),
    );
  }
}

/** What is waited for later: until then nobody hears that it failed, and that is no fault of its own. */
function begun<Value>(reading: Promise<Value>): Promise<Value> {
  reading.catch(() => undefined);
  return reading;
}

/** How many rows there are, but no more than `most` are looked at. */
export const countUpTo = async (answers: Answers, most: number): Promise<number> =>
  (await answers.orderBy(':id').limit(most).primaryKeys()).length;

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
  // Counting by the index takes a long log seconds: where only one person learns nothing asks for it.
  if ((await guard(() => learners.count())) > 1) {
    const all = await guard(() => answers.count());
    const own = await guard(() => ofLearner(answers, learner).count());
    if (own * 2 < all) return readByTime(answers, guard, learner, begin(own));
  }
  await readAllRows(answers, guard, (rows) => {
    const take = begin(rows);
    return (batch) => {
      const own = batch.filter((row) => row.learner === learner);
      return take({ ...parsedRecords(own), passed: batch.length });
    };
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
    reading = begun(after(last, seen.size));
    await pause();
    await take({ ...parsedRecords(rows), passed: rows.length });
  }
}

export const ofLearner = (answers: Answers, learner: string) =>
  answers.where('[learner+at]').between([learner, Dexie.minKey], [learner, Dexie.maxKey]);

export function parsedRecords(rows: readonly unknown[]): Omit<RecordBatch, 'passed'> {
  const records = rows.flatMap((row): LogRecord[] => {
    const record = parseRecord(row);
    return record ? [record] : [];
  });
  return { records, damaged: rows.length - records.length };
}
