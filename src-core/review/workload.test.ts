import { describe, expect, it } from 'vitest';
import { untouched, type CardStanding } from './card-history';
import { card, newYear } from './log.fixture';
import { defaultSchedulerSettings as settings, intervalDays, newCard } from './scheduler';
import { workload, workloads } from './workload';

const learnt = (name: string, stability: number): CardStanding => ({
  ...untouched(card(name)),
  review: { ...newCard(card(name), newYear), state: 'review', stability, lastReview: newYear },
});

describe('the work that a retention costs', () => {
  it('is one answer in every interval, and the wrong ones again', () => {
    // At a retention of 0.9 the interval is the stability itself.
    expect(intervalDays(10, settings)).toBe(10);
    expect(workload([learnt('a', 10), learnt('b', 20)], newYear, settings)).toEqual({
      retention: 0.9,
      answersPerDay: (1 / 10 + 1 / 20) * 1.1,
    });
  });

  it('leaves out what is new and what rests', () => {
    const resting = { ...learnt('a', 5), rest: { until: null } };
    const fresh = { ...untouched(card('b')), review: newCard(card('b'), newYear) };
    expect(workload([resting, fresh, untouched(card('c'))], newYear, settings).answersPerDay).toBe(
      0,
    );
  });

  it('grows with every step of retention', () => {
    const cards = Array.from({ length: 200 }, (_, n) => learnt(`c${n}`, 1 + n));
    const answers = workloads(cards, newYear, settings).map(({ answersPerDay }) => answersPerDay);
    expect(answers).toEqual([...answers].sort((a, b) => a - b));
    expect(new Set(answers).size).toBe(answers.length);
  });
});
