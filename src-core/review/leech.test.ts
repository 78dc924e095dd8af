import { describe, expect, it } from 'vitest';
import { foldLog } from './fold';
import { confusions, leechAlarms, leeches, needsHelp } from './leech';
import { answer, card, newYear, record } from './log.fixture';
import { defaultSchedulerSettings as settings } from './scheduler';
import { dayMs } from './study-day';
import type { LogRecord } from './answer-log';

/** A card learnt once and then forgotten so often out of the review state. */
function forgotten(lapses: number, name = 'card', from = 0): LogRecord[] {
  const answers = [answer(from + 1, { card: name, rating: 4 })];
  for (let n = 1; n <= lapses; n += 1) {
    const at = newYear + (from + 100 * n) * dayMs;
    answers.push(answer(from + 100 * n, { card: name, at, score: 0 }));
    answers.push(answer(from + 100 * n + 1, { card: name, at: at + 600_000, rating: 4 }));
  }
  return answers;
}
const fold = (...records: LogRecord[]) => foldLog(records, settings).cards.get(card('card'))!;

describe('a leech', () => {
  it('sets off an alarm at 8 lapses and at every 4 more', () => {
    const alarms = Array.from({ length: 18 }, (_, lapses) => leechAlarms(lapses));
    expect(alarms).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
  });

  it('needs help from its eighth lapse on', () => {
    expect(fold(...forgotten(8)).review!.lapses).toBe(8);
    expect(needsHelp(fold(...forgotten(7)))).toBe(false);
    expect(needsHelp(fold(...forgotten(8)))).toBe(true);
  });

  it.each([
    ['helped', { type: 'leech-help' as const }],
    ['put to rest', { type: 'rest' as const, on: true, until: null }],
  ])('is quiet once %s, until four lapses more', (_what, help) => {
    const at = newYear + 850 * dayMs;
    const helped = record(9999, { ...help, at, card: card('card') });
    expect(needsHelp(fold(...forgotten(8), helped))).toBe(false);
    expect(needsHelp(fold(...forgotten(11), helped))).toBe(false);
    expect(needsHelp(fold(...forgotten(12), helped))).toBe(true);
  });

  it('starts from nothing after a reset', () => {
    const reset = record(9999, { type: 'reset', at: newYear + 850 * dayMs, card: card('card') });
    expect(needsHelp(fold(...forgotten(8), reset))).toBe(false);
  });

  it('is listed by how often it was forgotten', () => {
    const log = [
      ...forgotten(8, 'eight'),
      ...forgotten(9, 'nine', 5000),
      ...forgotten(2, 'two', 9000),
    ];
    const cards = foldLog(log, settings).cards.values();
    expect(leeches(cards).map(({ id }) => id)).toEqual(['nine', 'eight']);
  });
});

describe('confusions', () => {
  it('counts what a card is mistaken for, from its wrong answers', () => {
    const wrong = (n: number, ...confusedWith: string[]) => answer(n, { score: 0, confusedWith });
    const log = [
      wrong(1, 'o1'),
      wrong(2, 'o2'),
      wrong(3, 'o2', 'o3'),
      answer(4, { confusedWith: ['o9'] }),
      answer(5, { card: 'other', score: 0, confusedWith: ['o1'] }),
    ];
    expect(confusions(log, card('card'))).toEqual([
      { part: 'o2', times: 2, last: newYear + 3 * dayMs },
      { part: 'o3', times: 1, last: newYear + 3 * dayMs },
      { part: 'o1', times: 1, last: newYear + 1 * dayMs },
    ]);
  });
});
