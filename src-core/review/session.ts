import { z } from 'zod';
import { fnv1a } from '@core/random';
import { cardIdSchema, learnerIdSchema, recordIdSchema, type Origin } from './answer-log';
import { isRight } from './rating';

/**
 * A session under way, as a reducer over its events. It is plain JSON, so that it can be stored
 * after every event and taken up again after a crash. The answers themselves are in the log; the
 * session names them.
 */

export const sessionKinds = ['lesson-check', 'quiz', 'review', 'cram'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** The origin that answers of such a session carry in the log. */
export const sessionOrigins: Record<SessionKind, Origin> = {
  'lesson-check': 'study',
  quiz: 'study',
  review: 'review',
  cram: 'cram',
};

/** A quiz asks each question once, as a test does; elsewhere what was missed comes back. */
const bringsBackMissed: Record<SessionKind, boolean> = {
  'lesson-check': true,
  quiz: false,
  review: true,
  cram: true,
};
/** A missed question waits for so many others: asked at once, it would test the eyes. */
const othersBetween = 3;
/** Missed so often in one session, a question is left to another day. */
const mostAsks = 3;

const itemSchema = z.strictObject({ card: cardIdSchema, seed: z.int() });
const position = z.int().min(0);
const answeredSchema = z.strictObject({
  type: z.literal('answered'),
  item: position,
  record: recordIdSchema,
  score: z.number().min(0).max(1),
  at: z.number(),
});
const skippedSchema = z.strictObject({
  type: z.literal('skipped'),
  item: position,
  at: z.number(),
});

/** For reading back what was stored. */
export const sessionSchema = z.strictObject({
  id: z.string().min(1),
  learner: learnerIdSchema,
  kind: z.enum(sessionKinds),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  items: z.array(itemSchema).min(1).readonly(),
  /** What was done with which item (a position in `items`), in order. */
  turns: z.array(z.discriminatedUnion('type', [answeredSchema, skippedSchema])).readonly(),
});
export type Session = z.infer<typeof sessionSchema>;
export type SessionItem = z.infer<typeof itemSchema>;
export type Turn = Session['turns'][number];

export type SessionEvent =
  | ({ type: 'started'; at: number } & Pick<Session, 'id' | 'learner' | 'kind' | 'items'>)
  | Turn
  /** The answer with this record id was taken back. Reopens a finished session. */
  | { type: 'undone'; record: z.infer<typeof recordIdSchema>; at: number }
  | { type: 'finished'; at: number };

export type SessionUpdate =
  | { accepted: true; session: Session }
  /** The session is unchanged: a second click, a stale page. */
  | {
      accepted: false;
      reason:
        | 'not-started'
        | 'already-started'
        | 'nothing-to-ask'
        | 'finished'
        | 'not-this-item'
        | 'no-such-answer';
    };

/** The session after an event, or why the event does not fit. `null` is a session not yet begun. */
export function updateSession(session: Session | null, event: SessionEvent): SessionUpdate {
  if (event.type === 'started') return session ? refuse('already-started') : start(event);
  if (!session) return refuse('not-started');
  switch (event.type) {
    case 'answered':
    case 'skipped':
      if (session.finishedAt !== null) return refuse('finished');
      if (upcoming(session)[0] !== event.item) return refuse('not-this-item');
      return accept({ ...session, turns: [...session.turns, event] });
    case 'undone': {
      const turns = session.turns.filter(
        (turn) => !(turn.type === 'answered' && turn.record === event.record),
      );
      if (turns.length === session.turns.length) return refuse('no-such-answer');
      return accept({ ...session, turns, finishedAt: null });
    }
    case 'finished':
      if (session.finishedAt !== null) return refuse('finished');
      return accept({ ...session, finishedAt: event.at });
  }
}

function start({ id, learner, kind, items, at }: SessionEvent & { type: 'started' }) {
  if (items.length === 0) return refuse('nothing-to-ask');
  return accept({ id, learner, kind, startedAt: at, finishedAt: null, items, turns: [] });
}

const accept = (session: Session): SessionUpdate => ({ accepted: true, session });
const refuse = (reason: (SessionUpdate & { accepted: false })['reason']): SessionUpdate => ({
  accepted: false,
  reason,
});

/**
 * Positions of the items still to be asked, the next one first: what was skipped comes back at the
 * end, what was missed a few questions later.
 */
export function upcoming(session: Session): number[] {
  const queue = session.items.map((_, index) => index);
  const asks = new Map<number, number>();
  for (const turn of session.turns) {
    const place = queue.indexOf(turn.item);
    if (place >= 0) queue.splice(place, 1);
    if (turn.type === 'skipped') {
      queue.push(turn.item);
      continue;
    }
    const asked = (asks.get(turn.item) ?? 0) + 1;
    asks.set(turn.item, asked);
    if (!isRight(turn.score) && bringsBackMissed[session.kind] && asked < mostAsks)
      queue.splice(othersBetween, 0, turn.item);
  }
  return queue;
}

export interface Ask {
  /** Position in `items`; the events name it. */
  item: number;
  card: SessionItem['card'];
  /** Another one at every ask, so that the place of an option is no help. */
  seed: number;
  /** 1 the first time. */
  ask: number;
}

/** What to ask now, or null when nothing is left. */
export function currentAsk(session: Session): Ask | null {
  const item = upcoming(session)[0];
  if (item === undefined) return null;
  const { card, seed } = session.items[item]!;
  const asked = session.turns.filter((turn) => turn.type === 'answered' && turn.item === item);
  const ask = asked.length + 1;
  return { item, card, seed: ask === 1 ? seed : fnv1a(`${seed}/${ask}`) | 0, ask };
}
