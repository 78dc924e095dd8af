import { eventsPredicted } from '@core/market/next-prediction';
import type { ChartTable } from '@core/chart/chart-table';
import type { MessageKey } from '@core/messages/catalogue';
import type { PredictionHistory, ReliabilityRow } from '@core/market/prediction-history';
import type { LogRecord } from '@core/review/answer-log';
import type { ListedPrediction } from '../../app/prediction-desk';
import type { Preferences } from '../../app/preferences.svelte';
import { signed } from './build-forecast';

type Say = Preferences['t'];
const figure = (value: number, decimals = 2) => ({ shown: value.toFixed(decimals), value });
const share = (value: number | null) =>
  value === null ? { shown: '–', value } : { shown: `${Math.round(value * 100)}%`, value };

/** The learner beside each baseline, both on the forecasts the baseline made too. */
export function comparisonTable({ comparisons }: PredictionHistory, t: Say): ChartTable {
  return {
    columns: [
      t('predict.forecaster'),
      t('predict.forecasts'),
      t('predict.score'),
      t('predict.you'),
      t('predict.skill'),
      t('predict.brier'),
      t('predict.you'),
    ],
    rows: comparisons.map((row) => [
      t(`predict.baseline.${row.baseline}`),
      figure(row.forecasts, 0),
      figure(row.naive),
      figure(row.own),
      row.skill === null
        ? { shown: '–', value: null }
        : { shown: `${signed(row.skill * 100, 0)}%`, value: row.skill },
      figure(row.naiveBrier),
      figure(row.ownBrier),
    ]),
  };
}

export const binName = ({ from, to }: ReliabilityRow): string =>
  `${Math.round(from * 100)}–${Math.round(to * 100)}%`;

export function reliabilityTable({ reliability }: PredictionHistory, t: Say): ChartTable {
  return {
    columns: [
      t('predict.saidChance'),
      t('predict.forecasts'),
      t('predict.saidMean'),
      t('predict.rose'),
    ],
    rows: reliability.map((row) => [
      binName(row),
      figure(row.forecasts, 0),
      share(row.stated),
      share(row.rose),
    ]),
  };
}

export function courseTable(
  { course }: PredictionHistory,
  nameOf: (event: string) => string,
  t: Say,
): ChartTable {
  return {
    columns: [t('predict.event'), t('predict.you'), t('predict.baseline.no-move')],
    rows: course.map(({ event, own, noMove }) => [nameOf(event), figure(own), figure(noMove)]),
  };
}

/** Fewer forecasts say nothing of bands that are too narrow or too wide. */
const enoughForCoverage = 9;

/** What the coverage says of the bands, once there are enough of them; null where nothing. */
export function adviseCoverage({
  forecasts,
  coverage50,
  coverage90,
}: PredictionHistory): Extract<MessageKey, `predict.coverage${string}`> | null {
  if (forecasts < enoughForCoverage || coverage50 === null || coverage90 === null) return null;
  if (coverage90 < 0.8) return 'predict.coverageNarrow';
  if (coverage50 > 0.7) return 'predict.coverageWide';
  return null;
}

export interface ListedState extends ListedPrediction {
  state: 'open' | 'done' | 'taken-back';
}

/** Every event with what the learner has done with it. */
export function listStates(
  list: readonly ListedPrediction[],
  history: PredictionHistory,
  records: readonly LogRecord[],
): ListedState[] {
  const met = eventsPredicted(records);
  return list.map((listed) => {
    const own = history.predictions.filter(({ record }) => record.event === listed.event);
    const state = !met.has(listed.event)
      ? 'open'
      : own.every(({ standing }) => standing === 'taken-back')
        ? 'taken-back'
        : 'done';
    return { ...listed, state };
  });
}
