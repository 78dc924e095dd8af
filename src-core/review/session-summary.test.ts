import { describe, expect, it } from 'vitest';
import { foldLog } from './fold';
import { answer, card, learner, newYear, recordId } from './log.fixture';
import { defaultSchedulerSettings } from './scheduler';
import { sessionOrigins, type Session, type SessionKind } from './session';
import { summarizeSession } from './session-summary';

const names = ['a', 'b', 'c'];
const session = (kind: SessionKind, ...scores: [item: number, score: number][]): Session => ({
  id: 's1',
  learner,
  kind,
  startedAt: newYear,
  finishedAt: null,
  items: names.map((name) => ({ card: card(name), seed: 1 })),
  turns: scores.map(([item, score], index) => ({
    type: 'answered',
    item,
    record: recordId(index + 1),
    score,
    at: newYear + (index + 1) * 20_000,
  })),
});
const cardsAfter = ({ kind, turns }: Session) =>
  foldLog(
    turns.flatMap((turn, index) =>
      turn.type === 'answered'
        ? [
            answer(index + 1, {
              card: names[turn.item]!,
              at: turn.at,
              score: turn.score,
              origin: sessionOrigins[kind],
            }),
          ]
        : [],
    ),
    defaultSchedulerSettings,
  ).cards;
const summarize = (done: Session) => summarizeSession(done, cardsAfter(done));

describe('the summary of a session', () => {
  it('counts first asks and tells what was missed and when it returns', () => {
    const done = session('review', [0, 1], [1, 0.5], [2, 0], [1, 1]);
    const cards = cardsAfter(done);
    expect(summarize(done)).toEqual({
      asked: 3,
      items: 3,
      right: 1,
      score: 0.5,
      missed: [
        { card: 'b', rightLater: true, returns: cards.get(card('b'))!.review!.due },
        { card: 'c', rightLater: false, returns: newYear + 60_000 + 60_000 },
      ],
      elapsedMs: 80_000,
    });
  });

  it('promises no return for a miss in a cram session, which schedules nothing', () => {
    const learnt = cardsAfter(session('review', [0, 1]));
    expect(learnt.get(card('a'))!.review).not.toBeNull();
    expect(summarizeSession(session('cram', [0, 0]), learnt).missed).toEqual([
      { card: 'a', rightLater: false, returns: null },
    ]);
  });

  it('says nothing it does not know when nothing was answered', () => {
    expect(summarize(session('quiz'))).toEqual({
      asked: 0,
      items: 3,
      right: 0,
      score: null,
      missed: [],
      elapsedMs: 0,
    });
  });
});
