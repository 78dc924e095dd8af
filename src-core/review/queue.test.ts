import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched, type CardStanding } from './card-history';
import { card, newYear } from './log.fixture';
import { countDue, dueCards, nextDue, type QueueOptions } from './queue';
import { defaultSchedulerSettings, retrievability, type CardState } from './scheduler';
import { dayMs, localStudyDay } from './study-day';

const studyDay = localStudyDay(() => 0);
/** Noon: the study day began eight hours ago. */
const noon = newYear + dayMs / 2;

function standingCard(
  name: string,
  {
    state = 'review',
    due = noon,
    stability = 10,
    lastReview = due - 10 * dayMs,
    rest = null,
  } = {} as {
    state?: CardState;
    due?: number;
    stability?: number;
    lastReview?: number;
    rest?: CardStanding['rest'];
  },
): CardStanding {
  return {
    ...untouched(card(name)),
    rest,
    review: {
      id: card(name),
      state,
      due,
      stability,
      difficulty: 5,
      scheduledDays: 10,
      learningStep: 0,
      reps: 4,
      lapses: 0,
      lastReview,
    },
  };
}

const options: QueueOptions = {
  settings: defaultSchedulerSettings,
  studyDay,
  factsOf: () => [],
  limit: 100,
};
const names = (cards: CardStanding[], more: Partial<QueueOptions> = {}) =>
  dueCards(cards, noon, { ...options, ...more }).map((due) => due.card);

describe('cards whose question is gone', () => {
  const cards = [
    standingCard('gone'),
    standingCard('here'),
    standingCard('gone-later', { due: noon + 2 * dayMs }),
    standingCard('here-later', { due: noon + 3 * dayMs }),
  ];
  const isHere = (name: string) => !name.startsWith('gone');

  it('are neither asked nor counted, and nothing is announced of them', () => {
    expect(names(cards, { isHere })).toEqual(['here']);
    expect(countDue(cards, noon, { studyDay, isHere })).toBe(1);
    expect(nextDue(cards, noon, studyDay, isHere)).toBe(noon + 3 * dayMs);
    expect(nextDue(cards.slice(0, 1), noon, studyDay, isHere)).toBeNull();
  });
});

describe('dueCards', () => {
  it('puts learning steps first, then what is most nearly forgotten', () => {
    const cards = [
      standingCard('fresh', { stability: 40 }),
      standingCard('fading', { stability: 3 }),
      standingCard('late step', { state: 'learning', due: noon - 1000 }),
      standingCard('early step', { state: 'relearning', due: noon - 9000 }),
    ];
    expect(names(cards)).toEqual(['early step', 'late step', 'fading', 'fresh']);
  });

  it('holds a review due later today, but not one due tomorrow nor a step still running', () => {
    const cards = [
      standingCard('tonight', { due: noon + 15 * 3_600_000 }),
      standingCard('tomorrow', { due: noon + 17 * 3_600_000 }),
      standingCard('step', { state: 'learning', due: noon + 60_000 }),
    ];
    expect(names(cards)).toEqual(['tonight']);
    expect(countDue(cards, noon, options)).toBe(1);
  });

  it('leaves out resting cards until their day, and cards never answered', () => {
    const cards = [
      standingCard('rests', { rest: { until: noon + 1 } }),
      standingCard('rests on', { rest: { until: null } }),
      standingCard('rested', { rest: { until: noon } }),
      untouched(card('flagged only')),
    ];
    expect(names(cards)).toEqual(['rested']);
  });

  it('keeps siblings apart as far as there are others', () => {
    const cards = ['a1', 'a2', 'b', 'c', 'd'].map((name, index) =>
      standingCard(name, { stability: index + 1 }),
    );
    const factsOf = (name: string) => [name[0]!];
    expect(names(cards, { factsOf })).toEqual(['a1', 'b', 'c', 'd', 'a2']);
    expect(names(cards, { factsOf, apart: 1 })).toEqual(['a1', 'b', 'a2', 'c', 'd']);
    expect(names(cards.slice(0, 2), { factsOf })).toEqual(['a1', 'a2']);
  });

  it('is bounded, holds each due card once at most, and does not depend on the order given', () => {
    const arbitraryCards = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 3 }),
        state: fc.constantFrom<CardState>('learning', 'review', 'relearning'),
        due: fc.integer({ min: noon - 30 * dayMs, max: noon + 3 * dayMs }),
        stability: fc.integer({ min: 1, max: 50 }),
      }),
      { selector: ({ name }) => name, maxLength: 30 },
    );
    fc.assert(
      fc.property(arbitraryCards, fc.nat(20), (wishes, limit) => {
        const cards = wishes.map(({ name, ...wish }) => standingCard(name, wish));
        const factsOf = (name: string) => [name[0]!];
        const queue = names(cards, { limit, factsOf });
        expect(queue).toHaveLength(Math.min(limit, countDue(cards, noon, options)));
        expect(new Set(queue).size).toBe(queue.length);
        expect(names([...cards].reverse(), { limit, factsOf })).toEqual(queue);
      }),
    );
  });
});

