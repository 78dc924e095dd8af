import { describe, expect, it } from 'vitest';
import { answer } from '@core/review/log.fixture';
import { buildHardestFacts } from './hardest';

const many = (name: string, score: number, count: number, from: number) =>
  Array.from({ length: count }, (_, n) => answer(from + n, { card: name, score }));

describe('the hardest facts', () => {
  const factsOf = (id: string) => (id === 'both' ? ['one', 'two'] : [id]);

  it('count every question that rests on a fact', () => {
    const hard = buildHardestFacts([answer(1, { card: 'both', score: 0 })], factsOf);
    expect(hard.map(({ fact, answers, misses }) => [fact, answers, misses])).toEqual([
      ['one', 1, 1],
      ['two', 1, 1],
    ]);
  });

  it('want evidence: 8 missed of 10 goes before 1 of 1', () => {
    const answers = [
      ...many('often', 0, 8, 1),
      ...many('often', 1, 2, 20),
      ...many('once', 0, 1, 40),
    ];
    expect(buildHardestFacts(answers, factsOf).map(({ fact }) => fact)).toEqual(['often', 'once']);
  });

  it('leave out what was never missed', () => {
    expect(buildHardestFacts(many('known', 1, 5, 1), factsOf)).toEqual([]);
  });
});
