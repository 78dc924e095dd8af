import type { LogRecord } from './answer-log';
import { defaultSchedulerSettings as settings } from './scheduler';
import { SlimLog } from './slim-log';

/** A log that took up the records in so many pieces. */
export const grown = (records: readonly LogRecord[], pieces = 1): SlimLog => {
  const log = new SlimLog(settings);
  const size = Math.max(1, Math.ceil(records.length / pieces));
  for (let from = 0; from < records.length; from += size)
    log.take(records.slice(from, from + size));
  return log;
};

/** Everything a log says, in an order of its own. */
export const said = (log: SlimLog) => ({
  cards: [...log.cards.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
  apart: log.apart,
  count: log.count,
  answers: [...log.answers()],
  reviews: [...log.reviews()],
});
