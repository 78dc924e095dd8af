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

/**
 * The first moment of a study day, to the millisecond. Asked once, it spares asking the calendar of
 * every card. Days must not run backwards, as those of one place do not.
 */
export function startOfDay(day: number, studyDay: StudyDay): number {
  // No clock is more than 14 hours from UTC, and a day begins within 24 hours of midnight.
  let [before, from] = [(day - 2) * dayMs, (day + 3) * dayMs];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (studyDay(middle) < day) before = middle;
    else from = middle;
  }
  return from;
}

/** The same days, quick where moments are asked for in the order of time, or nearly so. */
export function stepwise(studyDay: StudyDay): StudyDay {
  let [day, from, to] = [0, Infinity, -Infinity];
  return (at) => {
    if (at >= from && at < to) return day;
    day = studyDay(at);
    [from, to] = [startOfDay(day, studyDay), startOfDay(day + 1, studyDay)];
    return day;
  };
}
