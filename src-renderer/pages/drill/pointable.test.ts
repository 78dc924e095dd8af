import { describe, expect, it } from 'vitest';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import type { SeatId } from '@core/drill/drill-event';
import { DrillDriver, planOf } from '@core/drill/drill.fixture';
import { rightResponse } from '@core/questions/right-response';
import { canPoint, pointable, revealOrders, type RoomSaid } from './pointable';

const questions = planOf().questions.filter(({ question }) => canPoint(question));

function asked(...teams: string[]) {
  const drill = new DrillDriver({ mode: 'one-screen', timeFactor: null, questions });
  for (const name of teams) drill.order({ do: 'add-seat', name });
  drill.order({ do: 'start' });
  const options = pointable(buildTeacherView(drill.state, drill.now).current!.question.view);
  const key = JSON.stringify(rightResponse(questions[0]!.question));
  const isKey = (option: (typeof options)[number]) => JSON.stringify(option.response) === key;
  return {
    drill,
    right: options.find(isKey)!.part,
    wrong: options.find((option) => !isKey(option))!.part,
    reveal: (said: RoomSaid) => {
      for (const order of revealOrders(options, said)) drill.order(order);
      return buildTeacherView(drill.state, drill.now);
    },
  };
}

describe('what a room points at', () => {
  it('is counted from hands', () => {
    const { right, wrong, reveal } = asked();
    const {
      phase,
      questions: became,
      current,
    } = reveal({
      hands: { [right]: 15, [wrong]: 5 },
      teams: {},
    });
    expect(phase).toBe('reveal');
    expect(became[0]!.facility).toBe(0.75);
    expect(current!.distribution.answers).toBe(20);
  });

  it('is marked team by team', () => {
    const { right, wrong, reveal } = asked('Kawasaki', 'Dresden');
    const [first, second] = ['s1', 's2'] as [SeatId, SeatId];
    const { standings } = reveal({ hands: {}, teams: { [first]: wrong, [second]: right } });
    expect(standings).toMatchObject([
      { place: 1, name: 'Dresden', accuracy: 1 },
      { place: 2, name: 'Kawasaki', accuracy: 0 },
    ]);
  });

  it('may be nothing at all', () => {
    const { reveal } = asked();
    const { phase, questions: became } = reveal({ hands: {}, teams: {} });
    expect(phase).toBe('reveal');
    expect(became[0]!.facility).toBeNull();
  });

  it('needs one answer to point at', () => {
    const kinds = planOf()
      .questions.filter(({ question }) => !canPoint(question))
      .map(({ question }) => question.kind);
    expect(kinds).toContain('numeric');
    expect(kinds).not.toContain('true-false');
  });
});
