import fc from 'fast-check';
import {
  cardIdSchema,
  learnerIdSchema,
  logRecordSchema,
  origins,
  recordIdSchema,
  type Answer,
  type CardId,
  type LogRecord,
  type Rating,
  type RecordId,
} from './answer-log';
import type { FoldedLog } from './fold';
import { dayMs } from './study-day';

/** Records for tests: short to write, and real (each passes the schema). */

export const learner = learnerIdSchema.parse('learner');
export const card = (name: string): CardId => cardIdSchema.parse(name);
/** 2026-01-01T00:00Z. */
export const newYear = Date.UTC(2026, 0, 1);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id number `n`; ids ascend with their numbers. */
export function recordId(n: number): RecordId {
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor(rest / 32)) text = crockford[rest % 32]! + text;
  return recordIdSchema.parse(text.padStart(26, '0'));
}

type Content<Record> = Record extends LogRecord ? Omit<Record, 'id' | 'learner'> : never;
export type RecordContent = Content<LogRecord>;

export function record(n: number, content: RecordContent): LogRecord {
  return logRecordSchema.parse({ id: recordId(n), learner, ...content });
}

type AnswerWish = Partial<Omit<Answer, 'card'>> & { card?: string };

export function answer(n: number, { card: name = 'card', ...wish }: AnswerWish = {}): Answer {
  const score = wish.score ?? 1;
  return record(n, {
    type: 'answer',
    question: name,
    card: card(name),
    contentVersion: '1.0.0',
    seed: 1,
    origin: 'study',
    at: newYear + n * dayMs,
    elapsedMs: 9000,
    response: { kind: 'single-choice', option: 'o1' },
    score,
    confidence: null,
    rating: score === 1 ? 3 : 1,
    confusedWith: [],
    optionOrder: [],
    ...wish,
  }) as Answer;
}

export const retraction = (
  n: number,
  retracts: RecordId,
  reason: 'undo' | 'redo' | 'correction' = 'undo',
): LogRecord => record(n, { type: 'retraction', at: newYear + n * dayMs, retracts, reason });

/** Cards by id and orphans, as text: two logs with equal text are equal bit by bit. */
export function asText({ cards, orphans }: FoldedLog): string {
  const sorted = [...cards.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return JSON.stringify({ cards: sorted, orphans });
}

const arbitraryCard = fc.constantFrom('a', 'b', 'c').map(card);
const at = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom(0, 30_000, 600_000))
  .map(([day, ms]) => newYear + day * dayMs + ms);
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);

/** What a record of a log of `size` records may say. */
function arbitraryContent(size: number): fc.Arbitrary<RecordContent> {
  /** Mostly a record of the same log, itself perhaps a retraction; now and then none of it. */
  const target = fc.integer({ min: 1, max: size + 2 }).map(recordId);
  const answers = fc
    .record({ card: arbitraryCard, at, rating, origin: fc.constantFrom(...origins) })
    .map((wish): RecordContent => {
      const { id: _id, learner: _learner, ...content } = answer(1, wish);
      return content;
    });
  const retractions = fc.record({
    type: fc.constant('retraction' as const),
    at,
    retracts: target,
    reason: fc.constantFrom('undo' as const, 'redo' as const),
  });
  const others = fc.oneof(
    fc.record({ type: fc.constant('correction' as const), at, corrects: target, rating }),
    fc.record({ type: fc.constant('flag' as const), at, card: arbitraryCard, on: fc.boolean() }),
    fc.record({ type: fc.constant('reset' as const), at, card: arbitraryCard }),
    fc.record({
      type: fc.constant('rest' as const),
      at,
      card: arbitraryCard,
      on: fc.boolean(),
      until: fc.option(at),
    }),
    fc.record({
      type: fc.constant('postponement' as const),
      at,
      moves: fc.array(fc.record({ card: arbitraryCard, due: at }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('leech-help' as const), at, card: arbitraryCard }),
    fc.record({ at, event: fc.constantFrom('a', 'b') }).map((wish): RecordContent => ({
      type: 'prediction',
      contentVersion: '1.0.0',
      elapsedMs: 0,
      forecasts: [{ ticker: 'NVDA', quantiles: [-4, -1, 0, 1, 4], chanceOfRise: 0.5 }],
      reasons: [],
      ...wish,
    })),
  );
  return fc.oneof(
    { weight: 3, arbitrary: answers },
    { weight: 2, arbitrary: retractions },
    { weight: 2, arbitrary: others },
  );
}

/** Up to 40 records over three cards, with retractions of retractions, orphans and equal times. */
export const arbitraryLog: fc.Arbitrary<LogRecord[]> = fc
  .integer({ min: 0, max: 40 })
  .chain((size) => fc.array(arbitraryContent(size), { minLength: size, maxLength: size }))
  .map((contents) => contents.map((content, index) => record(index + 1, content)));
