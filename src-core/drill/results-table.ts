import type { ChartTable } from '@core/chart/chart-table';
import type { DrillResults } from './results';

/**
 * One row a student, one column a question, cells 0 to 1: what `chokepoint items` reads. Through
 * `csvOf`, which guards names against being run as formulas and lets Excel read Japanese.
 */
export function resultsTable({ questions, students }: DrillResults): ChartTable {
  return {
    columns: ['name', ...questions.map(({ id }) => id)],
    rows: students.map(({ name, scores }) => [
      name,
      ...scores.map((score) => ({
        shown: score === null ? '' : String(Math.round(score * 1000) / 1000),
        value: score,
      })),
    ]),
  };
}
