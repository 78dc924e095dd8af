import {
  originSchedules,
  type Answer,
  type CardId,
  type LogRecord,
  type Postponement,
  type Prediction,
  type Reading,
} from './answer-log';
import { newCard, schedule, type ReviewCard, type SchedulerSettings } from './scheduler';

type SlimAnswer = Pick<Answer, 'type' | 'id' | 'at' | 'rating' | 'score' | 'origin'>;
type Postponed = Pick<Postponement, 'type' | 'id' | 'at'> & { due: number };
/** Records that are about cards. */
export type CardRecord = Exclude<LogRecord, Reading | Prediction>;
type Slim<Record> = Record extends unknown ? Omit<Record, 'learner' | 'card'> : never;

/**
 * What a card keeps of a record: enough to fold the card anew without asking the log, at about a
 * sixth of the record's size.
 */
export type CardEvent =
  SlimAnswer | Postponed | Slim<Exclude<CardRecord, { type: 'answer' | 'postponement' }>>;

/** The event a record is in the history of one of its cards. */
export function toCardEvent(record: CardRecord, card: CardId): CardEvent {
  switch (record.type) {
    case 'answer': {
      const { type, id, at, rating, score, origin } = record;
      return { type, id, at, rating, score, origin };
    }
    case 'postponement': {
      const { type, id, at, moves } = record;
      // Should a card stand in it twice, the later line counts.
      return { type, id, at, due: moves.findLast((move) => move.card === card)!.due };
    }
    case 'retraction':
      return {
        type: record.type,
        id: record.id,
        at: record.at,
        retracts: record.retracts,
        reason: record.reason,
      };
    case 'correction':
      return {
        type: record.type,
        id: record.id,
        at: record.at,
        corrects: record.corrects,
        rating: record.rating,
      };
    case 'flag':
      return { type: record.type, id: record.id, at: record.at, on: record.on };
    case 'rest':
      return {
        type: record.type,
        id: record.id,
        at: record.at,
        on: record.on,
        until: record.until,
      };
    case 'reset':
    case 'leech-help':
      return { type: record.type, id: record.id, at: record.at };
  }
}

/** Where one card stands, folded from its own standing events. Plain JSON. */
export interface CardStanding {
  id: CardId;
  /** `null` until an answer of an origin that schedules. */
  review: ReviewCard | null;
  /** Standing answers of any origin. */
  answers: number;
  lastAnswer: Pick<Answer, 'id' | 'at' | 'rating' | 'score' | 'origin'> | null;
  flagged: boolean;
  /** `until: null` rests until further notice. */
  rest: { until: number | null } | null;
  /** Lapses the card had when the learner last did something about it as a leech. */
  lapsesHelped: number;
}

export const untouched = (id: CardId): CardStanding => ({
  id,
  review: null,
  answers: 0,
  lastAnswer: null,
  flagged: false,
  rest: null,
  lapsesHelped: 0,
});

type StandingEvent = Exclude<CardEvent, { type: 'retraction' | 'correction' }>;

/** One step of the fold: events come in the order of time, retractions and corrections resolved. */
export function afterEvent(
  card: CardStanding,
  event: StandingEvent,
  settings: SchedulerSettings,
): CardStanding {
  switch (event.type) {
    case 'answer': {
      const { id, at, rating, score, origin } = event;
      const review = originSchedules[origin]
        ? schedule(card.review ?? newCard(card.id, at), at, rating, settings)
        : card.review;
      const lastAnswer = { id, at, rating, score, origin };
      return { ...card, review, answers: card.answers + 1, lastAnswer };
    }
    case 'flag':
      return { ...card, flagged: event.on };
    case 'reset':
      return { ...card, review: newCard(card.id, event.at), rest: null, lapsesHelped: 0 };
    case 'rest':
      return {
        ...card,
        rest: event.on ? { until: event.until } : null,
        lapsesHelped: card.review?.lapses ?? 0,
      };
    case 'postponement':
      return card.review ? { ...card, review: { ...card.review, due: event.due } } : card;
    case 'leech-help':
      return { ...card, lapsesHelped: card.review?.lapses ?? 0 };
  }
}

/** Whether the card is kept out of the queue at a moment. */
export function isResting(card: CardStanding, at: number): boolean {
  return card.rest !== null && (card.rest.until === null || at < card.rest.until);
}
