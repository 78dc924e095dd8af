import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from './answer-log';
import { balanceLoad } from './balance-load';
import type { CardStanding } from './card-history';
import { foldLog } from './fold';
import { answer, card, newYear, record } from './log.fixture';
import { defaultSchedulerSettings as settings, fuzzRange } from './scheduler';
import { dayMs } from './study-day';

const studyDay = (at: number) => Math.floor(at / dayMs);
const options = { settings, studyDay };

/** Cards all answered Easy at one moment: their intervals are alike. */
function learntTogether(count: number): Map<CardId, CardStanding> {
  const records = Array.from({ length: count }, (_, n) =>
    answer(n + 1, { card: `c${n}`, at: newYear, rating: 4 }),
  );
  return new Map(foldLog(records, settings).cards);
}

const spread = (cards: ReadonlyMap<CardId, CardStanding>, moves = new Map<CardId, number>()) => {
  const days = new Map<number, number>();
  for (const { id, review } of cards.values()) {
    const day = studyDay(moves.get(id) ?? review!.due);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return Math.max(...days.values());
};

describe('evening out the days ahead', () => {
  it('leaves no day busier than it was, and the busiest clearly less so', () => {
    const cards = learntTogether(60);
    const moves = balanceLoad(cards, cards.keys(), newYear, options);
    const moved = new Map(moves.map(({ card: id, due }) => [id, due]));
    expect(spread(cards, moved)).toBeLessThan(spread(cards));
  });

  it('moves a card only within the range its interval is fuzzed in, never to today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const cards = learntTogether(count);
        for (const { card: id, due } of balanceLoad(cards, cards.keys(), newYear, options)) {
          const range = fuzzRange(cards.get(id)!.review!, settings)!;
          const days = studyDay(due) - studyDay(newYear);
          expect(days).toBeGreaterThanOrEqual(Math.max(1, range.from));
          expect(days).toBeLessThanOrEqual(range.to);
        }
      }),
    );
  });

  it('moves nothing that was not just answered, is resting, or is in learning steps', () => {
    const cards = learntTogether(30);
    expect(balanceLoad(cards, [], newYear, options)).toEqual([]);
    const steps = new Map(foldLog([answer(1, { at: newYear })], settings).cards);
    expect(steps.get(card('card'))!.review!.state).toBe('learning');
    expect(balanceLoad(steps, steps.keys(), newYear, options)).toEqual([]);
    const resting = new Map([...cards].map(([id, one]) => [id, { ...one, rest: { until: null } }]));
    expect(balanceLoad(resting, resting.keys(), newYear, options)).toEqual([]);
  });

  it('leaves memory as it is: only due dates differ once the moves are logged', () => {
    const cards = learntTogether(60);
    const moves = balanceLoad(cards, cards.keys(), newYear, options);
    const answers = [...cards.keys()].map((id, n) =>
      answer(n + 1, { card: id, at: newYear, rating: 4 }),
    );
    const after = foldLog(
      [...answers, record(500, { type: 'postponement', at: newYear + 1, moves })],
      settings,
    ).cards;
    for (const [id, { review }] of after) {
      const move = moves.find((one) => one.card === id);
      expect(review).toEqual({ ...cards.get(id)!.review!, due: move?.due ?? review!.due });
    }
    expect(moves.length).toBeGreaterThan(0);
  });
});
