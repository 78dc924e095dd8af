import { describe, expect, it } from 'vitest';
import type { ExchangeReport } from '@core/exchange/exchange';
import { buildReportLines, filterLines, reportTable } from './build-report-lines';

const report: ExchangeReport = {
  format: 'pack',
  kept: 3,
  changed: [
    {
      place: { file: 'set.zip', line: null, item: '' },
      code: 'lessons-left-out',
      values: { count: 2 },
    },
  ],
  refused: [
    {
      place: { file: 'set.zip/a.json', line: 7, item: 'Ｑ１' },
      code: 'json-syntax',
      values: {},
    },
  ],
};

describe('the report on a file', () => {
  it('says what was refused first, with place, reason and remedy, in both languages', () => {
    const lines = buildReportLines(report, 'en');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['refused', 'changed']);
    expect(lines[0]).toMatchObject({ file: 'set.zip/a.json', line: 7, item: 'Ｑ１' });
    expect(lines[1]!.what).toContain('2 lessons');
    expect(lines.every(({ remedy }) => remedy.length > 0)).toBe(true);
    expect(buildReportLines(report, 'ja')[1]!.what).toContain('2件');
  });

  it('can be narrowed by outcome and words, whatever their width', () => {
    const lines = buildReportLines(report, 'en');
    expect(filterLines(lines, 'changed', '')).toEqual([lines[1]]);
    expect(filterLines(lines, 'all', 'q1 json')).toEqual([lines[0]]);
    expect(filterLines(lines, 'changed', 'q1')).toEqual([]);
  });

  it('becomes a table with a row a line', () => {
    const lines = buildReportLines(report, 'en');
    const { rows } = reportTable(lines, ['a', 'b', 'c', 'd', 'e', 'f'], (outcome) => outcome);
    expect(rows[0]!.slice(0, 4)).toEqual(['refused', 'set.zip/a.json', '7', 'Ｑ１']);
    expect(rows[1]![2]).toBe('');
  });
});
