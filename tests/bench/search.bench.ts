import { bench, describe } from 'vitest';
import { buildIndex } from '@core/search/course-index';
import { documentKinds, documentsOf } from '@core/search/documents';
import { searchCourse } from '@core/search/search';
import { spotTerms } from '@core/search/term-spots';
import { readWholeCourse } from '../whole-course';

/** Goal: a query on the whole course under 50 ms, with all excerpts; the index off the first paint. */
const course = await readWholeCourse();
const documents = documentsOf(course);
const index = await buildIndex(documents);
const find = (query: string, language: 'en' | 'ja', limit: number) =>
  searchCourse(index, query, { language, admits: () => true }, () => limit);
if (find('TPP', 'en', 5).length !== documentKinds.length) throw new Error('A kind was not found.');
const spot = { en: spotTerms(course.glossary, 'en'), ja: spotTerms(course.glossary, 'ja') };

describe(`${documents.length} documents in two languages`, () => {
  bench('build the index', async () => void (await buildIndex(documents)));
  for (const query of ['t', 'TPP', 'presumption of denial for China', 'semiconducter']) {
    bench(`find “${query}”`, () => void find(query, 'en', 5));
  }
  for (const query of ['米', '許可', 'なぜH800は輸出が許可されていたのか', '性能密度']) {
    bench(`find 「${query}」`, () => void find(query, 'ja', 5));
  }
  bench('find “chip”, all of them', () => void find('chip', 'en', Infinity));
});

describe(`glossary terms in ${course.facts.length} facts`, () => {
  for (const language of ['en', 'ja'] as const) {
    bench(language, () => {
      for (const { statement } of course.facts) spot[language](statement[language]);
    });
  }
});
