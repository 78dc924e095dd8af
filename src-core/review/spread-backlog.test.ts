import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched, type CardStanding } from './card-history';
import { foldLog, foldMore } from './fold';
import { answer, card, newYear, record } from './log.fixture';
import { countDue } from './queue';
import { defaultSchedulerSettings as settings, newCard } from './scheduler';
import { countBacklog, shareOut, spreadBacklog } from './spread-backlog';
import { dayMs, localStudyDay } from './study-day';

const noon = newYear + dayMs / 2;
const options = { settings, studyDay: localStudyDay(() => 0) };

const overdue = (name: string, stability: number): CardStanding => ({
  ...untouched(card(name)),
  review: {
    ...newCard(card(name), noon - dayMs),
    state: 'review',
    stability,
    difficulty: 5,
    lastReview: noon - 20 * dayMs,
  },
});

describe('spreadBacklog', () => {
  it('leaves the most nearly forgotten for today and moves the rest day by day', () => {
    const cards = [overdue('firm', 30), overdue('fading', 2), overdue('middle', 9)];
    expect(spreadBacklog(cards, noon, 3, options)).toEqual({
      perDay: [1, 1, 1],
      moves: [
        { card: 'middle', due: noon + dayMs },
        { card: 'firm', due: noon + 2 * dayMs },
      ],
    });
  });

  it('moves no card that is learning, resting or not due', () => {
    const learning = overdue('learning', 5);
    const cards: CardStanding[] = [
      { ...learning, review: { ...learning.review!, state: 'learning' } },
      { ...overdue('resting', 5), rest: { until: null } },
      {
        ...overdue('tomorrow', 5),
        review: { ...overdue('tomorrow', 5).review!, due: noon + dayMs },
      },
    ];
    expect(spreadBacklog(cards, noon, 2, options)).toEqual({ perDay: [0, 0], moves: [] });
  });

  it('shares every card out, in shares that differ by one at most', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 14 }), (count, days) => {
        const cards = Array.from({ length: count }, (_, n) => overdue(`card-${n}`, n + 1));
        const { perDay, moves } = spreadBacklog(cards, noon, days, options);
        expect(perDay).toHaveLength(days);
        expect(shareOut(countBacklog(cards, noon, options), days)).toEqual(perDay);
        expect(perDay.reduce((sum, share) => sum + share, 0)).toBe(count);
        expect(Math.max(...perDay) - Math.min(...perDay)).toBeLessThanOrEqual(1);
        expect(moves).toHaveLength(count - perDay[0]!);
      }),
    );
  });

  it('leaves as many due today as the preview said, once logged', () => {
    const answers = Array.from({ length: 9 }, (_, n) =>
      answer(n + 1, { card: `card-${n}`, at: newYear, rating: 4 }),
    );
    const at = newYear + 60 * dayMs;
    const log = foldLog(answers, settings);
    const { perDay, moves } = spreadBacklog(log.cards.values(), at, 4, options);
    const spread = foldMore(log, [record(99, { type: 'postponement', at, moves })]).log;
    expect(perDay).toEqual([3, 2, 2, 2]);
    expect(countDue(spread.cards.values(), at, options)).toBe(3);
    expect(countDue(spread.cards.values(), at + dayMs, options)).toBe(5);
  });
});
