import { bad, good, type Result } from '@core/fault';
import {
  calendarSpan,
  hongKongClosures,
  hongKongEarlyCloses,
  newYorkClosures,
  newYorkEarlyCloses,
  tokyoClosures,
} from './closures';
import { dateOfDay, dayNumber, weekdayOf, type IsoDate } from './dates';
import { marketFault } from './faults';

export const exchanges = ['new-york', 'tokyo', 'hong-kong'] as const;
export type Exchange = (typeof exchanges)[number];

/** Minutes after local midnight. A lunch break is inside the session: the same day still reacts. */
export interface TradingHours {
  open: number;
  close: number;
}

/** A moment as epoch milliseconds (UTC). */
export type Moment = number;

const minutes = (hours: number, rest = 0) => hours * 60 + rest;
const minute = 60_000;

/** Nasdaq and NYSE listings share one calendar; `.T` is Tokyo, `.HK` Hong Kong. */
export function exchangeOf(ticker: string): Exchange {
  if (/\.T$/i.test(ticker) || ticker === '^N225') return 'tokyo';
  if (/\.HK$/i.test(ticker) || ticker === '^HSI') return 'hong-kong';
  return 'new-york';
}

/** First Sunday of a month, or the n-th, as a day number. */
function nthSunday(year: number, month: number, nth: number): number {
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  const weekday = weekdayOf(dateOfDay(first));
  return first + ((7 - weekday) % 7) + 7 * (nth - 1);
}

/**
 * Minutes to add to UTC. Tokyo and Hong Kong keep one offset all year; New York moves its clocks at
 * 2:00 on the second Sunday of March and the first of November (Energy Policy Act of 2005, §110).
 */
function offsetAt(exchange: Exchange, moment: Moment): number {
  if (exchange === 'tokyo') return minutes(9);
  if (exchange === 'hong-kong') return minutes(8);
  const year = new Date(moment).getUTCFullYear();
  const starts = nthSunday(year, 3, 2) * 1440 + minutes(2 + 5);
  const ends = nthSunday(year, 11, 1) * 1440 + minutes(2 + 4);
  const now = moment / minute;
  return now >= starts && now < ends ? -minutes(4) : -minutes(5);
}

/** The exchange's own date and minute of the day at a moment. */
export function localTime(exchange: Exchange, moment: Moment): { date: IsoDate; minute: number } {
  const local = moment / minute + offsetAt(exchange, moment);
  const day = Math.floor(local / 1440);
  return { date: dateOfDay(day), minute: local - day * 1440 };
}

/** The moment of a minute of an exchange's day; clocks change on Sundays, when none trades. */
export function momentOf(exchange: Exchange, date: IsoDate, minuteOfDay: number): Moment {
  const local = dayNumber(date) * 1440 + minuteOfDay;
  return (local - offsetAt(exchange, local * minute)) * minute;
}

/**
 * Hours of an exchange on a date; null on a day it does not trade. Tokyo has closed at 15:30
 * instead of 15:00 since 2024-11-05 (JPX, arrowhead 4.0). Dates must lie within `calendarSpan`.
 */
export function tradingHours(exchange: Exchange, date: IsoDate): TradingHours | null {
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6) return null;
  switch (exchange) {
    case 'new-york':
      if (newYorkClosures.has(date)) return null;
      return { open: minutes(9, 30), close: minutes(newYorkEarlyCloses.has(date) ? 13 : 16) };
    case 'tokyo':
      if (tokyoClosures.has(date)) return null;
      return { open: minutes(9), close: date >= '2024-11-05' ? minutes(15, 30) : minutes(15) };
    case 'hong-kong':
      if (hongKongClosures.has(date)) return null;
      return { open: minutes(9, 30), close: minutes(hongKongEarlyCloses.has(date) ? 12 : 16) };
  }
}

const americanIndices = new Set(['^GSPC', '^SPX', '^IXIC', '^NDX', '^DJI']);

/** The exchange of a ticker where its form leaves no doubt; currencies and other countries have none here. */
export function surelyTradedOn(ticker: string): Exchange | null {
  const exchange = exchangeOf(ticker);
  if (exchange !== 'new-york') return exchange;
  return /^[A-Z]{1,5}(\.US)?$/i.test(ticker) || americanIndices.has(ticker) ? exchange : null;
}

/** The days strictly between two dates on which an exchange traded, as far as its calendar is known. */
export function tradingDaysBetween(exchange: Exchange, from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = dayNumber(from) + 1; day < dayNumber(to); day += 1) {
    const date = dateOfDay(day);
    if (knows(date) && tradingHours(exchange, date) !== null) days.push(date);
  }
  return days;
}

const knows = (date: IsoDate) => date >= calendarSpan.from && date <= calendarSpan.to;

export interface FirstReaction {
  exchange: Exchange;
  /** The session, by the exchange's own date. */
  date: IsoDate;
  /** Whether the news came while it traded, or waited for it to open. */
  timing: 'in-session' | 'at-open';
}

/**
 * The first session of an exchange that could react to news of a moment: the one under way, or the
 * next to open. News at the closing minute waits for the next session.
 * Refuses moments outside the years the calendar knows.
 */
export function firstReaction(exchange: Exchange, moment: Moment): Result<FirstReaction> {
  const unknown = (place: string) =>
    bad(
      marketFault(
        'market.calendar-unknown',
        place,
        `The trading days of ${exchange} are known from ${calendarSpan.from} to ${calendarSpan.to} only.`,
        'Read the first session that could react off the price file.',
      ),
    );
  if (!(Math.abs(moment) < 4e12)) return unknown(String(moment));
  const local = localTime(exchange, moment);
  if (!knows(local.date)) return unknown(local.date);
  const today = tradingHours(exchange, local.date);
  if (today !== null && local.minute < today.close) {
    const timing = local.minute >= today.open ? 'in-session' : 'at-open';
    return good({ exchange, date: local.date, timing });
  }
  for (let day = dayNumber(local.date) + 1; ; day += 1) {
    const date = dateOfDay(day);
    if (!knows(date)) return unknown(date);
    if (tradingHours(exchange, date) !== null) return good({ exchange, date, timing: 'at-open' });
  }
}

/** News of which only the earliest and the latest moment are known. */
export interface MomentSpan {
  from: Moment;
  to: Moment;
}

/** The first sessions that could react if the news came at the start, and at the end, of a span. */
export function reactionsWithin(
  exchange: Exchange,
  span: MomentSpan,
): Result<{ earliest: FirstReaction; latest: FirstReaction; certain: boolean }> {
  const earliest = firstReaction(exchange, span.from);
  if (!earliest.ok) return earliest;
  const latest = firstReaction(exchange, span.to);
  if (!latest.ok) return latest;
  return good({
    earliest: earliest.value,
    latest: latest.value,
    certain: earliest.value.date === latest.value.date,
  });
}
