import type { MarketEvent } from '@core/market/events';
import type { MarketPack } from '@core/market/windows';

/** What is to be said of where the returns come from. */
export interface ReturnsView {
  /** The day they were computed. */
  computed: string;
  /** Returns of one security around one event. */
  series: number;
  /** First and last session of the estimation window, counted from the event. */
  estimation: readonly [from: number, to: number];
  /** With the most recent first. */
  events: readonly MarketEvent[];
}

export function buildReturns({ windows, events }: MarketPack): ReturnsView {
  const series = Object.values(windows.events)
    .flatMap((markets) => Object.values(markets))
    .reduce((sum, { tickers }) => sum + Object.keys(tickers).length, 0);
  return {
    computed: windows.asOf,
    series,
    estimation: windows.estimationWindow,
    events: [...events].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}
