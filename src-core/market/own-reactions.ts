import { bad, good, type Result } from '@core/fault';
import { exchangeOf } from './calendars';
import { studyEvent } from './event-study';
import { eventWarnings } from './event-warnings';
import { firstSessionFor, sessionsOpenTo, type MarketEvent } from './events';
import { marketFault } from './faults';
import type { PriceProblem } from './price-table-problems';
import { priceWarnings } from './price-warnings';
import type { Occasion, ReactionSource } from './reactions';
import { alignReturns, type AlignedReturns, type PriceSeries } from './returns';
import { usualMarket } from './usual-market';
import type { StudyWarning } from './warnings';

/** A series with what was doubted about it when it was read. */
export interface OwnSeries extends PriceSeries {
  problems: readonly PriceProblem[];
}

/** Names broad indices and funds on them go by in exports, the usual first. */
const broad: Record<ReturnType<typeof exchangeOf>, readonly string[]> = {
  'new-york': ['SPY', '^GSPC', '^SPX', 'VOO', 'IVV', 'VTI', 'QQQ', '^IXIC', '^NDX'],
  tokyo: ['^N225', '^NKX', '^TPX', '1306.T', '1321.T'],
  'hong-kong': ['^HSI', '2800.HK'],
};

/** What a ticker is measured against: the one chosen, or the usual one that is there; else null. */
export function marketAmong(
  tickers: readonly string[],
  ticker: string,
  chosen: string | null,
): string | null {
  const usual = [usualMarket(ticker), ...broad[exchangeOf(ticker)]];
  return [chosen, ...usual].find((name) => name !== null && tickers.includes(name)) ?? null;
}

/**
 * Reactions on the learner's own prices: any event of the record, and any date. `chosenMarket` is
 * what to measure against where the usual market is not wanted or not there. A ticker without a
 * market can still be drawn, and studied by its own average.
 */
export function ownReactions(
  series: readonly OwnSeries[],
  events: readonly MarketEvent[],
  chosenMarket: string | null,
): ReactionSource {
  const byTicker = new Map(series.map((one) => [one.ticker, one]));
  const tickers = series.map(({ ticker }) => ticker);
  const known = new Map<string, Result<AlignedReturns>>();

  /** Returns beside the market's; beside its own where there is none, or it is the market. */
  function align(ticker: string): Result<AlignedReturns> {
    const before = known.get(ticker);
    if (before) return before;
    const own = byTicker.get(ticker);
    const market = byTicker.get(marketAmong(tickers, ticker, chosenMarket) ?? ticker);
    const aligned = own
      ? alignReturns(own, market ?? own, 'simple')
      : bad(
          marketFault(
            'market.ticker-not-brought',
            ticker,
            `There are no prices of ${ticker} among your own.`,
            'Choose another ticker, or bring its prices.',
          ),
        );
    known.set(ticker, aligned);
    return aligned;
  }

  /** The session a ticker’s exchange could react in, and what is uncertain about it. */
  function sessionOf(occasion: Occasion, ticker: string) {
    if (occasion.kind === 'date') return { date: occasion.date, warnings: [] };
    const { event } = occasion;
    const first = firstSessionFor(event, ticker);
    if (first !== null) return { date: first, warnings: [] };
    const open = sessionsOpenTo(event, exchangeOf(ticker));
    if (open === null) return { date: event.date, warnings: [] };
    const warning: StudyWarning = {
      kind: 'first-session-uncertain',
      event: event.id,
      exchange: exchangeOf(ticker),
      earliest: open.earliest.date,
      latest: open.latest.date,
    };
    return { date: open.earliest.date, warnings: [warning] };
  }

  return {
    kind: 'own',
    tickers: () => tickers,
    markets: () => [],

    reaction(occasion, ticker, show) {
      const aligned = align(ticker);
      if (!aligned.ok) return aligned;
      const { date } = sessionOf(occasion, ticker);
      const { dates, tickerReturns, marketReturns, market } = aligned.value;
      const zero = dates.indexOf(date);
      if (zero < 0)
        return bad(
          marketFault(
            'market.no-price-on-date',
            `${ticker}, ${date}`,
            `There is no return of ${ticker} on ${date}; its prices run from ${aligned.value.firstPriceDate} to ${dates.at(-1)}.`,
            'Choose the first session that could react, or bring prices that cover it.',
          ),
        );
      const start = Math.max(0, zero + show.from);
      const end = Math.min(dates.length, zero + show.to + 1);
      return good({
        ticker,
        market,
        eventDate: date,
        span: {
          from: start - zero,
          dates: dates.slice(start, end),
          tickerReturns: tickerReturns.slice(start, end),
          marketReturns: marketReturns.slice(start, end),
        },
      });
    },

    study(occasion, ticker, plan) {
      const aligned = align(ticker);
      if (!aligned.ok) return aligned;
      if (plan.model !== 'mean' && aligned.value.market === ticker)
        return bad(
          marketFault(
            'market.no-market-prices',
            ticker,
            `${ticker} has no market to be measured against among your prices.`,
            `Bring prices of ${usualMarket(ticker)}, choose another market, or take the stock’s own average as normal.`,
          ),
        );
      const { date, warnings } = sessionOf(occasion, ticker);
      const study = studyEvent(aligned.value, { ...plan, eventDate: date });
      if (!study.ok) return study;
      const { market } = study.value;
      const problems = [ticker, ...(market === ticker ? [] : [market])].flatMap(
        (name) => byTicker.get(name)?.problems ?? [],
      );
      const event = occasion.kind === 'event' ? occasion.event : undefined;
      return good({
        ...study.value,
        warnings: [
          ...study.value.warnings,
          ...warnings,
          ...eventWarnings(study.value, events, event),
          ...priceWarnings(problems, study.value),
        ],
      });
    },
  };
}
