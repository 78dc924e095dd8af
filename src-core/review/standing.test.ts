import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, arbitraryLog, newYear, record, recordId, retraction } from './log.fixture';
import { standing, standingAnswers } from './standing';

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('standing', () => {
  it('leaves out what was undone and brings back what was redone', () => {
    const undone = [answer(1), answer(2), retraction(3, recordId(2))];
    expect(ids(standing(undone))).toEqual([recordId(1)]);
    const redone = [...undone, retraction(4, recordId(3), 'redo')];
    expect(ids(standing(redone))).toEqual([recordId(1), recordId(2)]);
    const undoneAgain = [...redone, retraction(5, recordId(4), 'undo')];
    expect(ids(standing(undoneAgain))).toEqual([recordId(1)]);
  });

  it('keeps a record retracted on two devices out until both retractions are taken back', () => {
    const twice = [answer(1), retraction(2, recordId(1)), retraction(3, recordId(1))];
    expect(standing([...twice, retraction(4, recordId(2), 'redo')])).toEqual([]);
    const both = [retraction(4, recordId(2), 'redo'), retraction(5, recordId(3), 'redo')];
    expect(ids(standing([...twice, ...both]))).toEqual([recordId(1)]);
  });

  it('takes the latest correction that stands', () => {
    const correct = (n: number, rating: 2 | 4) =>
      record(n, { type: 'correction', at: newYear + n, corrects: recordId(1), rating });
    const ratingOf = (...more: Parameters<typeof standingAnswers>[0][]) =>
      standingAnswers([answer(1), ...more.flatMap((records) => [...records])])[0]!.rating;
    expect(ratingOf([correct(2, 4)])).toBe(4);
    expect(ratingOf([correct(3, 2), correct(2, 4)])).toBe(2);
    expect(ratingOf([correct(3, 2), correct(2, 4), retraction(4, recordId(3))])).toBe(4);
  });

  it('lets a retraction dated before its record count: clocks of two devices differ', () => {
    const slow = { ...retraction(9, recordId(1)), at: newYear - 5000 };
    expect(standing([answer(1), slow])).toEqual([]);
  });

  it('lets a ring of retractions, which only damage can make, retract nothing', () => {
    const ring = [retraction(2, recordId(3)), retraction(3, recordId(2))];
    expect(ids(standing([answer(1), ...ring]))).toEqual([recordId(1)]);
  });

  it('unwinds twenty thousand undos and redos of one answer', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => index + 2);
    const chain = links.map((n) => retraction(n, recordId(n - 1), n % 2 === 0 ? 'undo' : 'redo'));
    expect(ids(standing([answer(1), ...chain]))).toEqual([recordId(1)]);
    expect(standing([answer(1), ...chain.slice(1)])).toEqual([answer(1)]);
    expect(standing([answer(1), ...chain.slice(0, -1)])).toEqual([]);
  });

  it('does not depend on the order or the repetition of the records', () => {
    fc.assert(
      fc.property(
        arbitraryLog.chain((log) =>
          fc.tuple(
            fc.constant(log),
            fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }),
          ),
        ),
        ([log, shuffled]) => {
          expect(standing(shuffled)).toEqual(standing(log));
        },
      ),
    );
  });
});
