import { surelyTradedOn, tradingDaysBetween } from './calendars';
import { daysBetween, weekdayOf, type IsoDate } from './dates';
import type { ProblemLog } from './price-table-problems';
import { longestClosure, type PriceSeries } from './returns';

/** One price as the file gives it, before order and duplicates are looked at. */
export interface PriceRow {
  line: number;
  date: IsoDate;
  close: number;
}

/** Ratios companies split their shares by, one way or the other. */
const ratios = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100];
/** How far the day’s own move may hide the ratio, in logs. */
const tolerance = 0.06;
/** 3 for 2 lies within what real news does to a price, so only a close match is suspicious. */
const narrowTolerance = 0.02;

/** The split a change of price looks like (`10:1`, `1:8`), or null. */
export function splitLike(from: number, to: number): string | null {
  const fall = Math.log(from / to);
  if (Math.abs(fall - Math.log(1.5)) <= narrowTolerance) return '3:2';
  const ratio = ratios.find((one) => Math.abs(Math.abs(fall) - Math.log(one)) <= tolerance);
  if (ratio === undefined) return null;
  return fall > 0 ? `${ratio}:1` : `1:${ratio}`;
}

/** Puts the rows of one security in order and says what it met on the way. */
export function seriesFrom(
  ticker: string,
  rows: readonly PriceRow[],
  problems: ProblemLog,
): PriceSeries {
  const descends = rows.every((row, index) => index === 0 || row.date <= rows[index - 1]!.date);
  if (!descends)
    for (let index = 1; index < rows.length; index += 1) {
      const { line, date } = rows[index]!;
      if (date < rows[index - 1]!.date) problems.add('out-of-order', line, { ticker, date });
    }

  // Currencies are quoted on Sundays: once a security says it, and says it to all.
  const weekends = rows.filter(({ date }) => weekdayOf(date) % 6 === 0);
  if (weekends[0])
    problems.add('weekend-date', weekends[0].line, { ticker, found: String(weekends.length) });

  // Sorting is stable, so of two rows of a date the one higher up in the file comes first.
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const dates: IsoDate[] = [];
  const closes: number[] = [];
  const exchange = surelyTradedOn(ticker);
  let missing: { line: number; date: IsoDate; days: number } | null = null;
  for (const { line, date, close } of sorted) {
    const lastDate = dates.at(-1);
    const lastClose = closes.at(-1);
    if (lastDate !== undefined && lastClose !== undefined) {
      if (lastDate === date) {
        const code = lastClose === close ? 'duplicate-same' : 'duplicate-conflict';
        problems.add(code, line, { ticker, date, found: String(close) });
        continue;
      }
      const apart = daysBetween(lastDate, date);
      if (apart > longestClosure)
        problems.add('gap', line, { ticker, date, found: `${lastDate} … ${date}` });
      else if (apart > 1 && exchange !== null) {
        const skipped = tradingDaysBetween(exchange, lastDate, date);
        if (skipped[0] !== undefined) {
          missing ??= { line, date: skipped[0], days: 0 };
          missing.days += skipped.length;
        }
      }
      const split = splitLike(lastClose, close);
      if (split !== null) problems.add('suspected-split', line, { ticker, date, found: split });
    }
    dates.push(date);
    closes.push(close);
  }
  // Weekly prices lack four days in five: once a security says it.
  if (missing !== null)
    problems.add('missing-days', missing.line, {
      ticker,
      date: missing.date,
      found: String(missing.days),
    });
  return { ticker, dates, closes };
}
