import type { LogRecord } from '@core/review/answer-log';
import { LogBatcher, type LogBatch } from '@core/review/log-batch';
import type { RecordBatch } from './read-log';

/** A stretch of a learner's log. */
export interface LogStretch extends LogBatch {
  /** Rows on the way to it that could not be parsed. */
  damaged: number;
  /** Rows that were gone through since the stretch before. */
  passed: number;
}

export type TakeStretch = (stretch: LogStretch) => void | Promise<void>;

/** Hears how many rows will be gone through, those of others among them, and takes what comes of it. */
export type BeginStretches = (rows: number) => TakeStretch;

/** Few enough that folding them at once holds up nothing a person would notice. */
const stretchRecords = 1_200;

/** Makes stretches of records as they are read. */
export async function readStretches(
  read: (begin: (rows: number) => (batch: RecordBatch) => Promise<void>) => Promise<void>,
  begin: BeginStretches,
): Promise<void> {
  const batcher = new LogBatcher();
  let records: LogRecord[] = [];
  let [damaged, passed] = [0, 0];
  let take: TakeStretch = () => {};
  const handOver = async () => {
    const stretch = { ...batcher.take(records), damaged, passed };
    [records, damaged, passed] = [[], 0, 0];
    await take(stretch);
  };
  await read((rows) => {
    take = begin(rows);
    return async (batch) => {
      for (const record of batch.records) records.push(record);
      damaged += batch.damaged;
      passed += batch.passed;
      if (records.length >= stretchRecords) await handOver();
    };
  });
  if (passed > 0) await handOver();
}
