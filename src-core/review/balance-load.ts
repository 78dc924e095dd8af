import type { CardId, Postponement } from './answer-log';
import { isResting, type CardStanding } from './card-history';
import { CardTable } from './card-table';
import { fuzzRange, type SchedulerSettings } from './scheduler';
import { dayMs, stepwise, type StudyDay } from './study-day';

/**
 * Evens out the days ahead: each of the cards just answered may move within the range its interval
 * is fuzzed in, to the day with the least to do, the one nearest to its own where several have.
 * The moves are logged as one postponement, since a fold that looked at other cards could not be
 * rebuilt in another order.
 *
 * @param answered the cards of the session that ends; others are counted but not moved
 */
export function balanceLoad(
  cards: ReadonlyMap<CardId, CardStanding>,
  answered: Iterable<CardId>,
  at: number,
  { settings, studyDay }: { settings: SchedulerSettings; studyDay: StudyDay },
): Postponement['moves'] {
  const load = new Map<number, number>();
  const change = (day: number, by: number) => load.set(day, (load.get(day) ?? 0) + by);
  const table = cards instanceof CardTable ? cards : CardTable.from(cards.values());
  const { due: dues } = table.columns;
  // In the order of time the calendar is asked once a day, not once a card.
  const ahead = dues.slice(0, table.size).filter((_, place) => table.isAwake(place, at));
  const dayOf = stepwise(studyDay);
  for (const due of ahead.sort()) change(dayOf(due), 1);

  const moves: Postponement['moves'] = [];
  for (const id of [...new Set(answered)].sort()) {
    const card = cards.get(id);
    if (card?.review?.state !== 'review' || isResting(card, at)) continue;
    const { due, lastReview } = card.review;
    const range = fuzzRange(card.review, settings);
    if (!range || lastReview === null || due <= at) continue;
    const own = studyDay(due);
    const first = Math.max(studyDay(lastReview) + range.from, studyDay(at) + 1);
    const last = studyDay(lastReview) + range.to;
    let best = own;
    for (let day = first; day <= last; day += 1) {
      const busy = (load.get(day) ?? 0) - (day === own ? 1 : 0);
      const least = (load.get(best) ?? 0) - (best === own ? 1 : 0);
      if (busy < least || (busy === least && Math.abs(day - own) < Math.abs(best - own)))
        best = day;
    }
    if (best === own) continue;
    change(own, -1);
    change(best, 1);
    moves.push({ card: id, due: due + (best - own) * dayMs });
  }
  return moves;
}
