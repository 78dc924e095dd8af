import { exchangeOf } from '@core/market/calendars';
import { expectedReturn } from '@core/market/estimation';
import type { EventStudy } from '@core/market/event-study';
import { firstSessionFor, type MarketEvent } from '@core/market/events';
import { rebase, type Level } from '@core/market/rebased';
import type { Occasion, Reaction, ReactionPlan } from '@core/market/reactions';
import type { SessionWindow } from '@core/market/session-window';
import { usualPlan } from '@core/market/study-plan';
import type { Reach } from './market-state';

/** Another event of the days shown: number on the picture and in the list below it. */
export interface EventFlag {
  number: number;
  t: number;
  date: string;
  event: MarketEvent;
}

/** What the model would have expected: from 100 on the close before the event, day by day. */
export function expectedLevels(reaction: Reaction, study: EventStudy): Level[] {
  const { from, dates, marketReturns } = reaction.span;
  const start = Math.max(0, -from);
  return rebase({
    from: from + start,
    dates: dates.slice(start),
    returns: marketReturns.slice(start).map((value) => expectedReturn(study.fit, value)),
  });
}

export function levelsOf({ span }: Reaction): Level[] {
  return rebase({ from: span.from, dates: span.dates, returns: span.tickerReturns });
}

/** Events other than the one looked at whose first session lies in the days shown. */
export function flagsOf(
  reaction: Reaction,
  events: readonly MarketEvent[],
  own: MarketEvent | null,
): EventFlag[] {
  const { from, dates } = reaction.span;
  return events
    .filter((event) => event !== own)
    .flatMap((event) => {
      const date = firstSessionFor(event, reaction.ticker);
      const index = date === null ? -1 : dates.indexOf(date);
      return index < 0 ? [] : [{ t: from + index, date: date!, event }];
    })
    .sort((a, b) => a.t - b.t)
    .map((flag, index) => ({ ...flag, number: index + 1 }));
}

/** The study of a window; the event's own session is measured too, for the headline. */
export function planFor(
  model: ReactionPlan['model'],
  window: SessionWindow,
  estimation: SessionWindow = usualPlan.estimation,
): ReactionPlan {
  const day = { from: 0, to: 0 };
  const windows = window.from === 0 && window.to === 0 ? [day] : [window, day];
  return { model, estimation, windows, minimumObservations: usualPlan.minimumObservations };
}

/** The window asked for, then the usual ones: what a table of windows shows. */
export const withUsualWindows = (plan: ReactionPlan, window: SessionWindow): ReactionPlan => ({
  ...plan,
  windows: [
    window,
    ...usualPlan.windows.filter(({ from, to }) => from !== window.from || to !== window.to),
  ],
});

/** The days shown one by one around a window: a week either side, or the window where it is wider. */
export const daysAround = ({ from, to }: SessionWindow): SessionWindow => ({
  from: Math.min(-5, from),
  to: Math.max(5, to),
});

/** What tells occasions apart, in keys and file names. */
export const keyOf = (occasion: Occasion): string =>
  occasion.kind === 'event' ? occasion.event.id : occasion.date;

/** The sessions drawn: a month and a half before and a month after, or as far either side. */
export const shownDays = (reach: Reach): SessionWindow =>
  reach === 30 ? { from: -30, to: 20 } : { from: -reach, to: reach };

/** Tickers by exchange, those of the event first. */
export function tickerGroups(tickers: readonly string[]) {
  return (['new-york', 'tokyo', 'hong-kong'] as const)
    .map((exchange) => ({
      exchange,
      tickers: tickers.filter((ticker) => exchangeOf(ticker) === exchange),
    }))
    .filter((group) => group.tickers.length > 0);
}

/** Events by year, newest year first, in order within it. */
export function eventGroups(events: readonly MarketEvent[]) {
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  return years.map((year) => ({
    year,
    events: events
      .filter(({ date }) => date.startsWith(year))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }));
}
