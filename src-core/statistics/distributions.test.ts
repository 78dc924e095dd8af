import { describe, expect, it } from 'vitest';
import { untouched, type CardStanding } from '@core/review/card-history';
import { card, newYear } from '@core/review/log.fixture';
import { newCard } from '@core/review/scheduler';
import { buildDifficulty, buildStability } from './distributions';

const known = (name: string, stability: number, difficulty = 5): CardStanding => ({
  ...untouched(card(name)),
  review: { ...newCard(card(name), newYear), state: 'review', reps: 1, stability, difficulty },
});

describe('the distributions of memory', () => {
  it('count every answered card once, edges in the upper bin', () => {
    const cards = [known('a', 0.5), known('b', 1), known('c', 6.9), known('d', 7), known('e', 400)];
    const { bars, cards: count, median } = buildStability(cards);
    expect(bars.map((bin) => bin.cards)).toEqual([1, 1, 1, 1, 0, 0, 1]);
    expect([count, median]).toEqual([5, 6.9]);
  });

  it('put difficulty 1 into the first bin and 10 into the last', () => {
    const { bars } = buildDifficulty([known('a', 1, 1), known('b', 1, 9), known('c', 1, 10)]);
    expect(bars[0]!.cards).toBe(1);
    expect(bars.at(-1)).toEqual({ from: 9, to: null, cards: 2 });
  });

  it('leave out cards never answered, and have no median without any', () => {
    const fresh = { ...untouched(card('a')), review: newCard(card('a'), newYear) };
    expect(buildStability([fresh, untouched(card('b'))])).toMatchObject({ cards: 0, median: null });
  });
});
