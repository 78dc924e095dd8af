export const dayMs = 86_400_000;

/**
 * Which day of study a moment belongs to, as days since 1970-01-01 in the learner's calendar.
 * Views pass one that knows the local time zone.
 */
export type StudyDay = (at: number) => number;

/** The hour at which a day of study begins unless the learner says otherwise. */
export const defaultDayStartHour = 4;

/**
 * Days that begin at `startHour` local time, so that an evening's work past midnight is one day.
 *
 * @param utcOffsetMinutes minutes local time is ahead of UTC at a moment (Tokyo: 540)
 */
export function localStudyDay(
  utcOffsetMinutes: (at: number) => number,
  startHour = defaultDayStartHour,
): StudyDay {
  return (at) => Math.floor((at + utcOffsetMinutes(at) * 60_000 - startHour * 3_600_000) / dayMs);
}

/** The calendar date of a study day, `2025-01-27`. */
export function dateOfStudyDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
