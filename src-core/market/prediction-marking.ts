import { unreachable } from '@core/fault';
import type { Text } from '@core/language';
import type { IsoDate } from './dates';
import { expectedReturn } from './estimation';
import { firstSessionFor, type MarketEvent } from './events';
import { studyPackagedEvent, findWindow, type MarketPack } from './windows';
import { normalForecast, weightedIntervalScore, within, type Forecast } from './forecast';
import {
  predictionReasons,
  revealedUntil,
  type Lean,
  type PredictionQuestion,
  type PredictionReason,
} from './prediction-questions';
import { ordinaryMoves } from './prediction-view';
import { brierScore } from './scoring';
import { usualPlan } from './study-plan';

/**
 * Forecasts that take no thought. `beta` is told what the market did that day, which nobody knew
 * the evening before; `last-event` repeats the security’s move at the event before.
 */
export const baselines = ['no-move', 'beta', 'last-event'] as const;
export type Baseline = (typeof baselines)[number];

/** A forecast beside what came. */
export interface ForecastMark {
  forecast: Forecast;
  /** Weighted interval score, percentage points; lower is better. */
  score: number;
  /** Of the chance of a rise, 0 to 1; lower is better. */
  brier: number;
  inside50: boolean;
  inside90: boolean;
}

/** One revealed session. Closes are rebased to 100 at the close before the news. */
export interface RevealedSession {
  t: number;
  date: IsoDate;
  returnPercent: number;
  close: number;
  /** What the market model expects of the day, given the market’s move. */
  expectedPercent: number;
  expectedClose: number;
}

export interface TickerMark {
  ticker: string;
  market: string;
  /** Simple return of the first session that could react, percent. */
  outcome: number;
  marketReturn: number;
  beta: number;
  /** α + β × the market’s return. */
  expected: number;
  abnormal: number;
  sessions: readonly RevealedSession[];
  own: ForecastMark;
  /** Null where there is no event before. */
  baselines: Readonly<Record<Baseline, ForecastMark | null>>;
  /** The rule went one way and the price the other. */
  wrongWay: boolean;
}

export type ReasonVerdict =
  /** Given, and borne out. */
  | 'found'
  /** Borne out, and not given. */
  | 'missed'
  /** Given, and the record speaks against it. */
  | 'misled'
  /** Given, and the record says nothing of it. */
  | 'unsupported';

export interface ReasonMark {
  reason: PredictionReason;
  verdict: ReasonVerdict;
  why: Text | null;
}

export interface PredictionMark {
  event: MarketEvent;
  headline: Text;
  lean: Lean;
  /** The day the event’s sources were read. */
  asOf: IsoDate;
  tickers: readonly TickerMark[];
  /** In the order of the list; reasons neither given nor borne out are left out. */
  reasons: readonly ReasonMark[];
}

/** As much of a prediction as marking needs. */
export interface StatedPrediction {
  forecasts: readonly { ticker: string; quantiles: readonly number[]; chanceOfRise: number }[];
  reasons: readonly string[];
}

/**
 * Marks a prediction against what came. A forecast about a ticker the question no longer asks for
 * is marked all the same where its window is packaged, and left out otherwise.
 */
export function markPrediction(
  pack: MarketPack,
  question: PredictionQuestion,
  stated: StatedPrediction,
): PredictionMark {
  const event = pack.events.find(({ id }) => id === question.event);
  if (event === undefined) throw new RangeError(`There is no event ${question.event}`);
  return {
    event,
    headline: question.headline,
    lean: question.lean,
    asOf: question.asOf,
    tickers: stated.forecasts.flatMap(({ ticker, quantiles, chanceOfRise }) => {
      const [a, b, c, d, e] = quantiles;
      const forecast: Forecast = { quantiles: [a!, b!, c!, d!, e!], chanceOfRise };
      const mark = markTicker(pack, event, question.lean, ticker, forecast);
      return mark === null ? [] : [mark];
    }),
    reasons: markReasons(question, stated.reasons),
  };
}

