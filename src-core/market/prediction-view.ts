import type { Text } from '@core/language';
import { firstSessionFor } from './events';
import type { IsoDate } from './dates';
import { shownBefore, type PredictionQuestion } from './prediction-questions';
import { findWindow, type MarketPack } from './windows';

export interface SessionClose {
  t: number;
  date: IsoDate;
  /** Rebased: the last close before the news is 100. */
  close: number;
}

/** How a security moved on ordinary days of the year before, t = −250…−30. */
export interface OrdinaryMoves {
  /** Daily returns counted. */
  n: number;
  /** Standard deviation of the daily return, percent. */
  deviation: number;
}

export interface TickerView {
  ticker: string;
  /** The first session that could react to the news: the one the forecast is about. */
  session: IsoDate;
  closes: readonly SessionClose[];
  ordinary: OrdinaryMoves;
}

/**
 * A question as the learner gets it: what was known before the session. It has no field for the
 * reasons’ key, for confounders or for a return of t ≥ 0.
 */
export interface PredictionView {
  event: string;
  headline: Text;
  known: Text;
  tickers: readonly TickerView[];
}

/** The view of a question that {@link flawOfQuestion} finds nothing wrong with. */
export function predictionView(pack: MarketPack, question: PredictionQuestion): PredictionView {
  const { event, headline, known } = question;
  return {
    event,
    headline,
    known,
    tickers: question.tickers.map((ticker) => tickerView(pack, event, ticker)),
  };
}

function tickerView(pack: MarketPack, id: string, ticker: string): TickerView {
  const event = pack.events.find((one) => one.id === id);
  const found = findWindow(pack.windows, id, ticker);
  const session = event && firstSessionFor(event, ticker);
  if (!session || found === null || 'n' in found.own.estimation)
    throw new RangeError(`${id}, ${ticker}: nothing to show`);
  const { own, marketWindow } = found;
  const closes: SessionClose[] = [];
  let close = 100;
  for (let t = -1; t >= shownBefore; t -= 1) {
    closes.unshift({ t, date: marketWindow.dates[t - marketWindow.from]!, close });
    close /= 1 + own.returnsPercent[t - own.from]! / 100;
  }
  return { ticker, session, closes, ordinary: ordinaryMoves(pack, id, ticker) };
}

/** From the packaged moments of the estimation window. */
export function ordinaryMoves(pack: MarketPack, event: string, ticker: string): OrdinaryMoves {
  const found = findWindow(pack.windows, event, ticker);
  if (found === null || 'n' in found.own.estimation)
    throw new RangeError(`${event}, ${ticker}: no history`);
  const { sumSquares, market = found.marketWindow.estimation } = found.own.estimation;
  return { n: market.n, deviation: 100 * Math.sqrt(sumSquares / (market.n - 1)) };
}
