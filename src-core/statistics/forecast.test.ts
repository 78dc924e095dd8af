import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched, type CardStanding } from '@core/review/card-history';
import { foldLog } from '@core/review/fold';
import { arbitraryLog, card, newYear } from '@core/review/log.fixture';
import {
  cardStates,
  defaultSchedulerSettings,
  newCard,
  schedule,
  type CardState,
} from '@core/review/scheduler';
import { dayMs, localStudyDay } from '@core/review/study-day';
import { buildForecast } from './forecast';

const settings = { ...defaultSchedulerSettings, fuzz: false };
const options = { days: 7, studyDay: localStudyDay(() => 0), settings };
const noon = newYear + dayMs / 2;

function due(
  name: string,
  days: number,
  {
    state = 'review',
    rest = null,
    stability = 2,
  }: { state?: CardState; rest?: CardStanding['rest']; stability?: number } = {},
): CardStanding {
  const at = noon + days * dayMs;
  return {
    ...untouched(card(name)),
    rest,
    review:
      state === 'new'
        ? newCard(card(name), at)
        : {
            ...newCard(card(name), at),
            state,
            stability,
            difficulty: 5,
            reps: 3,
            lastReview: at - 2 * dayMs,
          },
  };
}
const heights = (...cards: CardStanding[]) =>
  buildForecast(cards, noon, options).bars.map((bar) => bar.due);

describe('buildForecast', () => {
  it('has a bar for what is overdue, one a day, and one for what comes later', () => {
    expect(heights(due('a', -3), due('b', 0), due('c', 2), due('d', 2), due('e', 7))).toEqual([
      1, 1, 0, 2, 0, 0, 0, 0, 1, 0,
    ]);
  });

  it('names the days by the learner’s calendar, today first', () => {
    const { bars } = buildForecast([], noon, options);
    expect(bars.map(({ kind, date }) => date ?? kind)).toEqual([
      'overdue',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      'later',
      'resting',
    ]);
  });

  it('counts a resting card on the day its rest ends, or apart when it has no end', () => {
    const until = due('a', -3, { rest: { until: noon + 3 * dayMs } });
    expect(heights(until, due('b', 0, { rest: { until: null } }))).toEqual([
      0, 0, 0, 0, 1, 0, 0, 0, 0, 1,
    ]);
  });

  it('brings cards back one review ahead (Ironship/WordHunter#248)', () => {
    // Stability 2 after 2 days, answered right today: it is due again within two weeks.
    const twoWeeks = { ...options, days: 14 };
    const { bars } = buildForecast([due('a', 0)], noon, twoWeeks);
    const back = bars.flatMap(({ returning }, index) => (returning > 0 ? [index - 1] : []));
    expect(back).toHaveLength(1);
    expect(back[0]).toBeGreaterThan(1);
    const far = buildForecast([due('a', 0, { stability: 300 })], noon, twoWeeks);
    expect(far.bars.every(({ returning }) => returning === 0)).toBe(true);
  });

  it('takes a card in learning steps through its steps of the day', () => {
    const { bars } = buildForecast([due('a', 0, { state: 'new' })], noon, options);
    expect(bars[1]).toMatchObject({ due: 1, returning: 0 });
    expect(bars.reduce((sum, { returning }) => sum + returning, 0)).toBe(1);
  });

  it('leaves out no card that scheduling each of them would bring back', () => {
    const fuzzy = { ...defaultSchedulerSettings, fuzz: true };
    const wishes = fc.array(
      fc.record({
        days: fc.integer({ min: -60, max: 20 }),
        state: fc.constantFrom(...cardStates),
        stability: fc.double({ min: 0.1, max: 90, noNaN: true }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 30 }), (given, days) => {
        const { studyDay } = options;
        const cards = given.map(({ days: from, ...wish }, n) => due(`card-${n}`, from, wish));
        const returning = Array.from({ length: days }, () => 0);
        for (const { review } of cards) {
          const day = studyDay(review!.due) - studyDay(noon);
          if (day >= days) continue;
          const at = Math.max(review!.due, noon);
          let next = schedule(review!, at, 3, fuzzy);
          while (studyDay(next.due) === studyDay(at)) next = schedule(next, next.due, 3, fuzzy);
          const back = studyDay(next.due) - studyDay(noon);
          if (back < days) returning[back]! += 1;
        }
        const { bars } = buildForecast(cards, noon, { days, studyDay, settings: fuzzy });
        const ahead = bars.filter(({ kind }) => kind === 'day');
        expect(ahead.map((bar) => bar.returning)).toEqual(returning);
      }),
    );
  });

  it('holds every scheduled card in exactly one bar', () => {
    const cards = fc.array(
      fc.record({
        days: fc.integer({ min: -50, max: 50 }),
        state: fc.constantFrom(...cardStates),
        rest: fc.option(
          fc.record({
            until: fc.option(fc.integer({ min: noon - dayMs, max: noon + 60 * dayMs })),
          }),
        ),
        stability: fc.integer({ min: 1, max: 200 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 30 }), (wishes, days) => {
        const given = wishes.map(({ days: from, ...wish }, index) =>
          due(`card-${index}`, from, wish),
        );
        const forecast = buildForecast([...given, untouched(card('new'))], noon, {
          ...options,
          days,
        });
        expect(forecast.cards).toBe(given.length);
        expect(forecast.bars.reduce((sum, bar) => sum + bar.due, 0)).toBe(given.length);
        expect(forecast.bars).toHaveLength(days + 3);
      }),
    );
  });

  it('holds for whatever a log folds to', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const cards = [...foldLog(log, settings).cards.values()];
        const { bars } = buildForecast(cards, noon + 30 * dayMs, options);
        const scheduled = cards.filter(({ review }) => review !== null).length;
        expect(bars.reduce((sum, bar) => sum + bar.due, 0)).toBe(scheduled);
      }),
    );
  });
});
