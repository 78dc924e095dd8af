import type { Result } from '@core/fault';
import type { IsoDate } from './dates';
import type { EventSpan, EventStudy } from './event-study';
import type { MarketEvent } from './events';
import type { SessionWindow } from './session-window';
import type { StudyPlan } from './study-plan';

/** What prices react to: an event of the record, or a date the learner names. */
export type Occasion = { kind: 'event'; event: MarketEvent } | { kind: 'date'; date: IsoDate };

/** A ticker and its market around an occasion. */
export interface Reaction {
  ticker: string;
  market: string;
  /** Session t = 0. */
  eventDate: IsoDate;
  span: EventSpan;
}

/** A study before it is known which session it is about. */
export type ReactionPlan = Omit<StudyPlan, 'eventDate'>;

/** Where returns around occasions come from: the pack, or the learner's own prices. */
export interface ReactionSource {
  readonly kind: 'pack' | 'own';
  /** The tickers a study can be asked for on an occasion. */
  tickers(occasion: Occasion): readonly string[];
  /** The markets there are returns of, too: something to compare with. */
  markets(occasion: Occasion): readonly string[];
  /** Returns from session `show.from` to `show.to`, as far as there are any. */
  reaction(occasion: Occasion, ticker: string, show: SessionWindow): Result<Reaction>;
  /** The event study, with the warnings that data, calendar and record of events give rise to. */
  study(occasion: Occasion, ticker: string, plan: ReactionPlan): Result<EventStudy>;
}
