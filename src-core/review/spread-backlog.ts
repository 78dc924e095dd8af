import type { CardId, Postponement } from './answer-log';
import { isResting, type CardStanding } from './card-history';
import { retrievability, type SchedulerSettings } from './scheduler';
import { dayMs, type StudyDay } from './study-day';

export interface BacklogPlan {
  /** How many of the cards each day gets, today first: the preview. */
  perDay: number[];
  /** The moves to log as one postponement; what stays today is not moved. */
  moves: Postponement['moves'];
}

/**
 * Spreads the reviews that are due over a number of days, the most nearly forgotten first, in
 * shares that differ by one card at most. Learning steps stay where they are.
 *
 * @param days at least 1
 */
export function spreadBacklog(
  cards: Iterable<CardStanding>,
  at: number,
  days: number,
  { settings, studyDay }: { settings: SchedulerSettings; studyDay: StudyDay },
): BacklogPlan {
  const due: { card: CardId; recall: number }[] = [];
  for (const card of cards) {
    if (card.review?.state !== 'review' || isResting(card, at)) continue;
    if (studyDay(card.review.due) > studyDay(at)) continue;
    due.push({ card: card.id, recall: retrievability(card.review, at, settings) });
  }
  due.sort((left, right) => left.recall - right.recall || (left.card < right.card ? -1 : 1));

  const perDay = Array.from({ length: days }, (_, day) => Math.ceil((due.length - day) / days)).map(
    (share) => Math.max(share, 0),
  );
  const moves: Postponement['moves'] = [];
  let next = perDay[0] ?? 0;
  for (let day = 1; day < days; day += 1) {
    for (const { card } of due.slice(next, next + perDay[day]!))
      moves.push({ card, due: at + day * dayMs });
    next += perDay[day]!;
  }
  return { perDay, moves };
}
