import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTime, type LogRecord } from './answer-log';
import { LogBatcher } from './log-batch';
import { answer, arbitraryLog, card, newYear, recordId, retraction } from './log.fixture';
import { defaultSchedulerSettings as settings } from './scheduler';
import { SlimLog } from './slim-log';
import { grown, said } from './slim-log.fixture';

/** A log taken in by stretches of so many records, each cloned as on its way from a worker. */
function taken(records: readonly LogRecord[], size: number): SlimLog {
  const [log, batcher] = [new SlimLog(settings), new LogBatcher()];
  const later: LogRecord[] = [];
  for (let from = 0; from < records.length; from += size) {
    const batch = structuredClone(batcher.take(records.slice(from, from + size)));
    log.takeBatch(batch);
    later.push(...batch.later);
  }
  log.take(later);
  return log;
}

describe('a log in stretches', () => {
  it('folds to what its records fold to, in order or not, and goes on alike', () => {
    const given = arbitraryLog.chain((records) =>
      fc.record({
        records: fc.oneof(
          fc.constant([...records].sort(byTime)),
          fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        ),
        size: fc.integer({ min: 1, max: 30 }),
      }),
    );
    fc.assert(
      fc.property(given, ({ records, size }) => {
        const log = taken(records, size);
        expect(said(log)).toEqual(said(grown(records)));
        expect(log.take(records)).toBe(0);
        const again = SlimLog.from(structuredClone(log.keep(true)), settings);
        expect(said(again)).toEqual(said(log));
      }),
    );
  });

  it('leaves for later only what is about other records or comes out of order', () => {
    const batcher = new LogBatcher();
    const at = (n: number) => newYear + n * 1_000;
    const first = batcher.take([answer(2, { at: at(2) }), answer(1, { at: at(1) })]);
    expect(first.later).toEqual([]);
    expect([...first.rows.at]).toEqual([at(1), at(2)]);
    const late = answer(3, { at: at(1) });
    const undo = retraction(4, recordId(2));
    const next = answer(5, { at: at(5), card: card('another') });
    const second = batcher.take([late, undo, next]);
    expect(second.later).toEqual([late, undo]);
    expect(second).toMatchObject({ count: 1, knownCards: 1, cards: ['another'] });
  });

  it('is refused where a stretch before it is missing', () => {
    const batcher = new LogBatcher();
    batcher.take([answer(1)]);
    const second = batcher.take([answer(2, { at: newYear + 1_000_000 })]);
    expect(() => new SlimLog(settings).takeBatch(second)).toThrow(RangeError);
  });
});
