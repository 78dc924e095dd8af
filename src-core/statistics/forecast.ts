import { isResting, type CardStanding } from '@core/review/card-history';
import { schedule, type ReviewCard, type SchedulerSettings } from '@core/review/scheduler';
import { dateOfStudyDay, type StudyDay } from '@core/review/study-day';

export interface ForecastBar {
  kind: 'overdue' | 'day' | 'later' | 'resting';
  /** The date of a `day`, `2025-01-27`. */
  date: string | null;
  /** Cards due then as things stand. */
  due: number;
  /**
   * Cards due earlier in the forecast that would be back then if all were answered right when due:
   * without them the days ahead look emptier than they will be.
   */
  returning: number;
}

export interface Forecast {
  /** Scheduled cards: the sum of `due` over the bars. */
  cards: number;
  /** Overdue; a bar a day, today first; later; resting until further notice. */
  bars: ForecastBar[];
  rows: ForecastBar[];
}

export interface ForecastOptions {
  /** How many days, today included. */
  days: number;
  studyDay: StudyDay;
  settings: SchedulerSettings;
}

/** The load of the days ahead. What is overdue has a bar of its own and is not added to today. */
export function buildForecast(
  cards: Iterable<CardStanding>,
  at: number,
  { days, studyDay, settings }: ForecastOptions,
): Forecast {
  const today = studyDay(at);
  const overdue = emptyBar('overdue');
  const ahead = Array.from({ length: days }, (_, day) =>
    emptyBar('day', dateOfStudyDay(today + day)),
  );
  const later = emptyBar('later');
  const resting = emptyBar('resting');
  let count = 0;
  for (const card of cards) {
    if (!card.review) continue;
    count += 1;
    const rests = isResting(card, at);
    if (rests && card.rest!.until === null) {
      resting.due += 1;
      continue;
    }
    const due = rests ? Math.max(card.rest!.until!, card.review.due) : card.review.due;
    const day = studyDay(due) - today;
    if (day < 0) overdue.due += 1;
    else (ahead[day] ?? later).due += 1;
    if (day >= days) continue;
    const back = studyDay(dueAfter(card.review, Math.max(due, at), studyDay, settings)) - today;
    const bar = ahead[back];
    if (bar) bar.returning += 1;
  }
  const bars = [overdue, ...ahead, later, resting];
  return { cards: count, bars, rows: bars };
}

const emptyBar = (kind: ForecastBar['kind'], date: string | null = null): ForecastBar => ({
  kind,
  date,
  due: 0,
  returning: 0,
});

/** When a card is next due on another day, answered right until its steps of this day are done. */
function dueAfter(
  card: ReviewCard,
  at: number,
  studyDay: StudyDay,
  settings: SchedulerSettings,
): number {
  const mostSteps = 20;
  let next = schedule(card, at, 3, settings);
  for (let step = 0; step < mostSteps && studyDay(next.due) === studyDay(at); step += 1)
    next = schedule(next, next.due, 3, settings);
  return next.due;
}
