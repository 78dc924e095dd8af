import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@core/language';
import { course } from './course.fixture';
import { buildIndex, type CourseIndex } from './course-index';
import { documentsOf, type SearchDocument } from './documents';
import { searchCourse } from './search';

let index: CourseIndex;
beforeAll(async () => {
  index = await buildIndex(documentsOf(course));
});

const everything = () => true;
const groups = (
  query: string,
  language: Language = 'en',
  admits: (document: SearchDocument) => boolean = everything,
) => searchCourse(index, query, { language, admits }, () => 5);
const ids = (query: string, language: Language = 'en') =>
  groups(query, language).flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`));

describe('searching', () => {
  it.each([
    ['performance density', 'term pd'],
    ['pd', 'term pd'],
    ['ＰＤ', 'term pd'],
    ['licenses', 'lesson density'],
    ['data center', 'lesson density'],
    ['4800', 'lesson density'],
    ['Federal Register', 'fact sample-fact'],
  ])('%s finds %s', (query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  it.each([
    ['性能密度', 'term pd'],
    ['せいのうみつど', 'term pd'],
    ['めもり', 'term h200'],
    ['抜け道', 'lesson density'],
    ['輸出許可', 'lesson density'],
    ['リンク要件', 'fact sample-fact'],
  ])('%s finds %s', (query, first) => {
    expect(ids(query, 'ja')[0]).toBe(first);
  });

  it('asks for both of two words', () => {
    expect(ids('density workaround')).toEqual(['lesson density']);
    expect(ids('density gallium')).toEqual([]);
  });

  it('takes H20 for the H20, and for the beginning of H200 only where there is nothing else', () => {
    expect(groups('H20').flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(['h20']);
    expect(ids('H2')).toEqual(['term h20', 'term h200']);
  });

  it('forgives a wrong letter in a long word where nothing has it as written', () => {
    expect(ids('workarounb')).toEqual(['lesson density']);
    expect(ids('densty')).toContain('term pd');
  });

  it('puts the thing of that name before what mentions it', () => {
    expect(ids('TPP').slice(0, 2)).toEqual(['term tpp', 'term pd']);
  });

  it('shows in the language of the reader what is found in both, else the language it was found in', () => {
    const languageOf = (query: string) => groups(query, 'ja')[0]!.hits[0]!.language;
    expect(languageOf('H20')).toBe('ja');
    expect(languageOf('workaround')).toBe('en');
  });

  it('groups by kind, counts all and shows as many as asked for', () => {
    const found = searchCourse(index, 'stem', { language: 'en', admits: everything }, () => 2);
    expect(found).toMatchObject([{ kind: 'question', total: course.questions.length }]);
    expect(found[0]!.hits).toHaveLength(2);
  });

  it('gives nothing away about what it may not show, not even a count', () => {
    const admits = ({ kind, id }: SearchDocument) => kind !== 'question' || id === 'single';
    expect(groups('stem', 'en', admits)).toMatchObject([{ kind: 'question', total: 1 }]);
    // What is withheld might as well not be there: the search goes on to near words.
    expect(ids('densty')).toContain('term pd');
    expect(groups('densty', 'en', ({ kind }) => kind === 'question')).toEqual([]);
  });

  it('marks what was found, but not the small words around it', () => {
    const [{ hits }] = groups('the link test') as [ReturnType<typeof groups>[number]];
    const { text, ranges } = hits[0]!.title;
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['link', 'test']);
  });

  it('does not take a small word for the beginning of another', () => {
    const [{ hits }] = groups('the figure to compute') as [ReturnType<typeof groups>[number]];
    const { title, excerpt } = hits[0]!;
    expect(title).toEqual({ text: 'total processing performance (TPP)', ranges: [] });
    expect(excerpt.ranges).toHaveLength(2);
    expect(ids('to')).toContain('term tpp');
  });

  it.each(['', '  ', '「」', '（）…', '\u0000'])('finds nothing for %j', (query) => {
    expect(groups(query)).toEqual([]);
  });
});
