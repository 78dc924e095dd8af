import type { Fault } from '@core/fault';
import { signTest, type SignTest } from '@core/market/cross-section';
import type { EventStudy, StudyDay, WindowResult } from '@core/market/event-study';
import type { MarketEvent } from '@core/market/events';
import type { Occasion, Reaction, ReactionPlan, ReactionSource } from '@core/market/reactions';
import type { SessionWindow } from '@core/market/session-window';

/** One event, or date, of one ticker: a row of the table and a picture among the small ones. */
export interface AcrossRow {
  occasion: Occasion;
  ticker: string;
  /** The few days around it; null where there are no returns. */
  reaction: Reaction | null;
  /** Null where the study was refused. */
  measured: Measured | null;
  fault: Fault | null;
}

export interface Measured {
  study: EventStudy;
  /** The event's own session; null where the data do not reach it. */
  day: StudyDay | null;
  window: Extract<WindowResult, { kind: 'measured' }> | null;
}

const near: SessionWindow = { from: -5, to: 5 };

function rowOf(
  source: ReactionSource,
  occasion: Occasion,
  ticker: string,
  plan: ReactionPlan,
): AcrossRow {
  const reaction = source.reaction(occasion, ticker, near);
  const study = source.study(occasion, ticker, plan);
  const window = study.ok ? study.value.windows[0] : undefined;
  return {
    occasion,
    ticker,
    reaction: reaction.ok ? reaction.value : null,
    measured: study.ok
      ? {
          study: study.value,
          day: study.value.days.find(({ t }) => t === 0) ?? null,
          window: window?.kind === 'measured' ? window : null,
        }
      : null,
    fault: study.ok ? null : (study.faults[0] ?? null),
  };
}

/** One ticker over all events, in the order they happened; those without its returns left out. */
export function acrossEvents(
  source: ReactionSource,
  events: readonly MarketEvent[],
  ticker: string,
  plan: ReactionPlan,
): AcrossRow[] {
  return [...events]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => rowOf(source, { kind: 'event', event }, ticker, plan))
    .filter(({ reaction }) => reaction !== null);
}

/** One event or date over all tickers. */
export function acrossTickers(
  source: ReactionSource,
  occasion: Occasion,
  plan: ReactionPlan,
): AcrossRow[] {
  return source
    .tickers(occasion)
    .map((ticker) => rowOf(source, occasion, ticker, plan))
    .filter(({ reaction }) => reaction !== null);
}

export interface AcrossTally {
  measured: number;
  above: number;
  below: number;
  /** |t| above 2: about one in twenty would be by chance alone. */
  unusual: number;
  /** Null where fewer than two can be counted. */
  sign: SignTest | null;
}

/** How many did better and worse than the model expected over the window. */
export function tally(rows: readonly AcrossRow[]): AcrossTally {
  const windows = rows.flatMap(({ measured }) => measured?.window ?? []);
  const sign = signTest(windows.map(({ car }) => car));
  return {
    measured: windows.length,
    above: windows.filter(({ car }) => car > 0).length,
    below: windows.filter(({ car }) => car < 0).length,
    unusual: windows.filter(({ t }) => Math.abs(t) > 2).length,
    sign: sign.ok ? sign.value : null,
  };
}
