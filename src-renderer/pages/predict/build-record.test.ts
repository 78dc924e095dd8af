import { describe, expect, it } from 'vitest';
import { translate, type Arguments, type MessageKey } from '@core/messages/catalogue';
import type { PredictionHistory } from '@core/market/prediction-history';
import { record, retraction } from '@core/review/log.fixture';
import { PredictionDesk } from '../../app/prediction-desk';
import { pack, questions } from '../../../tests/content/packaged-market';
import { countReasons, markTable, sessionTable, bandOf, outcomeExtent } from './build-outcome';
import {
  adviseCoverage,
  comparisonTable,
  courseTable,
  listStates,
  reliabilityTable,
} from './build-record';

const t = <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) =>
  translate('en', key, ...values);
const desk = new PredictionDesk(pack, questions);
const predicted = record(1, {
  type: 'prediction',
  at: 1,
  event: '2025-01-27-deepseek',
  contentVersion: '1.0.0',
  elapsedMs: 0,
  forecasts: ['NVDA', 'VST', 'META'].map((ticker) => ({
    ticker,
    quantiles: [-6, -2, 0, 2, 6],
    chanceOfRise: 0.5,
  })),
  reasons: ['outlook', 'sales-lost'],
});
const history = desk.history([predicted]);

describe('the record in tables', () => {
  it('sets the learner beside each baseline', () => {
    const table = comparisonTable(history, t);
    expect(table.rows.map(([name]) => name)).toEqual([
      'No move',
      'β × market',
      'Last event’s move again',
    ]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('has a row for each band of stated chance, and a dash where nothing was said', () => {
    const { rows } = reliabilityTable(history, t);
    expect(rows.map(([name]) => name)).toEqual(['0–20%', '20–40%', '40–60%', '60–80%', '80–100%']);
    expect(rows[0]![3]).toEqual({ shown: '–', value: null });
    // Of the three only META rose.
    expect(rows[2]![3]).toEqual({ shown: '33%', value: 1 / 3 });
  });

  it('names events as the page does', () => {
    expect(courseTable(history, (event) => `on ${event}`, t).rows[0]![0]).toBe(
      'on 2025-01-27-deepseek',
    );
  });

  it('advises on bands only where there are enough forecasts', () => {
    const of = (forecasts: number, coverage50: number, coverage90: number) =>
      adviseCoverage({ forecasts, coverage50, coverage90 } as PredictionHistory);
    expect(of(3, 0, 0)).toBeNull();
    expect(of(12, 0.4, 0.5)).toBe('predict.coverageNarrow');
    expect(of(12, 0.9, 1)).toBe('predict.coverageWide');
    expect(of(12, 0.5, 0.9)).toBeNull();
  });

  it('says what was done with each event', () => {
    const states = (...records: Parameters<typeof desk.history>[0]) =>
      listStates(desk.list, desk.history(records), records)
        .filter(({ state }) => state !== 'open')
        .map(({ event, state }) => [event, state]);
    expect(states()).toEqual([]);
    expect(states(predicted)).toEqual([['2025-01-27-deepseek', 'done']]);
    expect(states(predicted, retraction(2, predicted.id))).toEqual([
      ['2025-01-27-deepseek', 'taken-back'],
    ]);
  });
});

describe('an outcome on the page', () => {
  const mark = desk.reveal([predicted], predicted.id)!;
  const [nvda, , meta] = mark.tickers;

  it('shows the sessions played so far and no more', () => {
    expect(sessionTable(nvda!, 0, t).rows).toEqual([]);
    expect(sessionTable(nvda!, 2, t).rows.map(([date]) => date)).toEqual([
      '2025-01-27',
      '2025-01-28',
    ]);
    expect(sessionTable(nvda!, 1, t).rows[0]![1]).toMatchObject({ shown: '−16.97%' });
  });

  it('says which band held it', () => {
    expect(bandOf(nvda!)).toBe('predict.outside');
    expect(bandOf(meta!)).toBe('predict.inside50');
  });

  it('draws all of it without jumping while it plays', () => {
    const [low, high] = outcomeExtent(nvda!, null);
    for (const { close } of nvda!.sessions) {
      expect(close).toBeGreaterThan(low);
      expect(close).toBeLessThan(high);
    }
  });

  it('has two measures a stock, with every baseline', () => {
    const table = markTable(mark, t);
    expect(table.rows).toHaveLength(6);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('counts reasons', () => {
    expect(countReasons(mark)).toEqual({ found: 1, borne: 2, given: 2 });
  });
});
