import { expect, it } from 'vitest';
import { marketEventSchema } from '@core/market/events';
import { windowsFileSchema } from '@core/market/windows';
import { buildReturns } from './build-returns';

const text = { en: 'x', ja: 'x' };
const event = (date: string) =>
  marketEventSchema.parse({
    id: `${date}-event`,
    date,
    dateTokyo: date,
    announced: text,
    span: { from: `${date}T08:00-04:00`, to: `${date}T09:00-04:00` },
    category: 'rule',
    title: text,
    summary: text,
    tickers: ['NVDA'],
    sources: [{ publisher: 'BIS', cite: 'x', date: null }],
    confidence: 'seen',
    confounders: [],
  });
const own = { from: 0, returnsPercent: [1], estimation: { n: 5 } };
const market = (...tickers: string[]) => ({
  from: 0,
  dates: ['2025-01-27'],
  returnsPercent: [-1.4],
  estimation: { n: 221, mean: 0, sumSquares: 1 },
  tickers: Object.fromEntries(tickers.map((ticker) => [ticker, own])),
});

it('says when the returns were computed, how many there are, and around which events', () => {
  const windows = windowsFileSchema.parse({
    schema: 1,
    note: '',
    asOf: '2026-11-24',
    estimationWindow: [-250, -30],
    events: {
      '2025-01-27-event': { SPY: market('NVDA', 'AMD'), '^N225': market('8035.T') },
      '2025-04-16-event': { SPY: market('NVDA') },
    },
  });
  const view = buildReturns({ windows, events: [event('2025-01-27'), event('2025-04-16')] });
  expect(view).toMatchObject({ computed: '2026-11-24', series: 4, estimation: [-250, -30] });
  expect(view.events.map(({ date }) => date)).toEqual(['2025-04-16', '2025-01-27']);
});
