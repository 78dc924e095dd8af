import { expect, it } from 'vitest';
import { glossaryTermSchema } from '@core/content/schema';
import { filterTerms } from './filter-terms';

const term = (id: string, en: string, ja: string, reading: string | null, aliases: string[] = []) =>
  glossaryTermSchema.parse({
    id,
    term: { en, ja },
    reading,
    aliases,
    definition: { en: 'x', ja: 'x' },
    facts: [],
  });
const terms = [
  term('pd', 'performance density', '性能密度', 'せいのうみつど', ['PD']),
  term('tpp', 'total processing performance', '総処理性能', 'そうしょりせいのう', ['TPP']),
];
const ids = (query: string, language: 'en' | 'ja') =>
  filterTerms(terms, query, language).map(({ id }) => id as string);

it('finds a term by either language, its reading or an alias, in any width and case', () => {
  expect(ids('density', 'ja')).toEqual(['pd']);
  expect(ids('みつど', 'en')).toEqual(['pd']);
  expect(ids('ｔｐｐ', 'en')).toEqual(['tpp']);
  expect(ids('nothing', 'en')).toEqual([]);
});

it('sorts by reading in Japanese and by the English name in English', () => {
  expect(ids('', 'ja')).toEqual(['pd', 'tpp']);
  expect(filterTerms([...terms].reverse(), '', 'en').map(({ id }) => id as string)).toEqual([
    'pd',
    'tpp',
  ]);
});
