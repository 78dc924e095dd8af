import { describe, expect, it } from 'vitest';
import { filterRows, sortRows } from './filter-rows';
import { rowOf } from './rows.fixture';

const rows = [
  rowOf('a100', '2020-05-14', { lane: 'chip', title: { en: 'A100', ja: 'A100' } }),
  rowOf('rule', '2022-10-07', { title: { en: 'First rule', ja: '最初の規則' } }),
  rowOf('a800', '2022-11', {
    lane: 'chip',
    title: { en: 'A800', ja: 'A800' },
    text: { en: 'Below the line of the first rule.', ja: '規則の線を下回る。' },
    standing: 'announced',
  }),
];
const none = { lanes: [], year: null, query: '' };
const ids = (list: typeof rows) => list.map(({ entry }) => entry.id);

describe('the filter', () => {
  it('keeps lanes and years', () => {
    expect(ids(filterRows(rows, { ...none, lanes: ['chip'] }))).toEqual(['a100', 'a800']);
    expect(ids(filterRows(rows, { ...none, year: 2022 }))).toEqual(['rule', 'a800']);
    expect(ids(filterRows(rows, { lanes: ['rule'], year: 2020, query: '' }))).toEqual([]);
  });

  it('finds every word, in either language, in any width and case', () => {
    expect(ids(filterRows(rows, { ...none, query: 'RULE  first' }))).toEqual(['rule', 'a800']);
    expect(ids(filterRows(rows, { ...none, query: '規則　最初' }))).toEqual(['rule']);
    expect(ids(filterRows(rows, { ...none, query: 'ａ８００' }))).toEqual(['a800']);
    expect(ids(filterRows(rows, { ...none, query: '2022-10' }))).toEqual(['rule']);
  });
});

describe('the order of the table', () => {
  it('sorts by each column, both ways', () => {
    const sorted = (by: Parameters<typeof sortRows>[1]['by'], descending = false) =>
      ids(sortRows(rows, { by, descending }, 'en'));
    expect(sorted('date', true)).toEqual(['a800', 'rule', 'a100']);
    expect(sorted('lane')).toEqual(['rule', 'a100', 'a800']);
    expect(sorted('title', true)).toEqual(['rule', 'a800', 'a100']);
    expect(sorted('standing', true)).toEqual(['a800', 'a100', 'rule']);
    expect(sorted('questions')).toEqual(['a100', 'rule', 'a800']);
  });
});
