import fc from 'fast-check';
import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import memoryStates from '../../tests/vectors/fsrs/memory-states.json';
import published from '../../tests/vectors/fsrs/published.json';
import type { Rating } from './answer-log';
import { card, newYear } from './log.fixture';
import {
  cardStates,
  defaultSchedulerSettings,
  intervalDays,
  newCard,
  preview,
  retrievability,
  reviewCardSchema,
  schedule,
  schedulerSettingsSchema,
  type ReviewCard,
  type SchedulerSettings,
} from './scheduler';
import { dayMs } from './study-day';

const exact: SchedulerSettings = { ...defaultSchedulerSettings, fuzz: false };
const id = card('card');

/** Answers whenever the card is due. */
function answerWhenDue(start: number, ratings: readonly number[], settings = exact) {
  const cards = [newCard(id, start)];
  for (const rating of ratings) {
    const last = cards.at(-1)!;
    cards.push(schedule(last, last.due, rating as Rating, settings));
  }
  return cards.slice(1);
}

const learnt = (settings = exact): ReviewCard =>
  answerWhenDue(newYear, [3, 3, 3], settings).at(-1)!;

describe('FSRS-6 as published', () => {
  it('gives the intervals of fsrs-rs for every retention', () => {
    const { stability, retentions, days } = published.nextInterval;
    const intervals = retentions.map((retention) =>
      intervalDays(stability, { ...exact, retention, maximumIntervalDays: 10_000_000 }),
    );
    expect(intervals.slice(1)).toEqual(days.slice(1));
    expect(Math.abs(intervals[0]! / days[0]! - 1)).toBeLessThan(2e-6);
  });

  it('gives the memory state of fsrs-rs', () => {
    const { ratings, daysBefore, stability, difficulty } = published.memoryState;
    let at = Date.parse('2022-11-29T12:30:00Z');
    let state = newCard(id, at);
    for (const [index, rating] of ratings.entries()) {
      at += daysBefore[index]! * dayMs;
      state = schedule(state, at, rating as Rating, exact);
    }
    expect(state.stability).toBeCloseTo(stability, 4);
    expect(state.difficulty).toBeCloseTo(difficulty, 4);
  });

  it('gives the sequence of intervals of py-fsrs', () => {
    const { start, ratings, intervalDays: days } = published.answeredWhenDue;
    const cards = answerWhenDue(Date.parse(start), ratings);
    expect(cards.map(({ scheduledDays }) => scheduledDays)).toEqual(days);
  });

  it('agrees with the formulas worked out independently', () => {
    for (const reviews of memoryStates.histories) {
      let state = newCard(id, reviews[0]!.at);
      for (const { at, rating, stability, difficulty } of reviews) {
        state = schedule(state, at, rating as Rating, exact);
        expect(Math.abs(state.stability / stability - 1)).toBeLessThan(1e-6);
        expect(Math.abs(state.difficulty - difficulty)).toBeLessThan(1e-6);
      }
    }
  });
});

