import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { CardTable } from './card-table';
import { elapsedDaysOf, retrievability, type SchedulerSettings } from './scheduler';
import { startOfDay, type StudyDay } from './study-day';
import { inOrder } from './urgency';

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
  /** Whether what a card asks can be asked still; all can where nothing is said. */
  isHere?: (card: CardId) => boolean;
  /** At most so many cards; the rest waits for the next session. */
  limit: number;
  /** So many cards stand between siblings, as far as there are others to put there. */
  apart?: number;
}

type DueOptions = Pick<QueueOptions, 'studyDay' | 'isHere'>;

/** Enough that the explanation of one sibling is no longer in view when the next is asked. */
const defaultApart = 3;

/**
 * What to ask now, most urgent first: learning steps that have run out, by when they did; then the
 * reviews due today or earlier, the most nearly forgotten first. Siblings are kept apart, since the
 * explanation of one gives away the next.
 */
export function dueCards(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  options: QueueOptions,
): DueCard[] {
  const table = CardTable.from(cards);
  const due = duePlaces(table, at, options);
  const queue = keepApart(
    inOrder(due, byUrgency(table, at, options.settings)),
    options.limit,
    options.apart ?? defaultApart,
    (place) => options.factsOf(table.names[place]!),
  );
  return queue.map((place) => {
    const review = table.at(place).review!;
    return {
      card: review.id,
      reason: table.isInReview(place) ? 'review' : 'step',
      due: review.due,
      retrievability: retrievability(review, at, options.settings),
    };
  });
}

/** How many cards are due, without a bound. */
export function countDue(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  options: DueOptions,
): number {
  const table = CardTable.from(cards);
  const isDue = dueBy(table, at, options);
  let count = 0;
  for (let place = 0; place < table.size; place += 1) if (isDue(place)) count += 1;
  return count;
}

/** When the next card comes due that is not due yet (epoch ms), or null if there is none. */
export function nextDue(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  studyDay: StudyDay,
  isHere: (card: CardId) => boolean = () => true,
): number | null {
  const table = CardTable.from(cards);
  const isDue = dueBy(table, at, { studyDay });
  const { state, due, rest } = table.columns;
  let next = Infinity;
  for (let place = 0; place < table.size; place += 1) {
    if (state[place]! < 0 || isDue(place)) continue;
    const until = rest[place]!;
    // A rest without an end reaches to infinity, and so the card is never next.
    const from = at < until ? Math.max(until, due[place]!) : due[place]!;
    if (from < next && isHere(table.names[place]!)) next = from;
  }
  return Number.isFinite(next) ? next : null;
}

/** Whether the card at a place is to be answered now: a step that has run out, or a review of today. */
function dueBy(
  table: CardTable,
  at: number,
  { studyDay, isHere = () => true }: DueOptions,
): (place: number) => boolean {
  const { due } = table.columns;
  const tomorrow = startOfDay(studyDay(at) + 1, studyDay);
  return (place) =>
    table.isAwake(place, at) &&
    (table.isInReview(place) ? due[place]! < tomorrow : due[place]! <= at) &&
    isHere(table.names[place]!);
}

function duePlaces(table: CardTable, at: number, options: DueOptions): Int32Array {
  const isDue = dueBy(table, at, options);
  const places = new Int32Array(table.size);
  let count = 0;
  for (let place = 0; place < table.size; place += 1) if (isDue(place)) places[count++] = place;
  return places.subarray(0, count);
}

/**
 * Recall falls with the days since the last answer over the stability, and with nothing else: the
 * quotient orders reviews as their retrievability does, without its powers. Ties fall to the id, so
 * that the order never depends on how the cards were stored.
 */
function byUrgency(table: CardTable, at: number, settings: SchedulerSettings) {
  const { due, stability, lastReview } = table.columns;
  const fading = new Float64Array(table.size);
  for (let place = 0; place < table.size; place += 1)
    fading[place] = table.isInReview(place)
      ? elapsedDaysOf(lastReview[place]!, at, settings) / stability[place]!
      : Infinity;
  return (left: number, right: number): number => {
    const [one, other] = [fading[left]!, fading[right]!];
    if (one !== other) return one > other ? -1 : 1;
    return due[left]! - due[right]! || (table.names[left]! < table.names[right]! ? -1 : 1);
  };
}

/** Takes, place by place, the most urgent card that shares no fact with the last few taken. */
function keepApart(
  urgent: Iterator<number>,
  limit: number,
  apart: number,
  factsOf: (place: number) => readonly string[],
): number[] {
  const taken: number[] = [];
  /** Passed over so far, the most urgent first. */
  const waiting: number[] = [];
  while (taken.length < limit) {
    const last = apart > 0 ? taken.slice(-apart) : [];
    const near = new Set(last.flatMap(factsOf));
    const isFree = (place: number) => !factsOf(place).some((fact) => near.has(fact));
    const free = waiting.findIndex(isFree);
    let next = free < 0 ? undefined : waiting.splice(free, 1)[0];
    while (next === undefined) {
      const { value, done } = urgent.next();
      if (done) break;
      if (isFree(value)) next = value;
      else waiting.push(value);
    }
    // Only siblings are left: better together than not at all.
    next ??= waiting.shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return taken;
}
