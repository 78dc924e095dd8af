import { bad, good } from '@core/fault';
import { eventWarnings } from './event-warnings';
import { firstSessionFor } from './events';
import { marketFault } from './faults';
import type { Occasion, ReactionSource } from './reactions';
import { findWindow, studyPackagedEvent, type MarketPack } from './windows';

const notPackaged = (place: string) =>
  bad(
    marketFault(
      'market.not-packaged',
      place,
      `No window is packaged for ${place}.`,
      'Choose another ticker or event, or bring prices of your own.',
    ),
  );

const fractions = (percent: readonly number[]) => percent.map((value) => value / 100);

/** Reactions as they ship with the pack: the events of the record, and nothing else. */
export function packagedReactions({ windows, events }: MarketPack): ReactionSource {
  const marketsOf = (occasion: Occasion) =>
    occasion.kind === 'event' ? (windows.events[occasion.event.id] ?? {}) : {};
  return {
    kind: 'pack',
    tickers: (occasion) =>
      Object.values(marketsOf(occasion)).flatMap(({ tickers }) => Object.keys(tickers)),
    markets: (occasion) => Object.keys(marketsOf(occasion)),

    reaction(occasion, ticker, show) {
      if (occasion.kind === 'date') return notPackaged(occasion.date);
      const { event } = occasion;
      const asMarket = marketsOf(occasion)[ticker];
      const found = asMarket
        ? { market: ticker, marketWindow: asMarket, own: asMarket }
        : findWindow(windows, event.id, ticker);
      if (found === null) return notPackaged(`${event.id}, ${ticker}`);
      const { market, marketWindow, own } = found;
      const from = Math.max(own.from, show.from);
      const to = Math.min(own.from + own.returnsPercent.length - 1, show.to);
      if (to < from) return notPackaged(`${event.id}, ${ticker}, t = ${show.from}…${show.to}`);
      const [skip, end] = [from - marketWindow.from, to - marketWindow.from + 1];
      return good({
        ticker,
        market,
        eventDate: marketWindow.dates[-marketWindow.from]!,
        span: {
          from,
          dates: marketWindow.dates.slice(skip, end),
          tickerReturns: fractions(own.returnsPercent.slice(from - own.from, to - own.from + 1)),
          marketReturns: fractions(marketWindow.returnsPercent.slice(skip, end)),
        },
      });
    },

    study(occasion, ticker, plan) {
      if (occasion.kind === 'date') return notPackaged(occasion.date);
      const { event } = occasion;
      const eventDate = firstSessionFor(event, ticker) ?? event.date;
      const study = studyPackagedEvent(windows, event.id, ticker, { ...plan, eventDate });
      if (!study.ok) return study;
      const warnings = [...study.value.warnings, ...eventWarnings(study.value, events, event)];
      return good({ ...study.value, warnings });
    },
  };
}
