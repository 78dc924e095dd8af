import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '@core/questions/samples';
import { buildSheet, inLanguages, letter } from './build-sheet';
import { cardPages, sizeOf } from './card-pages';

describe('a question sheet', () => {
  it('asks every kind, with its key apart', () => {
    const items = buildSheet(sampleQuestions, 'en');
    expect(items.map(({ number }) => number)).toEqual(sampleQuestions.map((_, place) => place + 1));
    for (const { stem, answer } of items) {
      expect(stem[0]).toMatch(/\S/);
      expect(answer[0]).toMatch(/\S/);
    }
    const single = items.find(({ id }) => id === 'single')!;
    expect(single.parts.map(([text]) => text).sort()).toEqual(['A', 'B', 'C', 'D']);
    expect(single.answer).toEqual(['A']);
  });

  it('is the same each time, in both languages, and says once what both sides share', () => {
    expect(buildSheet(sampleQuestions, 'both')).toEqual(buildSheet(sampleQuestions, 'both'));
    expect(buildSheet(sampleQuestions, 'both')[0]!.stem).toHaveLength(2);
    expect(inLanguages({ en: 'TPP', ja: 'TPP' }, 'both')).toEqual(['TPP']);
  });

  it('names parts as paper does', () => {
    expect([0, 25, 26, 27, 702].map(letter)).toEqual(['a', 'z', 'aa', 'ab', 'aaa']);
  });
});

describe('cards', () => {
  it('are set smaller where more stands on them', () => {
    expect(sizeOf(['TPP'])).toBe('plain');
    expect(sizeOf(['x'.repeat(200), 'x'.repeat(200)])).toBe('long');
    expect(sizeOf(['半'.repeat(320)])).toBe('longest');
  });

  it('have their backs behind their fronts when the sheet is turned', () => {
    const items = Array.from({ length: 7 }, (_, place) => ({
      ...buildSheet(sampleQuestions.slice(0, 1), 'en')[0]!,
      number: place + 1,
    }));
    const [first, second] = cardPages(items);
    const numbers = (cards: ({ number: number } | null)[]) =>
      cards.map((card) => card?.number ?? 0);
    expect(numbers(first!.fronts)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers(first!.backs)).toEqual([2, 1, 4, 3, 6, 5]);
    expect(numbers(second!.fronts)).toEqual([7, 0, 0, 0, 0, 0]);
    expect(numbers(second!.backs)).toEqual([0, 7, 0, 0, 0, 0]);
  });
});
