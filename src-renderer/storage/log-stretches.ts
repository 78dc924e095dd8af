import type { LogRecord } from '@core/review/answer-log';
import { LogBatcher, type LogBatch } from '@core/review/log-batch';
import type { RecordBatch } from './read-log';

/** A stretch of a learner's log, and how many rows on the way to it could not be parsed. */
export interface LogStretch extends LogBatch {
  damaged: number;
}

export type TakeStretch = (stretch: LogStretch) => void | Promise<void>;

/** Few enough that folding them at once holds up nothing a person would notice. */
const stretchRecords = 1_200;

/** Makes stretches of records as they are read. */
export async function readStretches(
  read: (take: (batch: RecordBatch) => Promise<void>) => Promise<void>,
  take: TakeStretch,
): Promise<void> {
  const batcher = new LogBatcher();
  let records: LogRecord[] = [];
  let damaged = 0;
  const handOver = async () => {
    const stretch = { ...batcher.take(records), damaged };
    [records, damaged] = [[], 0];
    await take(stretch);
  };
  await read(async (batch) => {
    for (const record of batch.records) records.push(record);
    damaged += batch.damaged;
    if (records.length >= stretchRecords) await handOver();
  });
  if (records.length > 0 || damaged > 0) await handOver();
}
