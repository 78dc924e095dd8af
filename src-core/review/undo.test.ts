import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord } from './answer-log';
import { answer, card, learner, newYear, record, recordId } from './log.fixture';
import { standing } from './standing';
import { dayMs } from './study-day';
import { nextRedo, nextUndo, takeBack, type UndoScope } from './undo';

const flag = (n: number): LogRecord =>
  record(n, { type: 'flag', at: newYear + n * dayMs, card: card('card'), on: true });

/** Undoes or redoes as a page does; a refusal appends nothing. */
function press(log: LogRecord[], key: 'undo' | 'redo', scope: UndoScope = 'answers'): LogRecord[] {
  const target = key === 'undo' ? nextUndo(log, scope) : nextRedo(log, scope);
  if (!target) return log;
  const n = log.length + 1;
  return [...log, takeBack({ id: recordId(n), learner, at: newYear + n * dayMs }, target, key)];
}
const standingIds = (log: LogRecord[]) => standing(log).map(({ id }) => id);

describe('undo', () => {
  it('goes back step by step, and forward again in the same steps', () => {
    let log: LogRecord[] = [answer(1), answer(2), answer(3)];
    const seen = [standingIds(log).length];
    for (const key of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      log = press(log, key);
      seen.push(standingIds(log).length);
    }
    expect(seen).toEqual([3, 2, 1, 0, 0, 1, 2, 3, 3]);
    expect(standingIds(log)).toEqual([1, 2, 3].map(recordId));
  });

  it('takes the latest step back again after a redo', () => {
    const log = press(press(press([answer(1), answer(2)], 'undo'), 'redo'), 'undo');
    expect(standingIds(log)).toEqual([recordId(1)]);
    expect(nextRedo(log, 'answers')).toBe(log.at(-1)!.id);
  });

  it('has nothing to redo once something new was done', () => {
    const undone = press([answer(1)], 'undo');
    expect(nextRedo(undone, 'answers')).not.toBeNull();
    expect(nextRedo([...undone, answer(3)], 'answers')).toBeNull();
  });

  it('keeps answers and other deeds apart (ankidroid/Anki-Android#16119)', () => {
    const log = [answer(1), flag(2)];
    expect(nextUndo(log, 'answers')).toBe(recordId(1));
    expect(nextUndo(log, 'card-actions')).toBe(recordId(2));
    expect(standingIds(press(log, 'undo'))).toEqual([recordId(2)]);
    expect(nextRedo([...press([answer(1)], 'undo'), flag(3)], 'answers')).toBe(recordId(2));
  });

  it('passes over predictions: their outcome was shown', () => {
    const prediction = record(2, {
      type: 'prediction',
      at: newYear + 2 * dayMs,
      event: 'a',
      contentVersion: '1.0.0',
      elapsedMs: 0,
      forecasts: [{ ticker: 'NVDA', quantiles: [-4, -1, 0, 1, 4], chanceOfRise: 0.5 }],
      reasons: [],
    });
    expect(nextUndo([answer(1), prediction], 'answers')).toBe(recordId(1));
    expect(nextUndo([answer(1), prediction], 'card-actions')).toBeNull();
  });

  it('takes a correction back before the answer it corrects', () => {
    const easy = record(2, {
      type: 'correction',
      at: newYear + 9 * dayMs,
      corrects: recordId(1),
      rating: 4,
    });
    expect(nextUndo([answer(1), easy], 'answers')).toBe(recordId(2));
  });

  it('leaves results of drills and exams alone', () => {
    const results = [answer(1, { origin: 'drill' }), answer(2, { origin: 'exam' })];
    expect(nextUndo(results, 'answers')).toBeNull();
  });

  it('goes back no further than asked', () => {
    expect(nextUndo([answer(1)], 'answers', newYear + 2 * dayMs)).toBeNull();
  });

  it('offers no redo of a retraction that was no undo', () => {
    const marked = takeBack(
      { id: recordId(2), learner, at: newYear + 9 * dayMs },
      recordId(1),
      'correction',
    );
    expect(nextRedo([answer(1), marked], 'answers')).toBeNull();
  });

  it('and redo cancel out, however they are pressed', () => {
    const keys = fc.array(fc.constantFrom('undo' as const, 'redo' as const), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), keys, (count, pressed) => {
        let log: LogRecord[] = Array.from({ length: count }, (_, index) => answer(index + 1));
        let expected = count;
        for (const key of pressed) {
          log = press(log, key);
          expected = Math.max(0, Math.min(count, expected + (key === 'undo' ? -1 : 1)));
          expect(standingIds(log)).toEqual(
            Array.from({ length: expected }, (_, index) => recordId(index + 1)),
          );
        }
      }),
    );
  });
});
