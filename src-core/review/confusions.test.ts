import { describe, expect, it } from 'vitest';
import { buildConfusions } from './confusions';
import { answer, card } from './log.fixture';

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
