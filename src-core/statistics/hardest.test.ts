import { describe, expect, it } from 'vitest';
import { answer, card } from '@core/review/log.fixture';
import { buildConfusions, buildHardestFacts } from './hardest';

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

describe('confusions', () => {
  it('say which wrong part, how often, since when and when last', () => {
    const [first, second, third] = [1, 2, 3].map((n) =>
      answer(n, { score: 0, confusedWith: n === 2 ? ['y'] : ['x'], seed: n }),
    );
    expect(buildConfusions([first!, second!, third!])).toEqual([
      { card: card('card'), part: 'x', times: 2, since: first!.at, last: third!.at, seed: 3 },
      { card: card('card'), part: 'y', times: 1, since: second!.at, last: second!.at, seed: 2 },
    ]);
  });

  it('count a part once an answer, and nothing of right answers', () => {
    const twice = answer(1, { score: 0, confusedWith: ['x', 'x'] });
    const right = answer(2, { score: 1, confusedWith: ['x'] });
    expect(buildConfusions([twice, right])[0]!.times).toBe(1);
  });
});
