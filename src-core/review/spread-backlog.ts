import type { CardId, Postponement } from './answer-log';
import type { CardStanding } from './card-history';
import { CardTable } from './card-table';
import { retrievability, type SchedulerSettings } from './scheduler';
import { dayMs, startOfDay, type StudyDay } from './study-day';

export interface BacklogPlan {
  /** How many of the cards each day gets, today first: what the preview shows. */
  perDay: number[];
  /** The moves to log as one postponement; what stays today is not moved. */
  moves: Postponement['moves'];
}

interface BacklogOptions {
  studyDay: StudyDay;
  /** Whether what a card asks can be asked still; all can where nothing is said. */
  isHere?: (card: CardId) => boolean;
}

/**
 * Spreads the reviews that are due over a number of days, the most nearly forgotten first, in
 * shares that differ by one card at most. Learning steps stay where they are.
 *
 * @param days at least 1
 */
export function spreadBacklog(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  days: number,
  { settings, ...options }: { settings: SchedulerSettings } & BacklogOptions,
): BacklogPlan {
  const table = CardTable.from(cards);
  const due = backlog(table, at, options).map((place) => ({
    card: table.names[place]!,
    recall: retrievability(table.at(place).review!, at, settings),
  }));
  due.sort((left, right) => left.recall - right.recall || (left.card < right.card ? -1 : 1));

  const perDay = shareOut(due.length, days);
  const moves: Postponement['moves'] = [];
  let next = perDay[0] ?? 0;
  for (let day = 1; day < days; day += 1) {
    for (const { card } of due.slice(next, next + perDay[day]!))
      moves.push({ card, due: at + day * dayMs });
    next += perDay[day]!;
  }
  return { perDay, moves };
}

/** How many reviews are due, learning steps left out: what there is to spread. */
export const countBacklog = (
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  options: BacklogOptions,
): number => backlog(CardTable.from(cards), at, options).length;

/** Shares of so many cards that differ by one at most, today first. */
export const shareOut = (cards: number, days: number): number[] =>
  Array.from({ length: days }, (_, day) => Math.max(0, Math.ceil((cards - day) / days)));

function backlog(
  table: CardTable,
  at: number,
  { studyDay, isHere = () => true }: BacklogOptions,
): number[] {
  const { due } = table.columns;
  const tomorrow = startOfDay(studyDay(at) + 1, studyDay);
  const places: number[] = [];
  for (let place = 0; place < table.size; place += 1)
    if (
      table.isInReview(place) &&
      due[place]! < tomorrow &&
      table.isAwake(place, at) &&
      isHere(table.names[place]!)
    )
      places.push(place);
  return places;
}
