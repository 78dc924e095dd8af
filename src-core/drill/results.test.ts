import { describe, expect, it } from 'vitest';
import { csvOf } from '@core/chart/csv';
import { rightResponse } from '@core/questions/right-response';
import { learnerIdSchema } from '@core/review/answer-log';
import { parseResponseTable } from '@core/statistics/response-table';
import { takeHomeOf, takeHomeRecords } from './build-take-home';
import { buildTeacherView } from './build-teacher-view';
import { DrillDriver, planOf, shownChartOf } from './drill.fixture';
import { drillResults } from './results';
import { resultsTable } from './results-table';
import { takeHomeSchema } from './take-home';

/** Two questions; Ann has both right, Ben the first wrong, 田中 came for the second. */
function played() {
  const statement = planOf().questions.filter(({ question }) => question.kind === 'true-false');
  const drill = new DrillDriver({ questions: [...statement, planOf().questions[3]!] });
  drill.join('Ann');
  drill.join('=HYPERLINK("x")');
  drill.order({ do: 'start' });
  drill.join('田中');
  drill.answer(1, { kind: 'true-false', answer: false });
  drill.answer(2, { kind: 'true-false', answer: true });
  drill.wait(0);
  drill.order({ do: 'reveal' });
  drill.order({ do: 'next-question' });
  for (const seat of [1, 3]) drill.answer(seat, rightResponse(drill.question()));
  drill.order({ do: 'close-answering' });
  drill.order({ do: 'reveal' });
  return drill;
}

describe('the results of a drill', () => {
  it('count what was asked of whom', () => {
    const { students, items, topics } = drillResults(played().state);
    expect(students.map(({ name, scores, place }) => [name, scores, place])).toEqual([
      ['Ann', [1, 1], 1],
      ['田中', [null, 1], 2],
      ['=HYPERLINK("x")', [0, 0], 3],
    ]);
    expect(items.items.map(({ question, facility, n }) => [question, facility, n])).toEqual([
      ['statement', 0.5, 2],
      ['number', 2 / 3, 3],
    ]);
    expect(topics).toEqual([{ topic: 'rules', accuracy: 3 / 5, asked: 5 }]);
  });

  it('are a file that reads back, with no name run as a formula', () => {
    const csv = csvOf(resultsTable(drillResults(played().state)));
    expect(csv).toContain("'=HYPERLINK");
    const table = parseResponseTable(csv, 'x.csv');
    expect(table).toMatchObject({
      ok: true,
      value: {
        questions: ['statement', 'number'],
        scores: [
          [1, 1],
          [null, 1],
          [0, 0],
        ],
      },
    });
  });

  it('go home as answers a learner’s log takes in, twice to the same effect', () => {
    const { state } = played();
    const home = takeHomeSchema.parse(
      JSON.parse(JSON.stringify(takeHomeOf(state, state.seats.get('s2' as never)!))),
    );
    const learner = learnerIdSchema.parse('me');
    const { question } = state.plan.questions[0]!;
    const records = takeHomeRecords(home, learner, () => question);
    expect(records).toMatchObject([
      { origin: 'drill', card: 'statement', score: 0, rating: 1, learner: 'me' },
    ]);
    expect(takeHomeRecords(home, learner, () => question)).toEqual(records);
    const others = takeHomeOf(state, state.seats.get('s1' as never)!)!;
    expect(takeHomeRecords(others, learner, () => null)[0]!.id).not.toBe(records[0]!.id);
  });
});

it('counts a prediction like any answer, but sends none home and asks none again', () => {
  const [statement, other] = planOf().questions.filter(
    ({ question }) => question.kind === 'true-false' || question.kind === 'single-choice',
  );
  const chart = {
    ...shownChartOf([101, 100]),
    came: { until: '2022-10-11', closes: [97, 96], expected: [99, 99] },
  };
  const drill = new DrillDriver({ questions: [{ ...statement!, chart }, other!] });
  drill.join('Ann');
  drill.join('Ben');
  drill.order({ do: 'start' });
  drill.answer(1, rightResponse(drill.question()));
  drill.order({ do: 'close-answering' });
  drill.order({ do: 'reveal' });
  expect(drillResults(drill.state).items.items[0]).toMatchObject({ facility: 0.5, n: 2 });
  expect(takeHomeOf(drill.state, drill.seat(1))).toBeNull();
  expect(buildTeacherView(drill.state, drill.now).worthReasking).toEqual([]);
  drill.order({ do: 'next-question' });
  drill.answer(1, rightResponse(drill.question()));
  drill.order({ do: 'close-answering' });
  drill.order({ do: 'reveal' });
  const home = takeHomeOf(drill.state, drill.seat(1));
  expect(home?.answers.map(({ card }) => card)).toEqual([other!.card]);
  expect(buildTeacherView(drill.state, drill.now).worthReasking).toEqual([1]);
});
