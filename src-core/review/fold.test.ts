import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord } from './answer-log';
import { emptyLog, foldLog, foldMore, type FoldedCard, type FoldedLog } from './fold';
import {
  answer,
  arbitraryLog,
  asText,
  card,
  newYear,
  record,
  recordId,
  retraction,
} from './log.fixture';
import { defaultSchedulerSettings as settings, newCard, schedule } from './scheduler';
import { dayMs } from './study-day';

const folded = (...records: LogRecord[]) => foldLog(records, settings).cards.get(card('card'))!;

describe('foldLog', () => {
  it('schedules a card by its answers in the order of time', () => {
    const [first, second] = [answer(1), answer(2, { score: 0 })];
    const expected = schedule(
      schedule(newCard(card('card'), first.at), first.at, 3, settings),
      second.at,
      1,
      settings,
    );
    expect(folded(second, first).review).toEqual(expected);
    expect(folded(second, first)).toMatchObject({ answers: 2, lastAnswer: { id: second.id } });
  });

  it.each(['import', 'cram'] as const)('counts an answer of %s but schedules nothing', (origin) => {
    const counted = folded(answer(1), answer(2, { origin, score: 0 }));
    expect(counted.review).toEqual(folded(answer(1)).review);
    expect(counted.answers).toBe(2);
    expect(folded(answer(1, { origin })).review).toBeNull();
  });

  it('forgets an undone answer altogether', () => {
    const undone = folded(answer(1), answer(2, { score: 0 }), retraction(3, recordId(2)));
    expect({ ...undone, events: [] }).toEqual({ ...folded(answer(1)), events: [] });
  });

  it('schedules by the corrected rating', () => {
    const easy = record(2, {
      type: 'correction',
      at: newYear + 1,
      corrects: recordId(1),
      rating: 4,
    });
    expect(folded(answer(1), easy).review).toEqual(folded(answer(1, { rating: 4 })).review);
  });

  it('starts a reset card anew, due at once, and keeps counting its answers', () => {
    const at = newYear + 40 * dayMs;
    const reset = folded(
      answer(1),
      answer(5),
      record(40, { type: 'reset', at, card: card('card') }),
    );
    expect(reset.review).toEqual(newCard(card('card'), at));
    expect(reset.answers).toBe(2);
  });

  it('postpones a due date without touching the memory state, until the next answer', () => {
    const due = newYear + 90 * dayMs;
    const postponed = record(3, {
      type: 'postponement',
      at: newYear + 3 * dayMs,
      moves: [{ card: card('card'), due }],
    });
    const before = folded(answer(1), answer(2)).review!;
    expect(folded(answer(1), answer(2), postponed).review).toEqual({ ...before, due });
    const next = answer(4);
    expect(folded(answer(1), answer(2), postponed, next).review).toEqual(
      schedule({ ...before, due }, next.at, 3, settings),
    );
  });

  it('takes the whole of a postponement back with one undo', () => {
    const moves = ['a', 'b'].map((name) => ({ card: card(name), due: newYear + 99 * dayMs }));
    const answers = [answer(1, { card: 'a' }), answer(2, { card: 'b' })];
    const postponed = record(3, { type: 'postponement', at: newYear + 3 * dayMs, moves });
    const undone = foldLog([...answers, postponed, retraction(4, recordId(3))], settings);
    const plain = foldLog(answers, settings);
    for (const name of ['a', 'b'])
      expect(undone.cards.get(card(name))!.review).toEqual(plain.cards.get(card(name))!.review);
  });

  it('remembers flags and rests', () => {
    const flag = (n: number, on: boolean) =>
      record(n, { type: 'flag', at: newYear + n, card: card('card'), on });
    const rest = (n: number, on: boolean, until: number | null) =>
      record(n, { type: 'rest', at: newYear + n, card: card('card'), on, until });
    expect(folded(flag(1, true)).flagged).toBe(true);
    expect(folded(flag(1, true), flag(2, false)).flagged).toBe(false);
    expect(folded(rest(1, true, newYear)).rest).toEqual({ until: newYear });
    expect(folded(rest(1, true, null), rest(2, false, null)).rest).toBeNull();
  });

  it('refuses to mix two learners', () => {
    const other = { ...answer(2), learner: 'other' as never };
    expect(() => foldLog([answer(1), other], settings)).toThrow('Records of learner and other');
  });
});

describe('foldMore', () => {
  it('tells which cards changed and leaves the others as they are', () => {
    const log = foldLog([answer(1, { card: 'a' }), answer(2, { card: 'b' })], settings);
    const more = foldMore(log, [answer(3, { card: 'a' }), answer(2, { card: 'b' })]);
    expect(more.changed).toEqual([card('a')]);
    expect(more.log.cards.get(card('b'))).toBe(log.cards.get(card('b')));
  });

  it('keeps a retraction until the record it names arrives', () => {
    const waiting = foldMore(emptyLog(settings), [retraction(3, recordId(2))]).log;
    expect(waiting.orphans).toHaveLength(1);
    const arrived = foldMore(waiting, [answer(1), answer(2)]).log;
    expect(arrived.orphans).toEqual([]);
    expect(arrived.cards.get(card('card'))!.answers).toBe(1);
  });

  it('grown in any pieces, in any order, with any repetition, equals rebuilt bit by bit', () => {
    const shuffledInPieces = arbitraryLog.chain((log) =>
      fc.record({
        log: fc.constant(log),
        shuffled: fc
          .shuffledSubarray([...log, ...log], { minLength: log.length })
          .map((part) => [...part, ...log.filter((entry) => !part.includes(entry))]),
        piece: fc.integer({ min: 1, max: 10 }),
      }),
    );
    fc.assert(
      fc.property(shuffledInPieces, ({ log, shuffled, piece }) => {
        let grown = emptyLog(settings);
        for (let from = 0; from < shuffled.length; from += piece)
          grown = foldMore(grown, shuffled.slice(from, from + piece)).log;
        expect(asText(grown)).toBe(asText(foldLog(log, settings)));
      }),
      { numRuns: 300 },
    );
  });

  it('grown from rows that were stored as JSON equals rebuilt', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(40), (log, cut) => {
        const part = foldLog(log.slice(0, cut), settings);
        const stored = JSON.parse(JSON.stringify([...part.cards.values()])) as FoldedCard[];
        const restored: FoldedLog = {
          settings,
          cards: new Map(stored.map((row) => [row.id, row])),
          orphans: part.orphans,
        };
        const grown = foldMore(restored, log.slice(cut)).log;
        expect(asText(grown)).toBe(asText(foldLog(log, settings)));
      }),
    );
  });
});