function markTicker(
  pack: MarketPack,
  event: MarketEvent,
  lean: Lean,
  ticker: string,
  forecast: Forecast,
): TickerMark | null {
  const session = firstSessionFor(event, ticker);
  if (session === null) return null;
  const study = studyPackagedEvent(pack.windows, event.id, ticker, {
    ...usualPlan,
    eventDate: session,
    windows: [{ from: 0, to: revealedUntil }],
  });
  if (!study.ok || study.value.fit.model !== 'market') return null;
  const { days, fit, market } = study.value;
  const first = days.find(({ t }) => t === 0);
  if (first === undefined) return null;

  const outcome = percent(first.tickerReturn);
  const expected = percent(expectedReturn(fit, first.marketReturn));
  const usual = ordinaryMoves(pack, event.id, ticker).deviation;
  const last = lastMove(pack, ticker, session);
  const guess: Record<Baseline, Forecast | null> = {
    'no-move': normalForecast(0, usual),
    beta: normalForecast(expected, percent(first.se)),
    'last-event': last === null ? null : normalForecast(last, usual),
  };
  const marked = (one: Baseline) =>
    guess[one] === null ? null : markForecast(guess[one], outcome);
  return {
    ticker,
    market,
    outcome,
    marketReturn: percent(first.marketReturn),
    beta: fit.beta,
    expected,
    abnormal: percent(first.ar),
    sessions: revealedSessions(days),
    own: markForecast(forecast, outcome),
    baselines: {
      'no-move': marked('no-move'),
      beta: marked('beta'),
      'last-event': marked('last-event'),
    },
    wrongWay: wentAgainst(lean, outcome),
  };
}

const percent = (fraction: number) => fraction * 100;

function revealedSessions(
  days: readonly { t: number; date: IsoDate; tickerReturn: number; ar: number }[],
): RevealedSession[] {
  let [close, expectedClose] = [100, 100];
  return days.map(({ t, date, tickerReturn, ar }) => {
    close *= 1 + tickerReturn;
    expectedClose *= 1 + tickerReturn - ar;
    return {
      t,
      date,
      returnPercent: percent(tickerReturn),
      close,
      expectedPercent: percent(tickerReturn - ar),
      expectedClose,
    };
  });
}

export function markForecast(forecast: Forecast, outcome: number): ForecastMark {
  const score = weightedIntervalScore(forecast.quantiles, outcome);
  const brier = brierScore(forecast.chanceOfRise, outcome > 0);
  if (!score.ok || !brier.ok) throw new RangeError('A forecast was stored that cannot be marked');
  return {
    forecast,
    score: score.value,
    brier: brier.value,
    inside50: within(forecast.quantiles, 50, outcome),
    inside90: within(forecast.quantiles, 90, outcome),
  };
}

/** The security’s move at the latest event before a session, percent; null where there is none. */
function lastMove(pack: MarketPack, ticker: string, before: IsoDate): number | null {
  let latest: { date: IsoDate; move: number } | null = null;
  for (const { id } of pack.events) {
    const found = findWindow(pack.windows, id, ticker);
    if (found === null) continue;
    const { marketWindow, own } = found;
    const date = marketWindow.dates[-marketWindow.from];
    const move = own.returnsPercent[-own.from];
    if (date === undefined || move === undefined || date >= before) continue;
    if (latest === null || date > latest.date) latest = { date, move };
  }
  return latest?.move ?? null;
}

export function wentAgainst(lean: Lean, outcome: number): boolean {
  switch (lean) {
    case 'tighter':
      return outcome > 0;
    case 'looser':
      return outcome < 0;
    case 'open':
      return false;
    default:
      return unreachable(lean);
  }
}

function markReasons(question: PredictionQuestion, given: readonly string[]): ReasonMark[] {
  return predictionReasons.flatMap((reason): ReasonMark[] => {
    const borne = question.reasons.find((one) => one.reason === reason);
    const against = question.against.find((one) => one.reason === reason);
    const chosen = given.includes(reason);
    if (borne) return [{ reason, verdict: chosen ? 'found' : 'missed', why: borne.why }];
    if (!chosen) return [];
    return against
      ? [{ reason, verdict: 'misled', why: against.why }]
      : [{ reason, verdict: 'unsupported', why: null }];
  });
}
