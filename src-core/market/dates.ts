/**
 * Calendar dates as `YYYY-MM-DD` strings: they sort as text, carry no zone, and cannot slip by a day
 * when a machine is set to another zone, as `Date` objects do.
 */
export type IsoDate = string;

const millisecondsADay = 86_400_000;

/** Whether the three numbers are a day that exists (Gregorian, years 1900–2199). */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date as text, or null where there is no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!isCalendarDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is a date of the form `YYYY-MM-DD` that exists. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Days since 1970-01-01. The date must be one {@link isIsoDate} accepts. Counted, not parsed: price
 * files hold tens of thousands of dates. Years are taken to begin in March, so that the leap day
 * comes last (Richards 2013, Explanatory Supplement to the Astronomical Almanac, section 15.11).
 */
export function dayNumber(date: IsoDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const fromMarch = (month + 9) % 12;
  const years = year - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const days = years * 365 + leapDays + Math.floor((fromMarch * 306 + 5) / 10);
  return days + digits(date, 8, 10) - 719_469;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + (text.charCodeAt(at) - 48);
  return value;
}

/** The date of a day number; the inverse of {@link dayNumber}. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}
