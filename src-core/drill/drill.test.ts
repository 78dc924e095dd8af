import { describe, expect, it } from 'vitest';
import { rightResponse } from '@core/questions/right-response';
import { buildProjectorView } from './build-projector-view';
import { buildSeatView } from './build-seat-view';
import { DrillDriver, planOf, start } from './drill.fixture';
import { foldDrill, takingPart } from './drill';
import { podiumOf, standings, teamStandings } from './scoring';

const wrongFirst = { kind: 'true-false', answer: true } as const;
const trueFalse = () => planOf().questions.filter(({ question }) => question.kind === 'true-false');

function started(wish: Parameters<typeof planOf>[0] = {}, names = ['Ann', 'Ben', 'Cho']) {
  const drill = new DrillDriver(wish);
  for (const name of names) expect(drill.join(name)).toBe('done');
  expect(drill.order({ do: 'start' })).toBe('done');
  return drill;
}
const total = (drill: DrillDriver, name: string) =>
  standings(drill.state, takingPart(drill.state)).find((entry) => entry.name === name)!;

describe('a live drill', () => {
  it('goes from the lobby to the end, one phase after the other', () => {
    const drill = new DrillDriver({ questions: trueFalse(), readingMs: 5_000 });
    drill.join('Ann');
    const seen = [drill.state.phase];
    const step = (act: () => unknown) => {
      act();
      seen.push(drill.state.phase);
    };
    step(() => drill.order({ do: 'start' }));
    step(() => drill.wait(5_000));
    step(() => drill.wait(20_250));
    step(() => drill.order({ do: 'reveal' }));
    step(() => drill.order({ do: 'show-standings' }));
    step(() => drill.order({ do: 'next-question' }));
    expect(seen).toEqual([
      'lobby',
      'reading',
      'answering',
      'closed',
      'reveal',
      'standings',
      'finished',
    ]);
  });

  it('takes the first answer of a seat, the same again without writing, no second one', () => {
    const drill = started({ questions: trueFalse() });
    expect(drill.answer(1, wrongFirst)).toBe('done');
    const written = drill.events.length;
    expect(drill.answer(1, wrongFirst)).toBe('done');
    expect(drill.events.length).toBe(written);
    expect(drill.answer(1, { kind: 'true-false', answer: false })).toBe('answered-already');
    expect(drill.state.turns[0]!.answers.get(drill.seat(1).seat)!.response).toEqual(wrongFirst);
  });

  it('refuses answers before opening, after the grace, for another question and of another kind', () => {
    const drill = new DrillDriver({ readingMs: 5_000 });
    drill.join('Ann');
    drill.join('Ben');
    drill.order({ do: 'start' });
    const right = rightResponse(drill.question());
    expect(drill.answer(1, right)).toBe('not-open');
    drill.wait(5_000);
    expect(drill.answer(1, right, 1)).toBe('other-question');
    expect(drill.answer(1, wrongFirst)).toBe('response-unfit');
    drill.now += 20_250;
    expect(drill.answer(1, right)).toBe('done');
    drill.now += 1;
    expect(drill.answer(2, right)).toBe('too-late');
    drill.wait(0);
    expect(drill.state.phase).toBe('closed');
    drill.order({ do: 'reveal' });
    expect(drill.answer(2, right)).toBe('too-late');
    expect(drill.state.turns[0]!.answers.size).toBe(1);
  });

  it('lets an answer that was on its way in when the teacher closed count, and none later', () => {
    const drill = started({ questions: trueFalse() });
    drill.now += 3_000;
    drill.order({ do: 'close-answering' });
    drill.now += 250;
    expect(drill.answer(1, wrongFirst)).toBe('done');
    expect(drill.state.turns[0]!.answers.get(drill.seat(1).seat)!.elapsedMs).toBe(3_000);
    drill.now += 1;
    expect(drill.answer(2, wrongFirst)).toBe('too-late');
  });

  it('closes when everybody has answered, and not while somebody has not', () => {
    const drill = started({ questions: trueFalse() });
    drill.answer(1, wrongFirst);
    drill.answer(2, wrongFirst);
    drill.wait(100);
    expect(drill.state.phase).toBe('answering');
    drill.answer(3, wrongFirst);
    drill.wait(100);
    expect(drill.state.phase).toBe('closed');
  });

  it('gives one seat more time, and says so to no other', () => {
    const drill = started({ questions: trueFalse() });
    drill.order({ do: 'give-extra-time', seat: drill.seat(1).seat, factor: 2 });
    drill.wait(20_300);
    expect(drill.state.phase).toBe('answering');
    expect(buildSeatView(drill.state, drill.seat(2), drill.now).stage).toMatchObject({
      timeUp: true,
      clock: { leftMs: 0, totalMs: 20_000 },
    });
    expect(buildSeatView(drill.state, drill.seat(1), drill.now).stage).toMatchObject({
      timeUp: false,
      clock: { leftMs: 19_700, totalMs: 40_000 },
    });
    expect(drill.answer(2, wrongFirst)).toBe('too-late');
    expect(drill.answer(1, wrongFirst)).toBe('done');
    drill.wait(0);
    expect(drill.state.phase).toBe('closed');
  });

  it('holds the clock while paused and adds what is extended', () => {
    const drill = started({ questions: trueFalse() });
    drill.wait(10_000);
    drill.order({ do: 'pause' });
    drill.wait(60_000);
    expect(drill.answer(1, wrongFirst)).toBe('paused');
    drill.order({ do: 'resume' });
    drill.order({ do: 'extend', byMs: 5_000 });
    drill.wait(15_000);
    expect(drill.answer(1, wrongFirst)).toBe('done');
    expect(drill.state.turns[0]!.answers.get(drill.seat(1).seat)!.elapsedMs).toBe(25_000);
    drill.wait(251);
    expect(drill.state.phase).toBe('closed');
  });

  it('has no clock where time is off', () => {
    const drill = started({ questions: trueFalse(), timeFactor: null });
    drill.wait(86_400_000);
    expect(drill.state.phase).toBe('answering');
    expect(drill.answer(1, wrongFirst)).toBe('done');
  });

  it('begins a late-comer with the next question, which is no question missed', () => {
    const drill = started({ questions: [...trueFalse(), ...trueFalse()] });
    drill.join('Dee');
    expect(drill.answer(4, wrongFirst)).toBe('not-open');
    expect(buildSeatView(drill.state, drill.seat(4), drill.now).stage.phase).toBe('next-one');
    drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    expect(total(drill, 'Dee').asked).toBe(0);
    drill.order({ do: 'next-question' });
    expect(drill.answer(4, wrongFirst)).toBe('done');
  });

  it('lets nobody answer whom the teacher has not let in', () => {
    const drill = started({ questions: trueFalse(), approveLatecomers: true, readingMs: 1_000 });
    drill.join('Dee');
    expect(buildSeatView(drill.state, drill.seat(4), drill.now).stage.phase).toBe('waiting');
    drill.wait(1_000);
    expect(drill.answer(4, wrongFirst)).toBe('not-admitted');
  });

  it('takes a removed seat out of every ranking and refuses its answers', () => {
    const drill = started({ questions: trueFalse() });
    drill.order({ do: 'remove-seat', seat: drill.seat(1).seat });
    expect(drill.answer(1, wrongFirst)).toBe('no-such-seat');
    expect(takingPart(drill.state).map(({ name }) => name)).toEqual(['Ben', 'Cho']);
  });

  it('asks once more what was revealed, as a turn of its own, and only that', () => {
    const drill = started({ questions: [...trueFalse(), ...trueFalse()] });
    drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    expect(drill.order({ do: 'reask', question: 1 })).toBe('no-such-question');
    expect(drill.order({ do: 'reask', question: 0 })).toBe('done');
    expect(drill.state.turns.map(({ question, asked }) => [question, asked])).toEqual([
      [0, 'first'],
      [0, 'again'],
    ]);
  });

  it('skips a question without marks and without showing its answer', () => {
    const drill = started({ questions: [...trueFalse(), ...trueFalse()] });
    drill.answer(1, wrongFirst);
    drill.order({ do: 'skip-question' });
    expect(drill.state.turns.map(({ state }) => state)).toEqual(['skipped', 'open']);
    expect(total(drill, 'Ann').asked).toBe(0);
  });

  it('gives back the time the host was gone', () => {
    const drill = started({ questions: trueFalse() });
    drill.wait(5_000);
    drill.answer(1, wrongFirst);
    drill.now += 600_000;
    drill.write([{ type: 'HostRestarted', at: drill.now }]);
    drill.wait(0);
    expect(drill.state.phase).toBe('answering');
    expect(buildSeatView(drill.state, drill.seat(2), drill.now).stage).toMatchObject({
      clock: { leftMs: 15_000 },
    });
    expect(foldDrill(drill.events)).toEqual(drill.state);
  });
});

