import { describe, expect, it } from 'vitest';
import { isRight, rateAnswer } from './rating';

describe('rateAnswer', () => {
  it.each([
    ['wrong', 0, 'sure', 1],
    ['less than 0.6 of the marks', 0.59, 'sure', 1],
    ['0.6 of the marks', 0.6, 'sure', 2],
    ['most of the marks', 0.99, 'sure', 2],
    ['right, but a guess', 1, 'guess', 2],
    ['right', 1, 'think', 3],
    ['right and sure: never Easy by itself', 1, 'sure', 3],
    ['right without a word on confidence', 1, null, 3],
  ] as const)('%s', (_what, score, confidence, rating) => {
    expect(rateAnswer(score, confidence)).toBe(rating);
  });

  it('gives Easy only to a right answer that the learner calls easy and did not guess', () => {
    expect(rateAnswer(1, 'sure', true)).toBe(4);
    expect(rateAnswer(1, null, true)).toBe(4);
    expect(rateAnswer(1, 'guess', true)).toBe(2);
    expect(rateAnswer(0.8, 'sure', true)).toBe(2);
    expect(rateAnswer(0, 'sure', true)).toBe(1);
  });

  it('is not misled by the rounding of a sum of partial marks', () => {
    expect(isRight(0.1 + 0.2 + 0.3 + 0.4)).toBe(true);
    expect(isRight(0.7 + 0.1 + 0.1 + 0.1)).toBe(true); // 0.9999999999999999
    expect(isRight(0.999)).toBe(false);
  });
});
