import type { ChartTable } from '@core/chart/chart-table';
import type { MessageKey } from '@core/messages/catalogue';
import { baselines, type PredictionMark, type TickerMark } from '@core/market/prediction-marking';
import type { TickerView } from '@core/market/prediction-view';
import type { Preferences } from '../../app/preferences.svelte';
import { signed } from './build-forecast';

type Say = Preferences['t'];

/** Which band of the learner's the outcome lies in. */
export function bandOf({
  own,
}: TickerMark): Extract<MessageKey, `predict.inside${string}`> | 'predict.outside' {
  return own.inside50 ? 'predict.inside50' : own.inside90 ? 'predict.inside90' : 'predict.outside';
}

/** Where the chart of what came begins. */
export const outcomeFrom = -10;

/** Lowest and highest of everything the chart draws, with room: it does not jump while it plays. */
export function outcomeExtent(
  { sessions, own }: TickerMark,
  before: TickerView | null,
): [number, number] {
  const values = [
    100,
    ...(before?.closes.flatMap(({ t, close }) => (t >= outcomeFrom ? [close] : [])) ?? []),
    ...sessions.flatMap(({ close, expectedClose }) => [close, expectedClose]),
    ...own.forecast.quantiles.map((value) => 100 + value),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.06;
  return [low - room, high + room];
}

/** The sessions revealed so far, as rows. */
export function sessionTable({ sessions }: TickerMark, revealed: number, t: Say): ChartTable {
  return {
    columns: [
      t('predict.session'),
      t('predict.change'),
      t('predict.expectedChange'),
      t('predict.close'),
    ],
    rows: sessions.slice(0, revealed).map((session) => [
      session.date,
      {
        shown: t('predict.percent', { value: signed(session.returnPercent, 2) }),
        value: session.returnPercent,
      },
      {
        shown: t('predict.percent', { value: signed(session.expectedPercent, 2) }),
        value: session.expectedPercent,
      },
      { shown: session.close.toFixed(1), value: session.close },
    ]),
  };
}

/** The learner beside the baselines, stock by stock. */
export function markTable({ tickers }: PredictionMark, t: Say): ChartTable {
  const row = (ticker: TickerMark, score: 'score' | 'brier') => [
    ticker.ticker,
    t(`predict.${score}`),
    figure(ticker.own[score]),
    ...baselines.map((baseline) => {
      const mark = ticker.baselines[baseline];
      return mark ? figure(mark[score]) : { shown: '–', value: null };
    }),
  ];
  return {
    columns: [
      t('predict.stock'),
      t('predict.measure'),
      t('predict.you'),
      ...baselines.map((baseline) => t(`predict.baseline.${baseline}`)),
    ],
    rows: tickers.flatMap((ticker) => [row(ticker, 'score'), row(ticker, 'brier')]),
  };
}

const figure = (value: number) => ({ shown: value.toFixed(2), value });

/** How many reasons were found, given, and there to be found. */
export function countReasons({ reasons }: PredictionMark) {
  const of = (...verdicts: string[]) =>
    reasons.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    found: of('found'),
    borne: of('found', 'missed'),
    given: of('found', 'misled', 'unsupported'),
  };
}
