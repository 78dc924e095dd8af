import type { Language } from '@core/language';
import type { CourseIndex } from '@core/search/course-index';
import type { DocumentKind } from '@core/search/documents';
import { searchCourse, type Hit, type HitGroup } from '@core/search/search';
import { addressOf } from '../../app/routes';

/** How many hits of a kind are shown before all of them are asked for. */
export const shownFirst = 5;

/** Characters of a query; an address may hold more. */
export const longestQuery = 200;

export interface ShownHit extends Hit {
  key: string;
  /** Where it leads; null for a question, which opens in place. */
  address: string | null;
}

export interface SearchView {
  /** All hits, shown or not. */
  total: number;
  groups: (Omit<HitGroup, 'hits'> & { hits: ShownHit[] })[];
}

export interface SearchInput {
  index: CourseIndex;
  query: string;
  language: Language;
  /** Whether the learner has answered this question: others are not found, so as to give nothing away. */
  answered: (question: string) => boolean;
  /** Kinds of which all hits are shown. */
  whole: ReadonlySet<DocumentKind>;
}

/** What the search page shows for a query. */
export function buildSearch({ index, query, language, answered, whole }: SearchInput): SearchView {
  const groups = searchCourse(
    index,
    query.slice(0, longestQuery),
    { language, admits: ({ kind, id }) => kind !== 'question' || answered(id) },
    (kind) => (whole.has(kind) ? Infinity : shownFirst),
  );
  return {
    total: groups.reduce((sum, { total }) => sum + total, 0),
    groups: groups.map((group) => ({
      ...group,
      hits: group.hits.map((hit) => ({
        ...hit,
        key: `${hit.kind} ${hit.id}`,
        address: addressFor(hit),
      })),
    })),
  };
}

function addressFor({ kind, id }: Hit): string | null {
  switch (kind) {
    case 'lesson':
      return addressOf({ page: 'lesson', lesson: id });
    case 'term':
      return addressOf({ page: 'glossary', term: id });
    case 'fact':
      return addressOf({ page: 'sources', fact: id });
    case 'question':
      return null;
  }
}
