import { describe, expect, it } from 'vitest';
import { csvOf } from '@core/chart/csv';
import { DrillDriver, planOf } from '@core/drill/drill.fixture';
import { drillResults } from '@core/drill/results';
import { resultsTable } from '@core/drill/results-table';
import type { Text } from '@core/language';
import { translate, type Arguments, type MessageKey } from '@core/messages/catalogue';
import { rightResponse } from '@core/questions/right-response';
import { analyseItems } from '@core/statistics/item-analysis';
import { parseResponseTable } from '@core/statistics/response-table';
import { fileStem, isKr20, itemTable, studentTable } from './build-drill-tables';

const words = {
  t: <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) =>
    translate('en', key, ...values),
  pick: (text: Text) => text.en,
};
const questions = planOf().questions.filter(({ question }) =>
  ['true-false', 'single-choice'].includes(question.kind),
);

/** 田中 has everything right, Ben the first, `=1+1` nothing. */
function results() {
  const drill = new DrillDriver({ questions });
  for (const name of ['田中', 'Ben', '=1+1']) drill.join(name);
  drill.order({ do: 'start' });
  questions.forEach((_, place) => {
    drill.answer(1, rightResponse(drill.question()));
    if (place === 0) drill.answer(2, rightResponse(drill.question()));
    drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    drill.order({ do: 'next-question' });
  });
  return drillResults(drill.state);
}

describe('the tables of a drill', () => {
  it('give each question the figures its response table gives', () => {
    const table = parseResponseTable(csvOf(resultsTable(results())), 'drill.csv');
    if (!table.ok) throw new Error(table.faults[0]?.message);
    const again = analyseItems(table.value);
    const figures = itemTable(results(), words).rows.map((row) =>
      row.slice(1, 5).map((cell) => (typeof cell === 'string' ? cell : cell.value)),
    );
    expect(figures).toEqual(
      again.items.map(({ n, facility, discriminationIndex, correctedItemTotal }) => [
        n,
        facility,
        discriminationIndex,
        correctedItemTotal,
      ]),
    );
    expect(figures[0]![1]).toBeCloseTo(2 / 3);
  });

  it('rank the students, best first, topic by topic', () => {
    const { columns, rows } = studentTable(results(), 'accuracy', words);
    expect(columns.slice(0, 3)).toEqual(['Name', 'Place', 'Right']);
    expect(columns).toHaveLength(3 + results().topics.length);
    expect(rows.map(([name]) => name)).toEqual(['田中', 'Ben', '=1+1']);
    expect(rows[0]![3]).toMatchObject({ shown: '100%' });
  });

  it('give marks where they are not the same as what was right', () => {
    expect(studentTable(results(), 'speed', words).columns).toContain('Marks');
  });

  it('are files that a spreadsheet opens, with no name run as a formula', () => {
    const csv = csvOf(studentTable(results(), 'accuracy', words));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('田中');
    expect(csv).toContain("'=1+1");
  });

  it('know whether the reliability is KR-20', () => {
    expect(isKr20(results())).toBe(true);
    const { students, ...rest } = results();
    const partly = students.map((student) => ({ ...student, scores: [0.5, null] }));
    expect(isKr20({ ...rest, students: partly })).toBe(false);
  });

  it('are called by the drill and its day', () => {
    expect(fileStem('2B', Date.UTC(2026, 10, 27))).toBe('2B 2026-11-27');
  });
});