/** The same rules, card by card and without columns. */
function plainly(cards: readonly CardStanding[]): { due: string[]; next: number | null } {
  const rests = ({ rest }: CardStanding) =>
    rest !== null && (rest.until === null || noon < rest.until);
  const isDue = (card: CardStanding) => {
    const review = card.review!;
    if (rests(card)) return false;
    return review.state === 'review' ? studyDay(review.due) <= studyDay(noon) : review.due <= noon;
  };
  const recall = (card: CardStanding) => retrievability(card.review!, noon, options.settings);
  const isStep = (card: CardStanding) => card.review!.state !== 'review';
  const due = cards.filter(isDue).sort((left, right) => {
    if (isStep(left) !== isStep(right)) return isStep(left) ? -1 : 1;
    const urgency = isStep(left) ? 0 : recall(left) - recall(right);
    return urgency || left.review!.due - right.review!.due || (left.id < right.id ? -1 : 1);
  });
  const later = cards
    .filter((card) => !isDue(card) && !(rests(card) && card.rest!.until === null))
    .map((card) => Math.max(card.review!.due, rests(card) ? card.rest!.until! : 0));
  return {
    due: due.map(({ id }) => id),
    next: later.length > 0 ? Math.min(...later) : null,
  };
}

describe('cards in columns', () => {
  it('are asked as cards one by one would be', () => {
    const arbitraryCards = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 3 }),
        state: fc.constantFrom<CardState>('learning', 'review', 'relearning'),
        due: fc.integer({ min: noon - 30 * dayMs, max: noon + 3 * dayMs }),
        stability: fc.integer({ min: 1, max: 50 }),
        rest: fc.option(
          fc.record({
            until: fc.option(fc.integer({ min: noon - dayMs, max: noon + 2 * dayMs })),
          }),
        ),
      }),
      { selector: ({ name }) => name, maxLength: 60 },
    );
    fc.assert(
      fc.property(arbitraryCards, (wishes) => {
        const cards = wishes.map(({ name, ...wish }) => standingCard(name, wish));
        const { due, next } = plainly(cards);
        expect(names(cards)).toEqual(due);
        expect(names(cards, { limit: 7 })).toEqual(due.slice(0, 7));
        expect(countDue(cards, noon, options)).toBe(due.length);
        expect(nextDue(cards, noon, studyDay)).toBe(next);
      }),
    );
  });
});

describe('nextDue', () => {
  it('is the moment the next card comes due that is not due yet', () => {
    const cards = [
      standingCard('due'),
      standingCard('tomorrow', { due: noon + dayMs }),
      standingCard('step', { state: 'learning', due: noon + 600_000 }),
    ];
    expect(nextDue(cards, noon, studyDay)).toBe(noon + 600_000);
    expect(nextDue(cards.slice(0, 2), noon, studyDay)).toBe(noon + dayMs);
    expect(nextDue(cards.slice(0, 1), noon, studyDay)).toBeNull();
  });

  it('waits for the end of a rest', () => {
    const until = noon + 3 * dayMs;
    expect(nextDue([standingCard('rests', { rest: { until } })], noon, studyDay)).toBe(until);
    expect(nextDue([standingCard('rests', { rest: { until: null } })], noon, studyDay)).toBeNull();
  });
});
