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
  const due = everyDue(cards, at, options).sort(byUrgency);
  return keepApart(due, options.limit, options.apart ?? defaultApart, options.factsOf);
}

/** How many cards are due, without a bound. */
export function countDue(
  cards: Iterable<CardStanding>,
  at: number,
  options: Pick<QueueOptions, 'settings' | 'studyDay'>,
): number {
  return everyDue(cards, at, options).length;
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

function isDue(card: ReviewCard, at: number, studyDay: StudyDay): boolean {
  return isStep(card) ? card.due <= at : studyDay(card.due) <= studyDay(at);
}

function everyDue(
  cards: Iterable<CardStanding>,
  at: number,
  { settings, studyDay }: Pick<QueueOptions, 'settings' | 'studyDay'>,
): DueCard[] {
  const due: DueCard[] = [];
  for (const card of cards) {
    if (!card.review || isResting(card, at) || !isDue(card.review, at, studyDay)) continue;
    due.push({
      card: card.id,
      reason: isStep(card.review) ? 'step' : 'review',
      due: card.review.due,
      retrievability: retrievability(card.review, at, settings),
    });
  }
  return due;
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
  const left = cards.map((card) => ({ card, facts: factsOf(card.card) }));
  const taken: typeof left = [];
  while (taken.length < limit && left.length > 0) {
    const near = new Set(apart > 0 ? taken.slice(-apart).flatMap(({ facts }) => facts) : []);
    const free = left.findIndex(({ facts }) => !facts.some((fact) => near.has(fact)));
    taken.push(...left.splice(Math.max(free, 0), 1));
  }
  return taken.map(({ card }) => card);
}
