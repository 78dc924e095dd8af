import type { CardId } from '@core/review/answer-log';
import type { CardStanding } from '@core/review/card-history';
import { CardTable } from '@core/review/card-table';
import {
  intervals,
  schedule,
  type ReviewCard,
  type SchedulerSettings,
} from '@core/review/scheduler';
import { walked } from '@core/steps';
import { dateOfStudyDay, startOfDay, type StudyDay } from '@core/review/study-day';

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
  /** Whether what a card asks can be asked still; all can where nothing is said. */
  isHere?: (card: CardId) => boolean;
}

/** The load of the days ahead. What is overdue has a bar of its own and is not added to today. */
export function buildForecast(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  options: ForecastOptions,
): Forecast {
  return walked(forecastSteps(CardTable.from(cards), at, options));
}

/** The same, a piece of the work at a time: yields the share that is done. */
export function* forecastSteps(
  table: CardTable,
  at: number,
  { days, studyDay, settings, isHere = () => true }: ForecastOptions,
): Generator<number, Forecast> {
  const today = studyDay(at);
  const begins = Array.from({ length: days + 1 }, (_, day) => startOfDay(today + day, studyDay));
  const overdue = emptyBar('overdue');
  const ahead = Array.from({ length: days }, (_, day) =>
    emptyBar('day', dateOfStudyDay(today + day)),
  );
  const later = emptyBar('later');
  const resting = emptyBar('resting');
  const { due: dues, rest: rests, stability } = table.columns;
  const mayReturn = returnsWithin(days, settings);
  let count = 0;
  for (let place = 0; place < table.size; place += 1) {
    if (place % 256 === 255) yield place / table.size;
    if (!table.isKnown(place) || !isHere(table.names[place]!)) continue;
    count += 1;
    const until = rests[place]!;
    if (until === Infinity) {
      resting.due += 1;
      continue;
    }
    const due = at < until ? Math.max(until, dues[place]!) : dues[place]!;
    const day = dayIn(begins, due);
    if (day < 0) overdue.due += 1;
    else (ahead[day] ?? later).due += 1;
    if (day >= days) continue;
    if (table.isInReview(place) && !mayReturn(stability[place]!)) continue;
    const { review } = table.at(place);
    const back = dayIn(begins, dueAfter(review!, Math.max(due, at), studyDay, settings));
    const bar = ahead[back];
    if (bar) bar.returning += 1;
  }
  const bars = [overdue, ...ahead, later, resting];
  return { cards: count, bars, rows: bars };
}

/** Which of the days a moment lies in: −1 before the first, their number after the last. */
function dayIn(begins: readonly number[], at: number): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Whether a card in review may be back within so many days of being answered right. An answer that
 * is right never makes a memory shorter, so that the shortest interval fuzz could give it now is a
 * bound; most cards lie beyond it and need not be scheduled to find out.
 */
function returnsWithin(days: number, settings: SchedulerSettings): (stability: number) => boolean {
  const daysFor = intervals(settings);
  // Fuzz takes off 15 % of a week, 10 % up to twenty days, 5 % beyond, and a day at the most: less
  // than a fifth and a day in all.
  return (stability) => daysFor(stability) * 0.8 - 1 <= days;
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
