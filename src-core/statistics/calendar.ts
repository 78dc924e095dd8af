import type { CountedAnswer } from '@core/review/slim-log';
import { isRight } from '@core/review/rating';
import { dateOfStudyDay, type StudyDay } from '@core/review/study-day';

export interface CalendarDay {
  /** `2025-01-27` in the learner's calendar. */
  date: string;
  answers: number;
  right: number;
  /** Time spent on the questions themselves. */
  elapsedMs: number;
}

export interface Calendar {
  /** A bar a day, the oldest first, also for days without answers. */
  bars: CalendarDay[];
  /** The days with answers, the newest first. */
  rows: CalendarDay[];
  /** Days with answers among those shown. */
  studied: number;
}

/**
 * Answers day by day, for the `days` days up to and including the one `at` falls on.
 *
 * @param answers standing answers
 */
export function buildCalendar(
  answers: Iterable<CountedAnswer>,
  at: number,
  days: number,
  studyDay: StudyDay,
): Calendar {
  const first = studyDay(at) - days + 1;
  const bars = Array.from({ length: days }, (_, index): CalendarDay => ({
    date: dateOfStudyDay(first + index),
    answers: 0,
    right: 0,
    elapsedMs: 0,
  }));
  for (const answer of answers) {
    const bar = bars[studyDay(answer.at) - first];
    if (!bar) continue;
    bar.answers += 1;
    bar.right += isRight(answer.score) ? 1 : 0;
    bar.elapsedMs += answer.elapsedMs;
  }
  const rows = bars.filter((bar) => bar.answers > 0).reverse();
  return { bars, rows, studied: rows.length };
}
