import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';
import type { PriceSeries } from './returns';

const outOfRange = (place: string, message: string, remedy: string) =>
  bad(marketFault('market.input-out-of-range', place, message, remedy));

/**
 * The gain that makes a loss good: g = L/(1 − L), because it works on the smaller remainder.
 * A fall of 50 % needs +100 %. `loss` is a fraction from 0 to below 1.
 */
export function gainToRecover(loss: number): Result<number> {
  return loss >= 0 && loss < 1
    ? good(loss / (1 - loss))
    : outOfRange(
        'loss',
        'A loss from which one can recover is at least 0 and below 100 %.',
        'Give the loss as a fraction, such as 0.17.',
      );
}

export interface Drawdown {
  /** The fall from peak to trough as a fraction of the peak; 0 where the price never fell. */
  loss: number;
  peakDate: string;
  troughDate: string;
  /** The first day at or above the peak again; null while it is still below. */
  recoveredDate: string | null;
  /** Sessions from the trough to that day. */
  sessionsToRecover: number | null;
}

/** The deepest fall of a series from any earlier high. Refuses an empty series. */
export function deepestDrawdown(series: PriceSeries): Result<Drawdown> {
  const { dates, closes } = series;
  if (closes.length === 0)
    return outOfRange(series.ticker, `${series.ticker} has no prices.`, 'Give at least one price.');
  let high = 0;
  let peak = 0;
  let trough = 0;
  let loss = 0;
  for (let index = 0; index < closes.length; index += 1) {
    if (closes[index]! > closes[high]!) high = index;
    const fall = 1 - closes[index]! / closes[high]!;
    if (fall > loss) [loss, peak, trough] = [fall, high, index];
  }
  const back = loss > 0 ? indexBackAt(closes, trough, closes[peak]!) : null;
  return good({
    loss,
    peakDate: dates[peak]!,
    troughDate: dates[trough]!,
    recoveredDate: back === null ? null : dates[back]!,
    sessionsToRecover: back === null ? null : back - trough,
  });
}

function indexBackAt(closes: readonly number[], after: number, level: number): number | null {
  for (let index = after + 1; index < closes.length; index += 1)
    if (closes[index]! >= level) return index;
  return null;
}

/**
 * The first day after `date` on which the close is at or above `level` again, and how many sessions
 * later that is; null while it has not happened. Refuses a date on which there is no price.
 */
export function firstDayBack(
  series: PriceSeries,
  date: string,
  level: number,
): Result<{ date: string; sessions: number } | null> {
  const start = series.dates.indexOf(date);
  if (start < 0)
    return outOfRange(date, `${series.ticker} has no price on ${date}.`, 'Choose a trading day.');
  const back = indexBackAt(series.closes, start, level);
  return good(back === null ? null : { date: series.dates[back]!, sessions: back - start });
}
