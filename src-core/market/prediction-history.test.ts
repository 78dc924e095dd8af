import { describe, expect, it } from 'vitest';
import type { LogRecord, Prediction } from '@core/review/answer-log';
import { record, retraction } from '@core/review/log.fixture';
import { eventsPredicted, nextPrediction } from './next-prediction';
import { buildPredictionHistory } from './prediction-history';
import { pack, questionOf, questions } from '../../tests/content/packaged-market';

const predicted = (n: number, event: string, wish: Partial<Prediction['forecasts'][0]> = {}) =>
  record(n, {
    type: 'prediction',
    at: n * 1000,
    event,
    contentVersion: '1.0.0',
    elapsedMs: 1,
    forecasts: (questions.find((one) => one.event === event)?.tickers ?? ['NVDA']).map(
      (ticker) => ({
        ticker,
        quantiles: [-6, -2, 0, 2, 6],
        chanceOfRise: 0.3,
        ...wish,
      }),
    ),
    reasons: ['sales-lost'],
  }) as Prediction;
const history = (...records: LogRecord[]) => buildPredictionHistory(records, pack, questions);
const rule = '2024-12-02-rule';
const deepseek = '2025-01-27-deepseek';

describe('a learner’s predictions over time', () => {
  it('count the first of each event only, in any order of the records', () => {
    const [first, again, other] = [predicted(1, rule), predicted(2, rule), predicted(3, deepseek)];
    const built = history(other, again, first);
    expect(built.predictions.map(({ record: { id }, standing }) => [id, standing])).toEqual([
      [other.id, 'counted'],
      [again.id, 'repeated'],
      [first.id, 'counted'],
    ]);
    expect(built).toMatchObject({ counted: 2, forecasts: 6 });
    expect(built.course.map(({ event }) => event)).toEqual([rule, deepseek]);
  });

  it('do not count once taken back, nor does a second try: its outcome was seen', () => {
    const first = predicted(1, rule);
    const taken = retraction(5, first.id);
    const built = history(first, taken, predicted(9, rule));
    expect(built.predictions.map(({ standing }) => standing)).toEqual(['repeated', 'taken-back']);
    expect(built).toMatchObject({ counted: 0, forecasts: 0, score: null, coverage50: null });
    const restored = history(first, taken, retraction(6, taken.id, 'redo'), predicted(9, rule));
    expect(restored.predictions.map(({ standing }) => standing)).toEqual(['repeated', 'counted']);
  });

  it('are compared with each baseline on the forecasts it made too', () => {
    const built = history(
      predicted(1, '2022-09-01-nvda-amd-letters'),
      predicted(2, '2022-10-07-rule'),
    );
    expect(built.comparisons.map(({ baseline, forecasts }) => [baseline, forecasts])).toEqual([
      ['no-move', 6],
      ['beta', 6],
      ['last-event', 3],
    ]);
    for (const { own, naive, skill } of built.comparisons)
      expect(skill).toBeCloseTo(1 - own / naive, 12);
  });

  it('show coverage and reliability', () => {
    // Outcomes: AMAT +4.900, MU +0.613, 8035.T +4.272.
    const built = history(predicted(1, rule, { chanceOfRise: 1 }));
    expect(built.coverage50).toBeCloseTo(1 / 3, 12);
    expect(built.coverage90).toBe(1);
    expect(built.brier).toBe(0);
    expect(built.reliability.map(({ forecasts, rose }) => [forecasts, rose])).toEqual([
      [0, null],
      [0, null],
      [0, null],
      [0, null],
      [3, 1],
    ]);
    expect(built.wrongWay).toEqual({ forecasts: 3, foreseen: 3 });
    expect(history(predicted(1, rule)).wrongWay).toEqual({ forecasts: 3, foreseen: 0 });
    expect(built.reasons).toEqual({ given: 1, found: 1, borne: 3 });
  });

  it('keep a prediction whose event has left the packs, unmarked', () => {
    const built = history(predicted(1, '2030-01-01-gone'));
    expect(built.predictions).toMatchObject([{ mark: null, standing: 'counted' }]);
    expect(built.counted).toBe(0);
  });
});

describe('the next event', () => {
  it('is the earliest that was never predicted, also not in a prediction taken back', () => {
    const first = predicted(1, questions[0]!.event);
    expect(nextPrediction(questions, [])).toBe(questions[0]);
    expect(nextPrediction(questions, [first, retraction(2, first.id)])).toBe(questions[1]);
    expect(eventsPredicted([first])).toEqual(new Set([questions[0]!.event]));
  });

  it('is none when all are done', () => {
    const all = questions.map(({ event }, index) => predicted(index + 1, event));
    expect(nextPrediction([questionOf(rule)], all)).toBeNull();
  });
});
