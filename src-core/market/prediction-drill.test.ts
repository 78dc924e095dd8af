import { describe, expect, it } from 'vitest';
import { drillQuestionSchema } from '@core/drill/drill-plan';
import { shownChart } from '@core/drill/drill-chart';
import { revealAnswer, viewQuestion } from '@core/questions/registry';
import { rightResponse } from '@core/questions/right-response';
import { pack, questions } from '../../tests/content/packaged-market';
import { askablePredictions, predictionDrillQuestion, rangeOf } from './prediction-drill';

const all = questions.flatMap((question) =>
  question.tickers.map((ticker) => ({ question, ticker })),
);

describe('a prediction asked in a drill', () => {
  it('is a question the host takes, for every event and security of the course', () => {
    for (const { question, ticker } of all) {
      const asked = predictionDrillQuestion(pack, question, ticker, '1');
      expect(drillQuestionSchema.parse(asked)).toEqual(asked);
      expect(asked.sources.length).toBeGreaterThan(0);
    }
    const cards = askablePredictions(questions).map(({ card }) => card);
    expect(new Set(cards).size).toBe(all.length);
  });

  it('counts the range as right that the first close after the news fell into', () => {
    for (const { question, ticker } of all) {
      const { question: asked, chart } = predictionDrillQuestion(pack, question, ticker, '1');
      const { answer } = revealAnswer(asked, rightResponse(asked));
      const moved = chart!.came.closes[0]! - 100;
      const figures = [...answer.en.matchAll(/\d+\.\d/g)].map(([figure]) => Number(figure));
      if (answer.en.startsWith('Moved')) expect(Math.abs(moved)).toBeLessThanOrEqual(figures[0]!);
      else {
        expect(Math.sign(moved)).toBe(answer.en.startsWith('Rose') ? 1 : -1);
        // The close is rounded to a hundredth.
        expect(Math.abs(moved) + 0.005).toBeGreaterThanOrEqual(figures[0]!);
        if (figures.length > 1) expect(Math.abs(moved) - 0.005).toBeLessThanOrEqual(figures[1]!);
      }
    }
  });

  it('says before the answer nothing of the day asked about nor of a later one', () => {
    for (const { question, ticker } of all) {
      const { question: asked, chart } = predictionDrillQuestion(pack, question, ticker, '1');
      const seen = shownChart(chart!);
      expect(seen.until < seen.session).toBe(true);
      expect(seen.closes.at(-1)).toBe(100);
      expect(seen).not.toHaveProperty('came');
      expect(JSON.stringify(viewQuestion(asked, 1))).not.toContain('right');
    }
  });

  it('shows the ranges from the deepest fall to the highest rise', () => {
    const edges = { inner: 2, outer: 5 };
    expect([-6, -5, -2, -1.9, 0, 1.9, 2, 5, 5.1].map((move) => rangeOf(move, edges))).toEqual([
      0, 1, 1, 2, 2, 2, 3, 3, 4,
    ]);
  });

  it('names securities that are not in the pack in its error', () => {
    expect(() => predictionDrillQuestion(pack, questions[0]!, 'XXX', '1')).toThrow('XXX');
  });
});
