import type { CardId } from './answer-log';
import { isResting, type CardStanding } from './card-history';
import { retrievability, type ReviewCard, type SchedulerSettings } from './scheduler';
import type { StudyDay } from './study-day';

/** A card to answer now. */
export interface DueCard {
  card: CardId;
  /** `step`: a learning step has run out, minutes count. `review`: due on this or an earlier day. */
  reason: 'step' | 'review';
  /** Epoch ms. */
  due: number;
  /** The probability that it is still remembered, 0 to 1. */
  retrievability: number;
}

export interface QueueOptions {
  settings: SchedulerSettings;
  studyDay: StudyDay;
  /** The facts a card rests on: cards that share one are siblings. */
  factsOf: (card: CardId) => readonly string[];
  /** At most so many cards; the rest waits for the next session. */
  limit: number;
  /** So many cards stand between siblings, as far as there are others to put there. */
  apart?: number;
}

/** Enough that the explanation of one sibling is no longer in view when the next is asked. */
const defaultApart = 3;

/**
 * What to ask now, most urgent first: learning steps that have run out, by when they did; then the
 * reviews due today or earlier, the most nearly forgotten first. Siblings are kept apart, since the
 * explanation of one gives away the next.
 */
export function dueCards(
  cards: Iterable<CardStanding>,
  at: number,
  options: QueueOptions,
): DueCard[] {
  const due: DueCard[] = [];
  forEachDue(cards, at, options.studyDay, (review) =>
    due.push({
      card: review.id,
      reason: isStep(review) ? 'step' : 'review',
      due: review.due,
      retrievability: retrievability(review, at, options.settings),
    }),
  );
  return keepApart(
    due.sort(byUrgency),
    options.limit,
    options.apart ?? defaultApart,
    options.factsOf,
  );
}

/** How many cards are due, without a bound. */
export function countDue(
  cards: Iterable<CardStanding>,
  at: number,
  { studyDay }: Pick<QueueOptions, 'studyDay'>,
): number {
  let count = 0;
  forEachDue(cards, at, studyDay, () => (count += 1));
  return count;
}

/** When the next card comes due that is not due yet (epoch ms), or null if there is none. */
export function nextDue(
  cards: Iterable<CardStanding>,
  at: number,
  studyDay: StudyDay,
): number | null {
  let next: number | null = null;
  for (const card of cards) {
    if (!card.review) continue;
    const resting = isResting(card, at);
    if (!resting && isDue(card.review, at, studyDay)) continue;
    if (resting && card.rest!.until === null) continue;
    const from = resting ? Math.max(card.rest!.until!, card.review.due) : card.review.due;
    if (next === null || from < next) next = from;
  }
  return next;
}

const isStep = (card: ReviewCard): boolean => card.state !== 'review';

/** More than a study day and any change of the clock. */
const surelyAnotherDay = 26 * 3_600_000;

function isDue(card: ReviewCard, at: number, studyDay: StudyDay): boolean {
  if (isStep(card)) return card.due <= at;
  // Asking the calendar costs more than the rest of the queue; most cards are far from its edge.
  if (Math.abs(card.due - at) > surelyAnotherDay) return card.due < at;
  return studyDay(card.due) <= studyDay(at);
}

function forEachDue(
  cards: Iterable<CardStanding>,
  at: number,
  studyDay: StudyDay,
  take: (review: ReviewCard) => void,
): void {
  for (const card of cards)
    if (card.review && !isResting(card, at) && isDue(card.review, at, studyDay)) take(card.review);
}

/** Ties fall to the id, so that the order never depends on how the cards were stored. */
function byUrgency(left: DueCard, right: DueCard): number {
  if (left.reason !== right.reason) return left.reason === 'step' ? -1 : 1;
  const urgency =
    left.reason === 'step' ? left.due - right.due : left.retrievability - right.retrievability;
  return urgency || left.due - right.due || (left.card < right.card ? -1 : 1);
}

/** Takes, place by place, the most urgent card that shares no fact with the last few taken. */
function keepApart(
  cards: readonly DueCard[],
  limit: number,
  apart: number,
  factsOf: (card: CardId) => readonly string[],
): DueCard[] {
  const left = [...cards];
  const taken: DueCard[] = [];
  while (taken.length < limit && left.length > 0) {
    const last = apart > 0 ? taken.slice(-apart) : [];
    const near = new Set(last.flatMap(({ card }) => factsOf(card)));
    const free = left.findIndex(({ card }) => !factsOf(card).some((fact) => near.has(fact)));
    taken.push(...left.splice(Math.max(free, 0), 1));
  }
  return taken;
}
