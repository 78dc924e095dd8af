import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTime, type LogRecord } from './answer-log';
import { countTested, reviewSequences } from './fit/review-sequence';
import { foldLog } from './fold';
import { answer, arbitraryLog, card, newYear, record, recordId, retraction } from './log.fixture';
import { defaultSchedulerSettings as settings } from './scheduler';
import { SlimLog } from './slim-log';
import { grown, said } from './slim-log.fixture';
import { standingAnswers } from './standing';
import { dayMs, localStudyDay } from './study-day';

const plainly = (records: readonly LogRecord[]) => {
  const { cards, orphans } = foldLog(records, settings);
  return {
    cards: [...cards.values()]
      .map(({ events: _events, ...standing }) => standing)
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
    apart: [
      ...orphans,
      ...records.filter(({ type }) => type === 'prediction' || type === 'reading'),
    ].sort(byTime),
  };
};

const shuffled = arbitraryLog.chain((records) =>
  fc.record({
    records: fc.constant(records),
    order: fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
    pieces: fc.integer({ min: 1, max: 8 }),
  }),
);

describe('SlimLog', () => {
  it('folds to the same cards as the plain fold, in whatever order records come', () => {
    fc.assert(
      fc.property(shuffled, ({ records, order, pieces }) => {
        const { cards, apart } = said(grown(order, pieces));
        expect({ cards, apart }).toEqual(plainly(records));
      }),
    );
  });

  it('says the same grown, rebuilt, repeated, refolded, and kept and taken up again', () => {
    fc.assert(
      fc.property(shuffled, ({ records, order, pieces }) => {
        const log = grown(order, pieces);
        const expected = said(grown(records));
        expect(said(log)).toEqual(expected);
        expect(log.take(records)).toBe(0);
        for (const share of log.refold(settings)) expect(share).toBeLessThanOrEqual(1);
        expect(said(log)).toEqual(expected);
        const again = SlimLog.from(structuredClone(log.keep()), settings);
        expect(said(again)).toEqual(expected);
        expect(again.take(records)).toBe(0);
      }),
    );
  });

  it('goes on from what was kept as if it had never been away', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(40), ({ records, order }, cut) => {
        const first = grown(order.slice(0, cut));
        const again = SlimLog.from(structuredClone(first.keep()), settings);
        again.take(order.slice(cut));
        expect(said(again)).toEqual(said(grown(records)));
      }),
    );
  });

  it('counts the answers that stand, in the order of time, by the rating that counts', () => {
    fc.assert(
      fc.property(shuffled, ({ records, order }) => {
        const counted = [...grown(order).answers()];
        const whole = standingAnswers(records).map(
          ({ card, at, origin, seed, elapsedMs, score, confidence, rating, confusedWith }) => ({
            card,
            at,
            origin,
            seed,
            elapsedMs,
            score,
            confidence,
            rating,
            confusedWith,
          }),
        );
        expect(counted).toEqual(whole);
      }),
    );
  });

  it('counts the recalls that weights are fitted to', () => {
    fc.assert(
      fc.property(shuffled, ({ order }) => {
        const log = grown(order);
        const studyDay = localStudyDay(() => 540);
        const steps = log.countRecalls(studyDay);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toBe(countTested(reviewSequences(log.histories(), studyDay)));
      }),
    );
  });

  it('keeps every field of an event', () => {
    fc.assert(
      fc.property(arbitraryLog, (records) => {
        const log = grown(records);
        const kept = new Set(log.apart.map(({ id }) => id));
        const events = log.eventsSince(-Infinity, Infinity).map(({ row: _row, ...event }) => event);
        const plain = [...foldLog(records, settings).cards.values()].flatMap((one) => one.events);
        const order = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(order(events.map(sorted))).toEqual(order(plain.map(sorted)));
        expect(events.some(({ id }) => kept.has(id))).toBe(false);
      }),
    );
  });

  it('keeps apart what is about no card, and what is said about it', () => {
    const read = record(1, { type: 'reading', at: newYear, lesson: 'tpp', on: true });
    const back = retraction(2, recordId(1));
    const log = grown([back, read, answer(3)]);
    expect(log.apart).toEqual([read, back]);
    expect([...log.cards.keys()]).toEqual([card('card')]);
    expect(log.count).toBe(3);
    expect(log.firstAt).toBe(newYear);
  });

  it('takes nothing at the end while something waits for what it is about', () => {
    const log = grown([answer(1), retraction(9, recordId(2))]);
    expect(log.takesAtEnd([answer(3)])).toBe(false);
    log.take([answer(2)]);
    expect(log.takesAtEnd([answer(10)])).toBe(true);
  });

  it('says how many of the first rows read as they did when it was kept or taken up', () => {
    const seen = (log: SlimLog, rows: number) => [...log.answers(0, rows), ...log.reviews(0, rows)];
    fc.assert(
      fc.property(shuffled, fc.nat(40), ({ order }, cut) => {
        const kept = grown(order.slice(0, cut));
        const again = SlimLog.from(structuredClone(kept.keep()), settings);
        for (const log of [kept, again]) {
          expect(log.steadyRows).toBe(log.rows);
          const before = Array.from({ length: log.rows + 1 }, (_, rows) => seen(log, rows));
          log.take(order.slice(cut));
          const steady = Math.min(log.steadyRows, before.length - 1);
          expect(seen(log, steady)).toEqual(before[steady]);
        }
      }),
    );
    const log = grown([answer(1), answer(2), answer(3), answer(4)]);
    log.keep();
    log.take([answer(5), retraction(6, recordId(3))]);
    expect(log.steadyRows).toBe(2);
    for (const share of log.refold(settings)) expect(share).toBeLessThanOrEqual(1);
    expect(log.steadyRows).toBe(0);
  });

  it('gives the answers since a moment', () => {
    const log = grown([answer(1), answer(2), answer(3), retraction(9, recordId(2))]);
    const since = [...log.answersSince(newYear + 2 * dayMs)];
    expect(since.map(({ at }) => at)).toEqual([newYear + 3 * dayMs]);
  });
});

/** The same object with its keys in order. */
const sorted = (one: object) => Object.fromEntries(Object.entries(one).sort());
