import type { Text } from '@core/language';
import type { Exchange } from './calendars';
import type { IsoDate } from './dates';
import type { SessionWindow } from './session-window';
import type { PriceProblem } from './price-table-problems';

/**
 * What a reader should know before believing a study's figures. A value, not a sentence: the
 * catalogue puts it in the reader's language.
 */
export type StudyWarning =
  /** Fewer returns than the estimation window asks for. */
  | { kind: 'short-history'; n: number; full: number; firstDate: IsoDate | null }
  /** A window runs past the data; it has no figures. */
  | { kind: 'window-beyond-data'; window: SessionWindow; available: SessionWindow }
  /** Days of a window also served to estimate what is normal. */
  | { kind: 'estimation-overlaps-window'; window: SessionWindow; estimation: SessionWindow }
  /** Days one of the two did not trade (or lacks a price) fell into the next common day. */
  | {
      kind: 'sessions-missing';
      part: 'estimation' | 'windows';
      missingFrom: string;
      dates: readonly IsoDate[];
    }
  /** Neither has a price for longer than any holiday lasts. */
  | { kind: 'hole'; part: 'estimation' | 'windows'; from: IsoDate; to: IsoDate }
  /** One date, but not the same hours: news between the two closes moves only one of them that day. */
  | { kind: 'different-exchanges'; ticker: Exchange; market: Exchange }
  /** Another event falls on a session of the windows. */
  | { kind: 'overlapping-event'; event: string; title: Text; date: IsoDate }
  /** Other news of the same days, as the event's record names it. */
  | { kind: 'confounders'; event: string; confounders: readonly Text[] }
  /** This exchange could first trade on the event's news on another date than the one asked for. */
  | { kind: 'first-session'; event: string; exchange: Exchange; asked: IsoDate; first: IsoDate }
  /** Which of two sessions could react first depends on the hour of the news, which is not known. */
  | {
      kind: 'first-session-uncertain';
      event: string;
      exchange: Exchange;
      earliest: IsoDate;
      latest: IsoDate;
    }
  /** Something the reader of the price file noticed about one of the two series. */
  | { kind: 'price-problem'; problem: PriceProblem };
