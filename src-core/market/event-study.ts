import { bad, good, type Result } from '@core/fault';
import { exchangeOf } from './calendars';
import type { IsoDate } from './dates';
import { studentTwoSided } from './distributions';
import { cumulativeVariance, expectedReturn, fitModel, type FittedModel } from './estimation';
import { marketFault } from './faults';
import type { AlignedReturns, ReturnKind } from './returns';
import { gapWarnings } from './session-gaps';
import { flawOfPlan, overlapWarnings, tooShort, type StudyPlan } from './study-plan';
import type { SessionWindow } from './session-window';
import type { StudyWarning } from './warnings';

export interface StudyDay {
  t: number;
  date: IsoDate;
  tickerReturn: number;
  marketReturn: number;
  /** Abnormal return, a fraction. */
  ar: number;
  /** Its standard error, the estimation error included. */
  se: number;
}

export type WindowResult =
  | {
      kind: 'measured';
      from: number;
      to: number;
      /** Cumulative abnormal return: a sum, not a product. */
      car: number;
      se: number;
      t: number;
      /** Two-sided, Student's t with the model's degrees of freedom. */
      p: number;
    }
  | { kind: 'beyond-data'; from: number; to: number };

export interface EventStudy {
  ticker: string;
  market: string;
  returns: ReturnKind;
  eventDate: IsoDate;
  estimation: SessionWindow & { full: number; firstDate: IsoDate | null; lastDate: IsoDate | null };
  fit: FittedModel;
  /** The sessions from the first to the last day of all windows, as far as there are data. */
  days: readonly StudyDay[];
  windows: readonly WindowResult[];
  warnings: readonly StudyWarning[];
}

/** Returns around an event: the first one belongs to session t = `from`. */
export interface EventSpan {
  from: number;
  dates: readonly IsoDate[];
  tickerReturns: readonly number[];
  marketReturns: readonly number[];
}

/** Abnormal returns and window sums over a span, under a fitted model. */
export function measure(
  fit: FittedModel,
  span: EventSpan,
  windows: readonly SessionWindow[],
): Pick<EventStudy, 'days' | 'windows' | 'warnings'> {
  const first = Math.min(...windows.map(({ from }) => from));
  const last = Math.max(...windows.map(({ to }) => to));
  const end = span.from + span.tickerReturns.length - 1;

  const days: StudyDay[] = [];
  for (let t = Math.max(first, span.from); t <= Math.min(last, end); t += 1) {
    const at = t - span.from;
    const tickerReturn = span.tickerReturns[at]!;
    const marketReturn = span.marketReturns[at]!;
    days.push({
      t,
      date: span.dates[at]!,
      tickerReturn,
      marketReturn,
      ar: tickerReturn - expectedReturn(fit, marketReturn),
      se: Math.sqrt(cumulativeVariance(fit, [marketReturn])),
    });
  }

  const warnings: StudyWarning[] = [];
  const results = windows.map(({ from, to }): WindowResult => {
    if (from < span.from || to > end) {
      const available = { from: span.from, to: end };
      warnings.push({ kind: 'window-beyond-data', window: { from, to }, available });
      return { kind: 'beyond-data', from, to };
    }
    let car = 0;
    for (let t = from; t <= to; t += 1) car += days[t - days[0]!.t]!.ar;
    const inWindow = span.marketReturns.slice(from - span.from, to - span.from + 1);
    const se = Math.sqrt(cumulativeVariance(fit, inWindow));
    return {
      kind: 'measured',
      from,
      to,
      car,
      se,
      t: car / se,
      p: studentTwoSided(car / se, fit.degrees),
    };
  });
  return { days, windows: results, warnings };
}

function eventIndex(aligned: AlignedReturns, date: IsoDate): Result<number> {
  const index = aligned.dates.indexOf(date);
  if (index >= 0) return good(index);
  const both = `${aligned.ticker}, ${aligned.market}`;
  if (date === aligned.firstPriceDate)
    return bad(
      marketFault(
        'market.no-return-on-date',
        date,
        `${date} is the first day with prices of both ${both}: there is no return for it.`,
        'Give prices that begin earlier.',
      ),
    );
  const next = date < aligned.firstPriceDate ? undefined : aligned.dates.find((day) => day > date);
  return bad(
    marketFault(
      'market.no-price-on-date',
      date,
      `There is no price of both ${both} on ${date}; their common days run from ${aligned.firstPriceDate} to ${aligned.dates.at(-1)}.`,
      next === undefined
        ? 'Give prices that cover the event.'
        : `Use the first session that could react; the next common one is ${next}.`,
    ),
  );
}

/**
 * An event study on one security after MacKinlay (1997, Journal of Economic Literature 35:13–39).
 * Sessions are the days on which both the security and its market have a price.
 *
 * Refuses (as faults) a plan that makes no sense, a date without a return, an estimation window
 * with too few returns, and one in which nothing varies. A window that runs past the data is
 * reported as such, with a warning, beside the windows that do not.
 */
export function studyEvent(aligned: AlignedReturns, plan: StudyPlan): Result<EventStudy> {
  const flaw = flawOfPlan(plan);
  if (flaw !== null) return bad(flaw);
  const event = eventIndex(aligned, plan.eventDate);
  if (!event.ok) return event;
  const zero = event.value;

  const { from, to } = plan.estimation;
  const full = to - from + 1;
  const start = Math.max(0, zero + from);
  const end = Math.max(0, zero + to + 1);
  const n = end - start;
  if (n < plan.minimumObservations) return bad(tooShort(aligned.ticker, n, plan));
  const fitted = fitModel(
    plan.model,
    aligned.tickerReturns.slice(start, end),
    aligned.marketReturns.slice(start, end),
  );
  if (!fitted.ok) return fitted;

  const measured = measure(
    fitted.value,
    {
      from: 0 - zero,
      dates: aligned.dates,
      tickerReturns: aligned.tickerReturns,
      marketReturns: aligned.marketReturns,
    },
    plan.windows,
  );

  const warnings: StudyWarning[] = [];
  if (n < full)
    warnings.push({ kind: 'short-history', n, full, firstDate: aligned.firstPriceDate });
  const [ticker, market] = [exchangeOf(aligned.ticker), exchangeOf(aligned.market)];
  if (ticker !== market) warnings.push({ kind: 'different-exchanges', ticker, market });
  warnings.push(...overlapWarnings(plan), ...measured.warnings);
  warnings.push(...gapWarnings(aligned, 'estimation', start, end - 1));
  const [firstDay, lastDay] = [measured.days[0], measured.days.at(-1)];
  if (firstDay && lastDay)
    warnings.push(...gapWarnings(aligned, 'windows', zero + firstDay.t, zero + lastDay.t));

  return good({
    ticker: aligned.ticker,
    market: aligned.market,
    returns: aligned.kind,
    eventDate: plan.eventDate,
    estimation: {
      ...plan.estimation,
      full,
      firstDate: aligned.dates[start] ?? null,
      lastDate: aligned.dates[end - 1] ?? null,
    },
    fit: fitted.value,
    days: measured.days,
    windows: measured.windows,
    warnings,
  });
}
