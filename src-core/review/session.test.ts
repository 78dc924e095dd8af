import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card, learner, newYear, recordId } from './log.fixture';
import {
  currentAsk,
  sessionSchema,
  upcoming,
  updateSession,
  type Session,
  type SessionEvent,
  type SessionKind,
} from './session';

function begin(kind: SessionKind, length: number): Session {
  const items = Array.from({ length }, (_, index) => ({
    card: card(`card-${index}`),
    seed: index,
  }));
  const update = updateSession(null, {
    type: 'started',
    id: 's1',
    learner,
    kind,
    items,
    at: newYear,
  });
  if (!update.accepted) throw new Error(update.reason);
  return update.session;
}

/** Applies an event that must be accepted. */
function after(session: Session, event: SessionEvent): Session {
  const update = updateSession(session, event);
  if (!update.accepted) throw new Error(update.reason);
  return update.session;
}
const refusal = (session: Session | null, event: SessionEvent) => {
  const update = updateSession(session, event);
  return update.accepted ? null : update.reason;
};

const at = newYear + 1000;
const answered = (item: number, score: number, n = item + 1): SessionEvent => ({
  type: 'answered',
  item,
  record: recordId(n),
  score,
  at,
});
const skipped = (item: number): SessionEvent => ({ type: 'skipped', item, at });
const finished: SessionEvent = { type: 'finished', at };

describe('a session', () => {
  it('asks each item once in a quiz, right or wrong', () => {
    let session = begin('quiz', 3);
    const asked: number[] = [];
    for (let ask = currentAsk(session); ask; ask = currentAsk(session)) {
      asked.push(ask.item);
      session = after(session, answered(ask.item, 0));
    }
    expect(asked).toEqual([0, 1, 2]);
  });

  it('brings a missed item back after three others, with another seed', () => {
    let session = after(begin('review', 6), answered(0, 0.5));
    expect(upcoming(session)).toEqual([1, 2, 3, 0, 4, 5]);
    for (const item of [1, 2, 3]) session = after(session, answered(item, 1));
    const again = currentAsk(session)!;
    expect(again).toMatchObject({ item: 0, card: 'card-0', ask: 2 });
    expect(again.seed).not.toBe(session.items[0]!.seed);
    expect(currentAsk(session)).toEqual(again);
  });

  it('leaves an item missed three times to another day', () => {
    let session = begin('cram', 1);
    for (const n of [1, 2]) session = after(session, answered(0, 0, n));
    expect(currentAsk(session)).toMatchObject({ ask: 3 });
    expect(currentAsk(after(session, answered(0, 0, 3)))).toBeNull();
  });

  it('brings a skipped item back at the end', () => {
    const session = after(begin('quiz', 3), skipped(0));
    expect(upcoming(session)).toEqual([1, 2, 0]);
  });

  it('goes back to an answer that was undone, also on the finished page', () => {
    let session = begin('lesson-check', 2);
    for (const event of [answered(0, 1), answered(1, 1), finished]) session = after(session, event);
    expect(currentAsk(session)).toBeNull();
    session = after(session, { type: 'undone', record: recordId(2), at });
    expect(session.finishedAt).toBeNull();
    expect(currentAsk(session)).toMatchObject({ item: 1, ask: 1, seed: 1 });
  });

  it('goes on from its stored JSON exactly where it was', () => {
    const session = after(after(begin('review', 4), answered(0, 0)), skipped(1));
    const restored = sessionSchema.parse(JSON.parse(JSON.stringify(session)));
    expect(restored).toEqual(session);
    expect(currentAsk(restored)).toEqual(currentAsk(session));
  });

  it.each([
    ['an answer before the start', null, answered(0, 1), 'not-started'],
    [
      'a second start',
      begin('quiz', 1),
      {
        type: 'started',
        id: 's2',
        learner,
        kind: 'quiz',
        items: [{ card: card('a'), seed: 1 }],
        at,
      },
      'already-started',
    ],
    [
      'a second click on the same answer',
      after(begin('quiz', 2), answered(0, 1)),
      answered(0, 1),
      'not-this-item',
    ],
    ['an answer out of turn', begin('quiz', 2), answered(1, 1), 'not-this-item'],
    ['an answer after the end', after(begin('quiz', 2), finished), answered(0, 1), 'finished'],
    ['a second end', after(begin('quiz', 2), finished), finished, 'finished'],
    [
      'the undo of an answer of another session',
      begin('quiz', 2),
      { type: 'undone', record: recordId(9), at },
      'no-such-answer',
    ],
    [
      'a start with nothing to ask',
      null,
      { type: 'started', id: 's2', learner, kind: 'quiz', items: [], at },
      'nothing-to-ask',
    ],
  ] as [string, Session | null, SessionEvent, string][])(
    'refuses %s',
    (_what, session, event, reason) => {
      expect(refusal(session, event)).toBe(reason);
    },
  );

  it('ends, whatever is answered, and undoing every answer leads back to the start', () => {
    const kinds = fc.constantFrom<SessionKind>('lesson-check', 'quiz', 'review', 'cram');
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 8 }),
        fc.infiniteStream(fc.constantFrom(0, 0.5, 1)),
        (kind, length, scores) => {
          const start = begin(kind, length);
          let session = start;
          let n = 0;
          for (let ask = currentAsk(session); ask; ask = currentAsk(session)) {
            n += 1;
            session = after(session, answered(ask.item, scores.next().value!, n));
            expect(n).toBeLessThanOrEqual(length * 3);
          }
          expect(new Set(session.turns.map(({ item }) => item)).size).toBe(length);
          for (; n > 0; n -= 1)
            session = after(session, { type: 'undone', record: recordId(n), at });
          expect(session).toEqual(start);
        },
      ),
    );
  });
});
