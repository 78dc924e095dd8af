import { beforeAll, describe, expect, it } from 'vitest';
import { course } from '@core/search/course.fixture';
import { buildIndex, type CourseIndex } from '@core/search/course-index';
import { documentsOf, type DocumentKind } from '@core/search/documents';
import { buildSearch, shownFirst } from './build-search';

let index: CourseIndex;
beforeAll(async () => {
  index = await buildIndex(documentsOf(course));
});

const build = (query: string, answered: string[] = [], whole: DocumentKind[] = []) =>
  buildSearch({
    index,
    query,
    language: 'en',
    answered: (question) => answered.includes(question),
    whole: new Set(whole),
  });

describe('the search page', () => {
  it('leads to the lesson, the glossary entry and the source', () => {
    const addresses = (query: string) =>
      build(query).groups.flatMap(({ hits }) => hits.map(({ address }) => address));
    expect(addresses('workaround')).toEqual(['#/lesson/density']);
    expect(addresses('performance density')).toContain('#/glossary/pd');
    expect(addresses('Federal Register')).toEqual(['#/sources/sample-fact']);
  });

  it('finds a question only once it is answered, and opens it in place', () => {
    expect(build('stem of single').groups).toEqual([]);
    expect(build('stem of single', ['single'])).toMatchObject({
      total: 1,
      groups: [{ kind: 'question', hits: [{ id: 'single', address: null }] }],
    });
  });

  it('shows the first of many, and all when asked', () => {
    const all = course.questions.map(({ id }) => id as string);
    expect(all.length).toBeGreaterThan(shownFirst);
    expect(build('stem', all).groups[0]!.hits).toHaveLength(shownFirst);
    const whole = build('stem', all, ['question']);
    expect(whole.groups[0]!.hits).toHaveLength(all.length);
    expect(whole.total).toBe(all.length);
  });
});
