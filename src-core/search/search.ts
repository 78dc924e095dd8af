import type { Language } from '@core/language';
import type { CourseIndex } from './course-index';
import { documentKinds, type DocumentKind, type SearchDocument } from './documents';
import { excerpt, markWords, type Marked } from './excerpt';
import { readText } from './spelling';
import { queryWords, saysLittle, type QueryWord } from './words';

export interface SearchWish {
  /** What is found in this language is shown in it; else in the language it was found in. */
  language: Language;
  /** Whether this learner may find the document at all (questions not yet answered: no). */
  admits: (document: SearchDocument) => boolean;
}

export interface Hit {
  kind: DocumentKind;
  id: string;
  /** The language the texts are in. */
  language: Language;
  title: Marked;
  excerpt: Marked;
}

export interface HitGroup {
  kind: DocumentKind;
  total: number;
  /** The best of them, as many as were asked for. */
  hits: Hit[];
}

interface Found {
  document: SearchDocument;
  language: Language;
  points: number;
  /** The terms of the index it was found by. */
  terms: Set<string>;
}

/**
 * The share of the query, by weight, that a text must have. Of two words both must be there; a
 * Japanese phrase may differ from the text in a character or two.
 */
const enough = 0.6;
/** Points are multiplied by this where the query is a name of the thing, or begins one. */
const factors = { isName: 100, beginsName: 4, allWords: 2 };

/** What the course has on a query, best first within each kind. Pure; the index is not changed. */
export function searchCourse(
  index: CourseIndex,
  query: string,
  { language, admits }: SearchWish,
  limit: (kind: DocumentKind) => number,
): HitGroup[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const find = (near: boolean) =>
    findDocuments(index.pieces, index.matches(words, near), query, words, language).filter(
      ({ document }) => admits(document),
    );
  const exact = find(false);
  const found = exact.length > 0 ? exact : find(true);
  const said = new Set(words.filter(({ weight }) => weight > saysLittle).map(({ term }) => term));
  return documentKinds.flatMap((kind): HitGroup[] => {
    const ofKind = found.filter(({ document }) => document.kind === kind);
    if (ofKind.length === 0) return [];
    const hits = ofKind.slice(0, limit(kind)).map((hit) => showHit(hit, words, said));
    return [{ kind, total: ofKind.length, hits }];
  });
}

/** The documents that have enough of the query, each once, best first. */
function findDocuments(
  pieces: CourseIndex['pieces'],
  matches: ReturnType<CourseIndex['matches']>,
  query: string,
  words: readonly QueryWord[],
  preferred: Language,
): Found[] {
  const weightOf = new Map(words.map(({ term, weight }) => [term, weight]));
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const phrase = plain(query);
  const found = new Map<SearchDocument, Found>();
  for (const match of matches) {
    const met = match.queryTerms.reduce((sum, term) => sum + weightOf.get(term)!, 0);
    if (met < enough * total) continue;
    const { document, language } = pieces[match.id as number]!;
    const whole = match.queryTerms.length === words.length ? factors.allWords : 1;
    const points = match.score * whole * nameFactor(document, language, phrase);
    const other = found.get(document);
    found.set(document, {
      document,
      points: Math.max(points, other?.points ?? 0),
      language: other ? preferred : language,
      terms: new Set([...match.terms, ...(other?.terms ?? [])]),
    });
  }
  return [...found.values()].sort((a, b) => b.points - a.points);
}

function nameFactor(document: SearchDocument, language: Language, phrase: string): number {
  const { title, names } = document.texts[language];
  const all = [title, ...names].map(plain);
  if (all.includes(phrase)) return factors.isName;
  return all.some((name) => name.startsWith(phrase)) ? factors.beginsName : 1;
}

const plain = (text: string) => readText(text).text.trim().replace(/\s+/g, ' ');

/** Words that say little are marked only where the query has no others. */
function showHit(
  { document, language, terms }: Found,
  words: readonly QueryWord[],
  said: Set<string>,
) {
  const { title, body } = document.texts[language];
  const quiet = new Set(
    words.filter(({ term }) => said.size > 0 && !said.has(term)).map(({ term }) => term),
  );
  const isFound = (term: string) => terms.has(term) && !quiet.has(term);
  const marks = { isFound, sought: words.map(({ term }) => term) };
  return {
    kind: document.kind,
    id: document.id,
    language,
    title: markWords(title, marks),
    excerpt: excerpt(body, marks, language),
  };
}