describe('a drill at one’s own pace', () => {
  const wish = {
    mode: 'self-paced' as const,
    questions: [...trueFalse(), ...trueFalse()],
  };

  it('shows the answer to nobody before the end, unless that was decided', () => {
    const drill = started(wish);
    drill.answer(1, wrongFirst, 0);
    expect(buildSeatView(drill.state, drill.seat(1), drill.now).stage).toMatchObject({
      phase: 'working',
      question: { turn: 1 },
      before: null,
    });
    const open = started({ ...wish, feedback: 'after-each' });
    open.answer(1, wrongFirst, 0);
    expect(buildSeatView(open.state, open.seat(1), open.now).stage).toMatchObject({
      before: { question: { turn: 0 }, earned: { score: 0 } },
    });
    expect(buildSeatView(open.state, open.seat(2), open.now).stage).toMatchObject({ before: null });
  });

  it('ends at the closing time, later for who has extra time', () => {
    const drill = new DrillDriver({ ...wish, closesAt: start + 60_000 });
    drill.join('Ann');
    drill.join('Ben');
    drill.order({ do: 'give-extra-time', seat: drill.seat(1).seat, factor: 2 });
    drill.order({ do: 'start' });
    drill.wait(60_300);
    expect(drill.answer(2, wrongFirst, 0)).toBe('too-late');
    expect(drill.answer(1, wrongFirst, 0)).toBe('done');
    drill.wait(60_000);
    expect(drill.state.phase).toBe('finished');
    expect(buildSeatView(drill.state, drill.seat(1), drill.now).stage).toMatchObject({
      phase: 'finished',
      takeHome: { answers: [{ question: 'statement', score: 0 }] },
    });
  });
});

