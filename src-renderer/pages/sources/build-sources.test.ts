import { describe, expect, it } from 'vitest';
import { packSchema, type Pack } from '@core/content/pack';
import { timelineEntrySchema } from '@core/content/timeline';
import { fact, lesson } from '@core/search/course.fixture';
import { sampleQuestions } from '@core/questions/samples';
import { buildSources, filterSources, type SourceFilter } from './build-sources';

const unread = { ...fact, id: 'unread', topic: 'chips', confidence: 'memory', date: '2020-05' };
const source = { title: 'A press release', publisher: 'Nvidia', date: null, cite: 'nvidia.com' };
const entry = (id: string, more: object) =>
  timelineEntrySchema.parse({
    id,
    date: '2020-05-14',
    lane: 'chip',
    title: { en: 'A100', ja: 'A100' },
    text: { en: 'The A100 is announced at 4,992.', ja: 'A100が発表される。' },
    confidence: 'seen',
    ...more,
  });
const pack: Pack = packSchema.parse({
  head: {
    schema: 1,
    id: 'sample',
    version: '1.0.0',
    title: { en: 'Sample', ja: '見本' },
    summary: { en: 'x', ja: 'x' },
    order: 1,
    asOf: '2026-11-20',
    authors: ['us'],
    license: 'CC-BY-4.0',
    requires: [],
    lessons: ['density'],
  },
  facts: [fact, unread],
  lessons: [lesson],
  questions: sampleQuestions,
  glossary: [],
  claims: [],
  timeline: [
    entry('on-facts', { facts: ['sample-fact'] }),
    entry('on-its-own', { source, lessons: ['density'] }),
  ],
});

const rows = buildSources([pack]);
const all: SourceFilter = { query: '', topic: null, confidence: null };
const ids = (filter: Partial<SourceFilter>) =>
  filterSources(rows, { ...all, ...filter }).map(({ stated }) => stated.id as string);

describe('the sources', () => {
  it('are every fact and every timeline entry that cites its own', () => {
    expect(ids({})).toEqual(['sample-fact', 'unread', 'on-its-own']);
    expect(rows[2]!.stated).toMatchObject({ date: '2020-05-14', source, asOf: '2026-11-20' });
  });

  it('say where each is used', () => {
    const [used, unused, own] = rows.map(({ lessons, questions, entries }) => ({
      lessons: lessons.map(({ id }) => id as string),
      questions,
      entries: entries.map(({ id }) => id),
    }));
    expect(used).toEqual({
      lessons: ['density'],
      questions: sampleQuestions.length,
      entries: ['on-facts'],
    });
    expect(unused).toEqual({ lessons: [], questions: 0, entries: [] });
    expect(own).toEqual({ lessons: ['density'], questions: 0, entries: ['on-its-own'] });
  });

  it('find a use in another pack', () => {
    const other = { ...pack, facts: [], timeline: [], lessons: [], questions: [] };
    const [row] = buildSources([
      { ...other, facts: pack.facts },
      { ...pack, facts: [] },
    ]);
    expect(row!.lessons).toHaveLength(1);
  });

  it.each([
    [{ query: 'LINK TEST' }, ['sample-fact', 'unread']],
    [{ query: '廃止' }, ['sample-fact', 'unread']],
    [{ query: '4992' }, ['on-its-own']],
    [{ query: 'nvidia.com' }, ['on-its-own']],
    [{ query: '2023-10-17' }, ['sample-fact']],
    [{ topic: 'chips' }, ['unread']],
    [{ confidence: 'memory' }, ['unread']],
    [{ query: 'link', confidence: 'seen' }, ['sample-fact']],
    [{ query: 'nowhere' }, []],
  ] as [Partial<SourceFilter>, string[]][])('filtered by %j are %j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
});
