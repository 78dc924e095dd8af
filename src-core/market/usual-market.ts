import { exchangeOf, type Exchange } from './calendars';

const usual: Record<Exchange, string> = {
  'new-york': 'SPY',
  tokyo: '^N225',
  'hong-kong': '^HSI',
};

/** What a ticker is usually measured against: the broad index of its exchange, or a fund on it. */
export const usualMarket = (ticker: string): string => usual[exchangeOf(ticker)];
