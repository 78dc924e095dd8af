import { byTime, type LogRecord, type Prediction, type RecordId } from '@core/review/answer-log';
import { retractedIds } from '@core/review/standing';
import {
  baselines,
  markPrediction,
  type Baseline,
  type PredictionMark,
  type TickerMark,
} from './prediction-marking';
import type { PredictionQuestion } from './prediction-questions';
import { skillAgainst } from './scoring';
import type { MarketPack } from './windows';

/** Why a prediction counts or not. Only the first of an event was made without knowing how it ended. */
export type PredictionStanding = 'counted' | 'repeated' | 'taken-back';

export interface PastPrediction {
  record: Prediction;
  standing: PredictionStanding;
  /** Null where the event has left the packs. */
  mark: PredictionMark | null;
}

/** Mean scores on the same forecasts: those for which the baseline has a forecast too. */
export interface Comparison {
  baseline: Baseline;
  forecasts: number;
  own: number;
  naive: number;
  /** 1 − own/naive: above 0 better than the baseline. Null where the baseline made no error. */
  skill: number | null;
  ownBrier: number;
  naiveBrier: number;
}

export interface ReliabilityRow {
  /** The stated chance of a rise, from (included) to (excluded; the last one includes 1). */
  from: number;
  to: number;
  forecasts: number;
  /** Mean stated chance, and the share that rose; null without forecasts. */
  stated: number | null;
  rose: number | null;
}

export interface PredictionHistory {
  /** The newest first. */
  predictions: readonly PastPrediction[];
  /** Predictions that count, and the forecasts (tickers) in them. */
  counted: number;
  forecasts: number;
  /** Mean weighted interval score and Brier score of the learner; null without forecasts. */
  score: number | null;
  brier: number | null;
  /** Shares of outcomes inside the two bands. */
  coverage50: number | null;
  coverage90: number | null;
  comparisons: readonly Comparison[];
  reliability: readonly ReliabilityRow[];
  reasons: {
    /** Reasons given, and how many of them the record bears out. */
    given: number;
    found: number;
    /** Reasons the record bears out in all these events. */
    borne: number;
  };
  /** Forecasts where the price went against the rule, and of them those that gave it the better chance. */
  wrongWay: { forecasts: number; foreseen: number };
  /** In the order of the events’ first predictions: own mean score and that of “no move”. */
  course: readonly { event: string; at: number; own: number; noMove: number }[];
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Everything a learner’s predictions add up to, folded from the log and marked by the packs. */
export function buildPredictionHistory(
  records: Iterable<LogRecord>,
  pack: MarketPack,
  questions: readonly PredictionQuestion[],
): PredictionHistory {
  const past = markedPredictions([...records], pack, questions);
  const counted = past.filter(({ standing, mark }) => standing === 'counted' && mark !== null);
  const tickers = counted.flatMap(({ mark }) => mark!.tickers);
  const reasons = counted.flatMap(({ mark }) => mark!.reasons);
  const wrongWay = tickers.filter((ticker) => ticker.wrongWay);
  return {
    predictions: past.toReversed(),
    counted: counted.length,
    forecasts: tickers.length,
    score: mean(tickers.map(({ own }) => own.score)),
    brier: mean(tickers.map(({ own }) => own.brier)),
    coverage50: mean(tickers.map(({ own }) => Number(own.inside50))),
    coverage90: mean(tickers.map(({ own }) => Number(own.inside90))),
    comparisons: baselines.flatMap((baseline) => comparisonWith(baseline, tickers)),
    reliability: reliabilityOf(tickers),
    reasons: {
      given: reasons.filter(({ verdict }) => verdict !== 'missed').length,
      found: reasons.filter(({ verdict }) => verdict === 'found').length,
      borne: reasons.filter(({ verdict }) => verdict === 'found' || verdict === 'missed').length,
    },
    wrongWay: {
      forecasts: wrongWay.length,
      foreseen: wrongWay.filter(
        ({ outcome, own }) => (own.forecast.chanceOfRise - 0.5) * outcome > 0,
      ).length,
    },
    course: counted.flatMap(({ record, mark }) => {
      const own = mean(mark!.tickers.map((ticker) => ticker.own.score));
      const noMove = mean(
        mark!.tickers.flatMap((ticker) => ticker.baselines['no-move']?.score ?? []),
      );
      return own === null || noMove === null
        ? []
        : [{ event: record.event, at: record.at, own, noMove }];
    }),
  };
}

/** Oldest first. A prediction taken back still used up its event: its outcome had been seen. */
function markedPredictions(
  records: readonly LogRecord[],
  pack: MarketPack,
  questions: readonly PredictionQuestion[],
): PastPrediction[] {
  const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
  const retracted: ReadonlySet<RecordId> = retractedIds(distinct);
  const met = new Set<string>();
  return distinct
    .filter((record): record is Prediction => record.type === 'prediction')
    .sort(byTime)
    .map((record) => {
      const first = !met.has(record.event);
      met.add(record.event);
      const question = questions.find(({ event }) => event === record.event);
      return {
        record,
        standing: retracted.has(record.id) ? 'taken-back' : first ? 'counted' : 'repeated',
        mark: question ? markPrediction(pack, question, record) : null,
      };
    });
}

function comparisonWith(baseline: Baseline, tickers: readonly TickerMark[]): Comparison[] {
  const pairs = tickers.flatMap(({ own, baselines: naive }) => {
    const other = naive[baseline];
    return other ? [{ own, other }] : [];
  });
  const own = mean(pairs.map((pair) => pair.own.score));
  const naive = mean(pairs.map((pair) => pair.other.score));
  if (own === null || naive === null) return [];
  return [
    {
      baseline,
      forecasts: pairs.length,
      own,
      naive,
      skill: skillAgainst(naive, own),
      ownBrier: mean(pairs.map((pair) => pair.own.brier))!,
      naiveBrier: mean(pairs.map((pair) => pair.other.brier))!,
    },
  ];
}

const bins = 5;

function reliabilityOf(tickers: readonly TickerMark[]): ReliabilityRow[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = tickers.filter(
      ({ own }) => Math.min(bins - 1, Math.floor(own.forecast.chanceOfRise * bins)) === bin,
    );
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      forecasts: inside.length,
      stated: mean(inside.map(({ own }) => own.forecast.chanceOfRise)),
      rose: mean(inside.map(({ outcome }) => Number(outcome > 0))),
    };
  });
}
