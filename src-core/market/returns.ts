import { bad, good, type Result } from '@core/fault';
import { daysBetween, type IsoDate } from './dates';
import { marketFault } from './faults';

/**
 * Simple: P₁/P₀ − 1, what the money did; adds up across a portfolio.
 * Log: ln(P₁/P₀); adds up across time. Near zero they agree, at −17 % they do not.
 */
export const returnKinds = ['simple', 'log'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** Prices of one security, ascending by date, one a date, each above zero. */
export interface PriceSeries {
  ticker: string;
  dates: readonly IsoDate[];
  /** In the security's currency, adjusted for splits and dividends where a return is meant. */
  closes: readonly number[];
}

/** Returns of a security and of its market between consecutive days on which both have a price. */
export interface AlignedReturns {
  ticker: string;
  market: string;
  kind: ReturnKind;
  /** The day each return ends on, ascending. */
  dates: readonly IsoDate[];
  tickerReturns: readonly number[];
  marketReturns: readonly number[];
  /** The first day both have a price: it has no return of its own. */
  firstPriceDate: IsoDate;
  /** Days between the first and the last common day on which only one of the two has a price. */
  onlyTicker: readonly IsoDate[];
  onlyMarket: readonly IsoDate[];
  /** Stretches in which neither has a price, longer than any run of holidays. */
  holes: readonly { from: IsoDate; to: IsoDate }[];
}

/** Calendar days from price to price; Tokyo reached eleven over the Golden Week of 2019. */
export const longestClosure = 11;

/** Return from one price to another, as a fraction. Both prices must be above zero. */
export function returnOver(from: number, to: number, kind: ReturnKind): number {
  // (to − from)/from keeps digits that to/from − 1 loses when the move is small.
  const simple = (to - from) / from;
  if (kind === 'simple') return simple;
  // For the logarithm the same holds near zero; near −1 it is the quotient that keeps them.
  return Math.abs(simple) < 0.5 ? Math.log1p(simple) : Math.log(to / from);
}

/** Simple return over several periods: the product of the growth factors, less one. */
export function compound(simpleReturns: readonly number[]): number {
  return Math.expm1(simpleReturns.reduce((sum, value) => sum + Math.log1p(value), 0));
}

export const simpleToLog = (simple: number): number => Math.log1p(simple);
export const logToSimple = (log: number): number => Math.expm1(log);

function firstFlaw({ dates, closes }: PriceSeries): string | null {
  if (dates.length !== closes.length) return 'there is not one price for each date';
  for (let index = 0; index < dates.length; index += 1) {
    const close = closes[index]!;
    if (!(close > 0 && close < Infinity)) return `the price of ${dates[index]} is not above zero`;
    if (index > 0 && dates[index]! <= dates[index - 1]!)
      return `the dates do not ascend at ${dates[index]}`;
  }
  return null;
}

/**
 * Pairs a security with its market on the days both have a price. A day only one of them traded is
 * left out, and its move falls into the next common day's return: the same rule for a holiday of
 * one exchange and for a hole in a file. The days left out are returned, not hidden.
 *
 * Refuses series that are out of order or hold a price that is not above zero
 * (`market.series-invalid`), fewer than two common days (`market.no-common-days`), and a return
 * too large for a number (`market.return-not-finite`).
 */
export function alignReturns(
  ticker: PriceSeries,
  market: PriceSeries,
  kind: ReturnKind,
): Result<AlignedReturns> {
  for (const series of [ticker, market]) {
    const flaw = firstFlaw(series);
    if (flaw !== null)
      return bad(
        marketFault(
          'market.series-invalid',
          series.ticker,
          `The prices of ${series.ticker} cannot be used: ${flaw}.`,
          'Give prices above zero in ascending order of date, one a date.',
        ),
      );
  }

  const dates: IsoDate[] = [];
  const tickerReturns: number[] = [];
  const marketReturns: number[] = [];
  const onlyTicker: IsoDate[] = [];
  const onlyMarket: IsoDate[] = [];
  const holes: { from: IsoDate; to: IsoDate }[] = [];
  let firstPriceDate: IsoDate | null = null;
  let lastTickerClose = 0;
  let lastMarketClose = 0;
  // Days waiting to be confirmed as inside the common span: they count once a common day follows.
  let waitingTicker: IsoDate[] = [];
  let waitingMarket: IsoDate[] = [];

  for (let own = 0, other = 0; own < ticker.dates.length && other < market.dates.length;) {
    const ownDate = ticker.dates[own]!;
    const otherDate = market.dates[other]!;
    if (ownDate !== otherDate) {
      if (ownDate < otherDate) {
        if (firstPriceDate !== null) waitingTicker.push(ownDate);
        own += 1;
      } else {
        if (firstPriceDate !== null) waitingMarket.push(otherDate);
        other += 1;
      }
      continue;
    }
    const tickerClose = ticker.closes[own]!;
    const marketClose = market.closes[other]!;
    if (firstPriceDate === null) {
      firstPriceDate = ownDate;
    } else {
      const tickerReturn = returnOver(lastTickerClose, tickerClose, kind);
      const marketReturn = returnOver(lastMarketClose, marketClose, kind);
      if (!Number.isFinite(tickerReturn) || !Number.isFinite(marketReturn))
        return bad(
          marketFault(
            'market.return-not-finite',
            ownDate,
            `The return of ${ownDate} is not a finite number.`,
            'Check the prices of that day and of the day before.',
          ),
        );
      const previous = dates.at(-1) ?? firstPriceDate;
      if (daysBetween(previous, ownDate) > longestClosure)
        holes.push({ from: previous, to: ownDate });
      dates.push(ownDate);
      tickerReturns.push(tickerReturn);
      marketReturns.push(marketReturn);
      onlyTicker.push(...waitingTicker);
      onlyMarket.push(...waitingMarket);
      waitingTicker = [];
      waitingMarket = [];
    }
    lastTickerClose = tickerClose;
    lastMarketClose = marketClose;
    own += 1;
    other += 1;
  }

  if (firstPriceDate === null || dates.length === 0)
    return bad(
      marketFault(
        'market.no-common-days',
        `${ticker.ticker}, ${market.ticker}`,
        `${ticker.ticker} and ${market.ticker} share fewer than two days with a price.`,
        'Give both series over the same period; a stock of another exchange needs an index of its own.',
      ),
    );
  return good({
    ticker: ticker.ticker,
    market: market.ticker,
    kind,
    dates,
    tickerReturns,
    marketReturns,
    firstPriceDate,
    onlyTicker,
    onlyMarket,
    holes,
  });
}