describe('scores', () => {
  const right = { kind: 'true-false', answer: false } as const;
  function after(wish: Parameters<typeof planOf>[0], act: (drill: DrillDriver) => void) {
    const drill = started({ questions: trueFalse(), ...wish });
    act(drill);
    if (drill.state.phase === 'answering') drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    return drill;
  }

  it('count what is right and nothing of the time, unless speed was chosen', () => {
    const slow = (drill: DrillDriver) => {
      drill.answer(1, right);
      drill.wait(10_000);
      drill.answer(2, right);
    };
    const accurate = after({}, slow);
    expect([total(accurate, 'Ann'), total(accurate, 'Ben'), total(accurate, 'Cho')]).toMatchObject([
      { marks: 1, place: 1 },
      { marks: 1, place: 1 },
      { marks: 0, place: 3 },
    ]);
    const fast = after({ scoring: 'speed' }, slow);
    expect([total(fast, 'Ann').marks, total(fast, 'Ben').marks]).toEqual([1000, 750]);
  });

  it('take no points from a seat for the extra time it has', () => {
    const drill = after({ scoring: 'speed' }, (running) => {
      running.order({ do: 'give-extra-time', seat: running.seat(1).seat, factor: 2 });
      running.wait(20_000);
      running.answer(1, right);
    });
    expect(total(drill, 'Ann').marks).toBe(750);
  });

  it('weigh certainty, and ask for it', () => {
    const drill = after({ scoring: 'certainty' }, (running) => {
      expect(running.answer(1, right)).toBe('confidence-missing');
      running.answer(1, right, 0, 'sure');
      running.answer(2, wrongFirst, 0, 'sure');
      running.answer(3, wrongFirst, 0, 'guess');
    });
    expect(['Ann', 'Ben', 'Cho'].map((name) => total(drill, name).marks)).toEqual([3, -6, 0]);
  });

  it('count right answers in a row, and the screen of the class says how many', () => {
    const drill = started({ questions: [...trueFalse(), ...trueFalse()] }, ['Ann', 'Ben']);
    for (const second of [wrongFirst, right] as const) {
      drill.answer(1, right);
      drill.answer(2, second);
      drill.wait(0);
      drill.order({ do: 'reveal' });
      drill.order({ do: 'next-question' });
    }
    expect(podiumOf(standings(drill.state, takingPart(drill.state))).places).toMatchObject([
      { name: 'Ann', streak: 2 },
      { name: 'Ben', streak: 1 },
    ]);
  });

  it('of teams are means, so that the larger team has no advantage', () => {
    const drill = new DrillDriver({ questions: trueFalse(), teams: { how: 'drawn', count: 2 } });
    for (const name of ['Ann', 'Ben', 'Cho']) drill.join(name);
    drill.order({ do: 'draw-teams', seed: 4 });
    const sizes = [1, 2].map(
      (team) => takingPart(drill.state).filter((seat) => seat.team === team).length,
    );
    expect(sizes).toEqual([2, 1]);
    drill.order({ do: 'start' });
    for (const seat of [1, 2, 3]) drill.answer(seat, right);
    drill.wait(0);
    drill.order({ do: 'reveal' });
    const teams = teamStandings(standings(drill.state, takingPart(drill.state)));
    expect(teams.map(({ marks, place }) => [marks, place])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

it('puts nobody on a podium where nobody had anything right', () => {
  const drill = started({ questions: trueFalse(), teams: { how: 'drawn', count: 2 } });
  const end = () => {
    drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    drill.order({ do: 'show-standings' });
    return {
      seat: buildSeatView(drill.state, drill.seat(1), drill.now),
      room: buildProjectorView(drill.state, drill.now).stage,
    };
  };
  for (const seat of [1, 2, 3]) drill.answer(seat, wrongFirst);
  const none = { podium: { places: [] } };
  const first = end();
  expect(first.seat).toMatchObject({ standing: { place: null, right: 0 }, stage: none });
  expect(first.room).toMatchObject(none);
  drill.order({ do: 'reask', question: 0 });
  drill.answer(1, { kind: 'true-false', answer: false });
  const second = end();
  expect(second.seat).toMatchObject({ standing: { place: 1, right: 1 } });
  expect(second.room).toMatchObject({ podium: { places: [{ place: 1, name: 'Ann' }, {}, {}] } });
});
