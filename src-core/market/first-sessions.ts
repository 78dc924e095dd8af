import {
  exchanges,
  momentOf,
  tradingHours,
  type Exchange,
  type FirstReaction,
  type Moment,
} from './calendars';
import { sessionsOpenTo, type MarketEvent } from './events';

export interface FirstSession {
  exchange: Exchange;
  /** If the news came as early as it can have. */
  earliest: FirstReaction;
  /** If it came as late. */
  latest: FirstReaction;
  /** Both are one session. */
  certain: boolean;
  /** When trading on the news could begin there, at the earliest: by this they are ordered. */
  from: Moment;
}

/** The exchanges in the order in which they could trade on the news of an event. */
export function firstSessions(event: MarketEvent): FirstSession[] {
  return exchanges
    .flatMap((exchange): FirstSession[] => {
      const open = sessionsOpenTo(event, exchange);
      if (open === null) return [];
      return [{ exchange, ...open, from: begins(open.earliest, Date.parse(event.span.from)) }];
    })
    .sort((a, b) => a.from - b.from);
}

function begins({ exchange, date, timing }: FirstReaction, news: Moment): Moment {
  if (timing === 'in-session') return news;
  return momentOf(exchange, date, tradingHours(exchange, date)?.open ?? 0);
}
