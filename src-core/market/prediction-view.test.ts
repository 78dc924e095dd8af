import { describe, expect, it } from 'vitest';
import { pack, questions } from '../../tests/content/packaged-market';
import { ordinaryMoves, predictionView } from './prediction-view';

describe('the view of a prediction question', () => {
  it('has no key, no confounder and no date from the session on', () => {
    for (const question of questions) {
      const view = predictionView(pack, question);
      expect(Object.keys(view).sort()).toEqual(['event', 'headline', 'known', 'tickers']);
      const text = JSON.stringify(view);
      for (const { why } of [...question.reasons, ...question.against])
        expect(text).not.toContain(why.en);
      for (const { closes, session } of view.tickers) {
        expect(closes).toHaveLength(30);
        expect(closes.at(-1)).toMatchObject({ t: -1, close: 100 });
        expect(closes.every(({ date }) => date < session)).toBe(true);
      }
    }
  });

  it('rebases backwards from the last close by the returns of the file', () => {
    const view = predictionView(
      pack,
      questions.find(({ event }) => event === '2025-01-27-deepseek')!,
    );
    const [before, last] = view.tickers[0]!.closes.slice(-2);
    // NVDA closed at 147.22 on 2025-01-23 and 142.62 on 2025-01-24 (−3.12 %).
    expect(last!.date).toBe('2025-01-24');
    expect(last!.close / before!.close - 1).toBeCloseTo(142.62 / 147.22 - 1, 4);
  });

  it('tells how the security moved on ordinary days', () => {
    const { n, deviation } = ordinaryMoves(pack, '2025-01-27-deepseek', 'NVDA');
    expect(n).toBe(221);
    expect(deviation).toBeGreaterThan(2);
    expect(deviation).toBeLessThan(5);
  });
});
