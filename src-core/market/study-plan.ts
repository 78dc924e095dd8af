import type { Fault } from '@core/fault';
import { isIsoDate, type IsoDate } from './dates';
import type { ReturnModel } from './estimation';
import { marketFault } from './faults';
import type { SessionWindow } from './session-window';
import type { StudyWarning } from './warnings';

export interface StudyPlan {
  /** The first session that could react to the news. */
  eventDate: IsoDate;
  model: ReturnModel;
  estimation: SessionWindow;
  windows: readonly SessionWindow[];
  /** Fewer returns than this in the estimation window, and the study is refused. */
  minimumObservations: number;
}

/** MacKinlay's layout with a month left out before the event; a quarter of returns at the least. */
export const usualPlan = {
  model: 'market',
  estimation: { from: -250, to: -30 },
  windows: [
    { from: 0, to: 0 },
    { from: -1, to: 1 },
    { from: 0, to: 5 },
    { from: -5, to: 5 },
  ],
  minimumObservations: 60,
} as const satisfies Omit<StudyPlan, 'eventDate'>;

const furthestSession = 10_000;
const mostWindows = 100;

const isWindow = ({ from, to }: SessionWindow) =>
  Number.isInteger(from) &&
  Number.isInteger(to) &&
  from <= to &&
  Math.abs(from) <= furthestSession &&
  Math.abs(to) <= furthestSession;

/** What is wrong with a plan before any data are looked at, or null. */
export function flawOfPlan(plan: StudyPlan): Fault | null {
  const invalid = (place: string, message: string, remedy: string) =>
    marketFault('market.plan-invalid', place, message, remedy);
  if (!isIsoDate(plan.eventDate))
    return invalid('event date', `“${plan.eventDate}” is not a date.`, 'Write it as 2025-01-27.');
  if (!isWindow(plan.estimation) || plan.estimation.to >= 0)
    return invalid(
      'estimation window',
      'The estimation window must run from an earlier to a later session, both before the event.',
      'Give two whole numbers below zero, the smaller first, such as -250,-30.',
    );
  if (
    plan.windows.length === 0 ||
    plan.windows.length > mostWindows ||
    !plan.windows.every(isWindow)
  )
    return invalid(
      'windows',
      `Each window must run from an earlier to a later session, and there may be 1 to ${mostWindows}.`,
      'Give pairs of whole numbers, the smaller first, such as 0,0 or -1,1.',
    );
  if (!(plan.minimumObservations >= 3))
    return invalid(
      'minimum observations',
      'A study needs at least 3 observations.',
      'Give 3 or more; 60 is usual.',
    );
  return null;
}

/** The refusal where the estimation window holds too few returns. */
export function tooShort(ticker: string, n: number, plan: StudyPlan): Fault {
  const { from, to } = plan.estimation;
  return marketFault(
    'market.history-too-short',
    `${ticker}, t = ${from}…${to}`,
    `${ticker} has ${n} of ${to - from + 1} returns in the estimation window before ${plan.eventDate}; fewer than ${plan.minimumObservations} say little about what is normal.`,
    'Choose a later event, a stock with a longer history, or a price file that begins earlier.',
  );
}

/** Windows that share sessions with the estimation window: the event then counts as normal. */
export function overlapWarnings(plan: StudyPlan): StudyWarning[] {
  return plan.windows
    .filter((window) => window.from <= plan.estimation.to && window.to >= plan.estimation.from)
    .map((window) => ({
      kind: 'estimation-overlaps-window',
      window,
      estimation: plan.estimation,
    }));
}
