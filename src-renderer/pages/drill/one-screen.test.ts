import { describe, expect, it } from 'vitest';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import type { SeatId } from '@core/drill/drill-event';
import { planOf, start } from '@core/drill/drill.fixture';
import { rightResponse } from '@core/questions/right-response';
import { letTimePass, obeyAll, openOneScreen, takeUp, type KeptDrill } from './one-screen';
import { canPoint, pointable, revealOrders } from './pointable';

const questions = planOf().questions.filter(({ question }) => canPoint(question));
const plan = (wish = {}) => planOf({ mode: 'one-screen', timeFactor: null, questions, ...wish });
const obey = (kept: KeptDrill, ...orders: Parameters<typeof obeyAll>[1]) => {
  const step = obeyAll(kept, orders, kept.state.at + 1);
  if (!step.ok) throw new Error(step.refused);
  return step.next;
};
const opened = () => openOneScreen('D', plan(), start);
const optionsOf = (kept: KeptDrill) =>
  pointable(buildTeacherView(kept.state, kept.state.at).current!.question.view);
const rightPart = (kept: KeptDrill) => {
  const right = JSON.stringify(rightResponse(questions[kept.state.turns.length - 1]!.question));
  return optionsOf(kept).find(({ response }) => JSON.stringify(response) === right)!.part;
};
const wrongPart = (kept: KeptDrill) =>
  optionsOf(kept).find(({ part }) => part !== rightPart(kept))!.part;

describe('a drill before one screen', () => {
  it('counts hands and says how the room did', () => {
    const asked = obey(opened(), { do: 'start' });
    const hands = { [rightPart(asked)]: 15, [wrongPart(asked)]: 5 };
    const revealed = obey(asked, ...revealOrders(optionsOf(asked), { hands, teams: {} }));
    const { phase, questions: became, current } = buildTeacherView(revealed.state, start);
    expect(phase).toBe('reveal');
    expect(became[0]!.facility).toBe(0.75);
    expect(current!.distribution.answers).toBe(20);
  });

  it('marks teams, also when all have answered and the question closes by itself', () => {
    const teams = obey(
      opened(),
      { do: 'add-seat', name: 'Kawasaki' },
      { do: 'add-seat', name: 'Dresden' },
      { do: 'start' },
    );
    const [first, second] = ['s1', 's2'] as SeatId[];
    const said = { [first!]: wrongPart(teams), [second!]: rightPart(teams) };
    const revealed = obey(teams, ...revealOrders(optionsOf(teams), { hands: {}, teams: said }));
    expect(buildTeacherView(revealed.state, start).standings).toMatchObject([
      { place: 1, name: 'Dresden', accuracy: 1 },
      { place: 2, name: 'Kawasaki', accuracy: 0 },
    ]);
  });

  it('shows the answer though nobody said anything', () => {
    const asked = obey(opened(), { do: 'start' });
    const revealed = obey(asked, ...revealOrders(optionsOf(asked), { hands: {}, teams: {} }));
    expect(revealed.state.phase).toBe('reveal');
    expect(buildTeacherView(revealed.state, start).questions[0]!.facility).toBeNull();
  });

  it('obeys all orders or none', () => {
    const kept = opened();
    const step = obeyAll(kept, [{ do: 'start' }, { do: 'reveal' }], start + 1);
    expect(step).toEqual({ ok: false, refused: 'not-now' });
    expect(kept.state.phase).toBe('lobby');
    expect(kept.events).toHaveLength(1);
  });

  it('closes by itself when the time is up', () => {
    const timed = obey(openOneScreen('D', plan({ timeFactor: 1 }), start), { do: 'start' });
    expect(letTimePass(timed, start + 5_000)).toBe(timed);
    expect(letTimePass(timed, start + 30_000).state.phase).toBe('closed');
  });

  it('is taken up where it was, the time between counting against nobody', () => {
    const timed = obey(openOneScreen('D', plan({ timeFactor: 1 }), start), { do: 'start' });
    const stored: unknown = JSON.parse(JSON.stringify(timed.events));
    const back = takeUp(stored, start + 3_600_000)!;
    expect(back.state.phase).toBe('answering');
    expect(letTimePass(back, start + 3_600_000 + 5_000).state.phase).toBe('answering');
    expect(letTimePass(back, start + 3_600_000 + 30_000).state.phase).toBe('closed');
  });

  it.each([null, [], [{ type: 'Paused', at: 1 }], 'text', [{ type: 'DrillOpened' }]])(
    'takes up nothing from %j',
    (stored) => expect(takeUp(stored, start)).toBeNull(),
  );
});
