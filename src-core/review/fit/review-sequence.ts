import { originSchedules, type CardId, type Rating } from '../answer-log';
import type { FoldedCard } from '../fold';
import { standing } from '../standing';
import type { StudyDay } from '../study-day';

/** One answer as a memory model sees it. */
export interface FitReview {
  /** Epoch ms. */
  at: number;
  rating: Rating;
  /** Whole days of study since the answer before; 0 for the first, and within a day. */
  days: number;
}

/** The answers to one card from its first, or from when it was begun anew. */
export interface ReviewSequence {
  card: CardId;
  reviews: readonly FitReview[];
}

/** A recall that can be predicted: not the first answer, and not within a day of the one before. */
export const isTested = ({ days }: FitReview): boolean => days > 0;

/** What a learner's log says of forgetting: standing answers that schedule, card by card. */
export const reviewSequences = (
  cards: Iterable<Pick<FoldedCard, 'id' | 'events'>>,
  studyDay: StudyDay,
): ReviewSequence[] => [...cards].flatMap((card) => sequencesOf(card, studyDay));

/** The same, a card at a time; the share that is done is not told. */
export function* sequenceSteps(
  cards: Iterable<Pick<FoldedCard, 'id' | 'events'>>,
  studyDay: StudyDay,
): Generator<number, ReviewSequence[]> {
  const sequences: ReviewSequence[] = [];
  for (const card of cards) {
    for (const sequence of sequencesOf(card, studyDay)) sequences.push(sequence);
    yield 0;
  }
  return sequences;
}

/** The same of one card. */
function sequencesOf(
  { id, events }: Pick<FoldedCard, 'id' | 'events'>,
  studyDay: StudyDay,
): ReviewSequence[] {
  const sequences: ReviewSequence[] = [];
  let reviews: FitReview[] = [];
  const close = () => {
    if (reviews.length > 0) sequences.push({ card: id, reviews });
    reviews = [];
  };
  for (const event of standing(events)) {
    if (event.type === 'reset') close();
    if (event.type !== 'answer' || !originSchedules[event.origin]) continue;
    const before = reviews.at(-1);
    const days = before ? Math.max(0, studyDay(event.at) - studyDay(before.at)) : 0;
    reviews.push({ at: event.at, rating: event.rating, days });
  }
  close();
  return sequences;
}

export const countTested = (sequences: Iterable<ReviewSequence>): number =>
  [...sequences].reduce((sum, { reviews }) => sum + reviews.filter(isTested).length, 0);
