import { z } from 'zod';
import { bad, good, type Fault, type Result } from '@core/fault';
import { cardIdSchema, ratingSchema, type CardId, type Rating } from './answer-log';
import {
  cardStates,
  defaultSchedulerSettings,
  newCard,
  schedule,
  type ReviewCard,
  type SchedulerSettings,
} from './scheduler';

/** One review to replay. */
export interface Review {
  card: CardId;
  /** Epoch ms. */
  at: number;
  rating: Rating;
}

export interface ReplayedCard {
  stability: number;
  difficulty: number;
  /** As ts-fsrs numbers them: 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  /** ISO 8601, UTC, to the millisecond. */
  due: string;
  lapses: number;
  reps: number;
}

const furthest = 8.64e15;
const atSchema = z.union(
  [
    z.int().min(-furthest).max(furthest),
    z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((text) => Date.parse(text)),
  ],
  'at must be epoch milliseconds or an ISO 8601 time with Z or an offset',
);
const reviewSchema = z.object(
  {
    card: cardIdSchema,
    at: atSchema,
    rating: z.union(ratingSchema.options, 'rating must be 1, 2, 3 or 4'),
  },
  'a line must be an object {"card", "at", "rating"}',
);

/**
 * Reads reviews, one JSON object a line, further fields ignored. `at` is epoch milliseconds or an
 * ISO 8601 time with its offset (a bare date is midnight UTC; a time without an offset would mean
 * another moment on every machine and is refused). Empty lines are skipped.
 *
 * Every fault is returned, with its line.
 */
export function parseReviews(text: string, place: string): Result<Review[]> {
  const reviews: Review[] = [];
  const faults: Fault[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const fault = (code: string, message: string): Fault => ({
      code,
      place,
      line: index + 1,
      message,
      remedy: 'A line looks like {"card":"a","at":"2026-01-05T09:00:00Z","rating":3}.',
    });
    let raw: unknown;
    try {
      raw = JSON.parse(line);
    } catch {
      faults.push(fault('line-not-json', 'this is not JSON'));
      continue;
    }
    const parsed = reviewSchema.safeParse(raw);
    if (parsed.success) reviews.push(parsed.data);
    else faults.push(fault('line-not-a-review', parsed.error.issues.map(inWords).join('; ')));
  }
  return faults.length > 0 ? bad(...faults) : good(reviews);
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  const field = path.map(String).join('.');
  return field === '' || message.startsWith(field) ? message : `${field}: ${message}`;
}

/** The default weights and steps, days by UTC, nothing fuzzed: what ts-fsrs does by itself. */
const plainSettings: SchedulerSettings = { ...defaultSchedulerSettings, fuzz: false };

/** The cards after their reviews in the order of time; of equal times the earlier line goes first. */
export function replayReviews(reviews: readonly Review[]): Map<CardId, ReplayedCard> {
  const cards = new Map<CardId, ReviewCard>();
  for (const { card, at, rating } of [...reviews].sort((left, right) => left.at - right.at))
    cards.set(card, schedule(cards.get(card) ?? newCard(card, at), at, rating, plainSettings));
  return new Map(
    [...cards]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, card]) => [id, shown(card)]),
  );
}

function shown({ stability, difficulty, state, due, lapses, reps }: ReviewCard): ReplayedCard {
  return {
    stability,
    difficulty,
    state: cardStates.indexOf(state),
    due: new Date(due).toISOString(),
    lapses,
    reps,
  };
}
