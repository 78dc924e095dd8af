import { describe, expect, it } from 'vitest';
import { course } from './course.fixture';
import { documentsOf, innerNames } from './documents';

const documents = documentsOf(course);
const of = (kind: string, id: string) =>
  documents.find((document) => document.kind === kind && document.id === id)!;

describe('what can be found', () => {
  it('is every lesson, term, question and fact', () => {
    const kinds = documents.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['lesson', 'term', 'question', 'fact']));
    expect(documents).toHaveLength(1 + 4 + course.questions.length + 1);
  });

  it('reads a lesson as its words: summary, goals, paragraphs, cells, with terms by name', () => {
    expect(of('lesson', 'density').texts.en.body.split('\n')).toEqual([
      'Why many small chips do not help.',
      'Work out the density',
      'A data-centre chip at 4,800 or more is caught by total processing performance (TPP).',
      'Branch',
      'a.1',
      'Licences are needed.',
      'A quotation.',
    ]);
  });

  it('knows a term by its reading, its aliases and both halves of its name', () => {
    expect(of('term', 'pd').texts.ja.names).toEqual(['性能密度', 'PD', 'PD', 'せいのうみつど']);
  });

  it('keeps the options of a question out: most of them state what is wrong', () => {
    const { title, body } = of('question', 'single').texts.en;
    expect(`${title} ${body}`).toBe('stem of single explanation of single');
  });

  it('finds a fact by its source and dates', () => {
    expect(of('fact', 'sample-fact').texts.en.body).toBe(
      '88 FR 73458 · Federal Register · 15 CFR 774 · 2023-10-25 · 2023-10-17',
    );
  });
});

it('takes a name with brackets apart', () => {
  expect(innerNames('性能密度（PD）')).toEqual(['性能密度', 'PD']);
  expect(innerNames('H20')).toEqual([]);
});
