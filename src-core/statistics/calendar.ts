import type { CountedAnswer } from '@core/review/counted-answer';
import { isRight } from '@core/review/rating';
import { dateOfStudyDay, stepwise, type StudyDay } from '@core/review/study-day';
import { keepSums, resumeSums, type KeptSums } from './kept-sums';
import { tallied, type Tally } from './tally';

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
export const buildCalendar = (
  answers: Iterable<CountedAnswer>,
  at: number,
  days: number,
  studyDay: StudyDay,
): Calendar => tallied(new CalendarTally(studyDay), answers).result(at, days);

export interface KeptCalendar {
  /** Days with answers, as a {@link StudyDay} gives them. */
  days: Float64Array<ArrayBuffer>;
  /** Theirs, in the same order. */
  sums: KeptSums;
}
const dayFields = ['answers', 'right', 'elapsedMs'] as const;

export class CalendarTally implements Tally {
  readonly #studyDay: StudyDay;
  readonly #dayOf: StudyDay;
  readonly #byDay = new Map<number, Omit<CalendarDay, 'date'>>();
  #day = NaN;
  #today: Omit<CalendarDay, 'date'> = nothing();

  constructor(studyDay: StudyDay) {
    this.#studyDay = studyDay;
    this.#dayOf = stepwise(studyDay);
  }

  take({ at, score, elapsedMs }: Pick<CountedAnswer, 'at' | 'score' | 'elapsedMs'>): void {
    const day = this.#dayOf(at);
    if (day !== this.#day) [this.#day, this.#today] = [day, this.#of(day)];
    this.#today.answers += 1;
    this.#today.right += isRight(score) ? 1 : 0;
    this.#today.elapsedMs += elapsedMs;
  }

  keep(): KeptCalendar {
    return {
      days: Float64Array.from(this.#byDay.keys()),
      sums: keepSums([...this.#byDay.values()], dayFields),
    };
  }

  /** Goes on from what was kept. Throws a RangeError where it does not fit together. */
  resume({ days, sums }: KeptCalendar): void {
    resumeSums(
      sums,
      Array.from(days, (day) => this.#of(day)),
      dayFields,
    );
  }

  result(at: number, days: number): Calendar {
    const first = this.#studyDay(at) - days + 1;
    const bars = Array.from({ length: days }, (_, index): CalendarDay => ({
      date: dateOfStudyDay(first + index),
      ...(this.#byDay.get(first + index) ?? nothing()),
    }));
    const rows = bars.filter((bar) => bar.answers > 0).reverse();
    return { bars, rows, studied: rows.length };
  }

  #of(day: number): Omit<CalendarDay, 'date'> {
    let found = this.#byDay.get(day);
    if (!found) this.#byDay.set(day, (found = nothing()));
    return found;
  }
}

const nothing = () => ({ answers: 0, right: 0, elapsedMs: 0 });