describe('schedule', () => {
  const history = fc.array(
    fc.record({
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      wait: fc.oneof(fc.integer({ min: 0, max: dayMs }), fc.integer({ min: 0, max: 90 * dayMs })),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('is ts-fsrs itself when days are UTC days and nothing is fuzzed', () => {
    const library = fsrs();
    fc.assert(
      fc.property(history, (answers) => {
        let at = newYear;
        let ours = newCard(id, at);
        let theirs: Card = createEmptyCard(new Date(at));
        for (const { rating, wait } of answers) {
          at += wait;
          ours = schedule(ours, at, rating, exact);
          theirs = library.next(theirs, new Date(at), rating as Grade).card;
        }
        expect([ours.stability, ours.difficulty, ours.due, ours.lapses, ours.reps]).toEqual([
          theirs.stability,
          theirs.difficulty,
          theirs.due.getTime(),
          theirs.lapses,
          theirs.reps,
        ]);
        expect(ours.state).toBe(cardStates[theirs.state]);
      }),
    );
  });

  it('keeps cards plain: through JSON and the schema they schedule the same', () => {
    fc.assert(
      fc.property(history, (answers) => {
        let at = newYear;
        let kept = newCard(id, at);
        let stored = kept;
        for (const { rating, wait } of answers) {
          at += wait;
          kept = schedule(kept, at, rating, defaultSchedulerSettings);
          stored = schedule(stored, at, rating, defaultSchedulerSettings);
          stored = reviewCardSchema.parse(JSON.parse(JSON.stringify(stored)));
        }
        expect(stored).toEqual(kept);
      }),
    );
  });

  it('takes a new card through 1 and 10 minutes and a forgotten one through 10', () => {
    const minutes = (before: ReviewCard, rating: Rating) =>
      (schedule(before, newYear, rating, exact).due - newYear) / 60_000;
    expect(minutes(newCard(id, newYear), 1)).toBe(1);
    expect(minutes(newCard(id, newYear), 3)).toBe(10);
    const forgotten = schedule(learnt(), learnt().due, 1, exact);
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(forgotten.due - learnt().due).toBe(600_000);
  });

  it('takes an answer dated before the last one as given the same day', () => {
    const before = learnt();
    const back = schedule(before, before.lastReview! - 5 * dayMs, 3, exact);
    const sameDay = schedule(before, before.lastReview!, 3, exact);
    expect(back.stability).toBe(sameDay.stability);
  });
});

describe('the day of the learner', () => {
  /** 4:00 in Tokyo is 19:00 UTC of the day before. */
  const tokyo = { ...exact, dayStartMinutes: -300 };
  const twice = (from: string, to: string, settings: SchedulerSettings) => {
    const first = schedule(newCard(id, Date.parse(from)), Date.parse(from), 3, settings);
    return schedule(first, Date.parse(to), 3, settings).stability;
  };

  it('is one day across the UTC midnight in the middle of a Japanese morning', () => {
    const lesson = ['2026-04-02T08:50:00+09:00', '2026-04-02T09:10:00+09:00'] as const;
    const sameDay = twice('2026-04-02T10:00:00+09:00', '2026-04-02T10:20:00+09:00', tokyo);
    expect(twice(...lesson, tokyo)).toBe(sameDay);
    expect(twice(...lesson, exact)).not.toBe(sameDay);
  });

  it('ends at its own boundary', () => {
    const night = ['2026-04-02T03:50:00+09:00', '2026-04-02T04:10:00+09:00'] as const;
    const nextDay = twice('2026-04-02T10:00:00+09:00', '2026-04-03T10:00:00+09:00', tokyo);
    expect(twice(...night, tokyo)).toBe(nextDay);
  });
});

describe('fuzz', () => {
  const dues = (name: string) => {
    let state = newCard(card(name), newYear);
    for (let answers = 0; answers < 5; answers += 1)
      state = schedule(state, state.due, 3, defaultSchedulerSettings);
    return state.due;
  };

  it('is the same for the same card at every run', () => {
    expect(dues('card-1')).toBe(dues('card-1'));
  });

  it('spreads cards that were learnt together', () => {
    const names = Array.from({ length: 40 }, (_, index) => `card-${index}`);
    expect(new Set(names.map(dues)).size).toBeGreaterThan(10);
  });
});

describe('preview', () => {
  it('shows what each rating would do, worse ratings coming back sooner', () => {
    const before = learnt(defaultSchedulerSettings);
    const shown = preview(before, before.due, defaultSchedulerSettings);
    for (const rating of [1, 2, 3, 4] as const)
      expect(shown[rating]).toEqual(schedule(before, before.due, rating, defaultSchedulerSettings));
    expect(shown[1].due).toBeLessThan(shown[2].due);
    expect(shown[2].due).toBeLessThan(shown[3].due);
    expect(shown[3].due).toBeLessThan(shown[4].due);
  });
});

describe('retrievability', () => {
  it('is what ts-fsrs says, bit by bit', () => {
    const library = fsrs({ enable_fuzz: false });
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        fc.integer({ min: 0, max: 4000 }),
        (stability, days) => {
          const state: ReviewCard = { ...learnt(), stability, lastReview: newYear };
          const theirs = { ...createEmptyCard(new Date(newYear)), state: 2, stability };
          const card = { ...theirs, last_review: new Date(newYear) };
          const now = newYear + days * dayMs;
          const expected = library.get_retrievability(card, new Date(now), false);
          expect(retrievability(state, now, exact)).toBe(expected);
        },
      ),
    );
  });

  it('is 0 before the first answer, 1 on the day of an answer and 0.9 after as many days as the stability', () => {
    const at = (days: number) => newYear + days * dayMs;
    const state: ReviewCard = { ...learnt(), stability: 10, lastReview: newYear };
    expect(retrievability(newCard(id, newYear), at(3), exact)).toBe(0);
    expect(retrievability(state, at(0.4), exact)).toBe(1);
    expect(retrievability(state, at(10), exact)).toBeCloseTo(0.9, 6);
    expect(retrievability(state, at(30), exact)).toBeLessThan(0.9);
  });

  it('does not break when the clock was set back', () => {
    expect(retrievability(learnt(), newYear - dayMs, exact)).toBe(1);
  });
});

describe('the settings', () => {
  const accepts = (change: object) =>
    schedulerSettingsSchema.safeParse({ ...defaultSchedulerSettings, ...change }).success;

  it('accept the defaults and refuse what FSRS-6 cannot use', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ weights: defaultSchedulerSettings.weights.slice(0, 19) })).toBe(false);
    expect(accepts({ retention: 1 })).toBe(false);
    expect(accepts({ learningSteps: ['soon'] })).toBe(false);
  });

  it('refuse blank steps, with which a miss would not return today (ankitects/anki#4412)', () => {
    expect(accepts({ learningSteps: [] })).toBe(false);
    expect(accepts({ relearningSteps: [] })).toBe(false);
  });
});
