import { describe, expect, it } from 'vitest';
import { answer, newYear, record, recordId, retraction } from './log.fixture';
import { defaultSchedulerSettings as settings } from './scheduler';
import { SlimLog } from './slim-log';
import { grown, said } from './slim-log.fixture';
import { dayMs } from './study-day';

describe('SlimLog', () => {
  it('stores anew only the pieces that changed', () => {
    const records = Array.from({ length: 40_000 }, (_, n) =>
      answer(n + 1, { card: `card-${n % 50}`, at: newYear + n * 60_000 }),
    );
    const log = grown(records);
    const whole = log.keep();
    expect([...whole.pieces.keys()]).toEqual([0, 1]);
    expect(log.keep().pieces.size).toBe(0);
    log.take([answer(50_000, { at: newYear + 400 * dayMs })]);
    const next = log.keep();
    expect([...next.pieces.keys()]).toEqual([1]);
    const again = SlimLog.from(
      { ...next, pieces: new Map([...whole.pieces, ...next.pieces]) },
      settings,
    );
    expect(said(again)).toEqual(said(log));
    log.take([retraction(50_001, recordId(1), 'undo')]);
    expect(log.keep().pieces.has(0)).toBe(true);
  });

  it('has its cards and newest rows before the older ones have come', () => {
    const records = Array.from({ length: 40_000 }, (_, n) =>
      answer(n + 1, { card: `card-${n % 50}`, at: newYear + n * 60_000 }),
    );
    const log = grown(records);
    const { pieces, ...rest } = log.keep();
    const again = SlimLog.resume(rest, settings);
    again.resumePiece(pieces.get(1)!);
    expect(again.isWhole).toBe(false);
    expect(() => again.keep()).toThrow();
    expect([...again.cards]).toEqual([...log.cards]);
    const lately = newYear + 39_000 * 60_000;
    expect([...again.answersSince(lately)]).toEqual([...log.answersSince(lately)]);
    expect(again.eventsSince(-Infinity, Infinity)).toEqual(
      log.eventsSince(-Infinity, 40_000 - 32_768),
    );
    expect([...again.answers()]).toEqual([...log.answers(32_768)]);
    expect([...again.reviews()]).toEqual([...log.reviews(32_768)]);

    const next = answer(50_000, { card: 'card-7', at: newYear + 400 * dayMs });
    const read = record(50_001, { type: 'reading', at: newYear, lesson: 'tpp', on: true });
    expect(again.takesAtEnd([next, read])).toBe(true);
    expect(again.takesAtEnd([next, retraction(50_002, recordId(1))])).toBe(false);
    expect(again.takesAtEnd([answer(50_003, { at: newYear + 1 })])).toBe(false);
    for (const one of [again, log]) one.take([next, read]);
    expect(() => again.resumePiece(pieces.get(1)!)).toThrow(RangeError);
    again.resumePiece(pieces.get(0)!);
    expect(again.isWhole).toBe(true);
    expect(said(again)).toEqual(said(log));
    expect(() => again.resumePiece(pieces.get(0)!)).toThrow(RangeError);
  });
});
