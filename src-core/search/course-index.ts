import MiniSearch, { type SearchResult as Match } from 'minisearch';
import { languages, type Language } from '@core/language';
import type { SearchDocument } from './documents';
import { filedUnder } from './spelling';
import { isJapanese, saysLittle, wordsIn, type QueryWord } from './words';

/** One document in one language. */
export interface Piece {
  document: SearchDocument;
  language: Language;
}

/** Everything there is to find; who may find what is asked with each query. */
export interface CourseIndex {
  pieces: readonly Piece[];
  /**
   * The pieces with any of the words. `near` also takes what a word is the beginning of where it ends
   * in a figure (H20 is not H200), and long words one letter wrong.
   */
  matches(words: readonly QueryWord[], near: boolean): Match[];
}

/** A word in a name says more about what a text is about than one in the middle of it. */
const nameBoost = 3;
/** The beginning of a word, and a word one slip away, count less than the word. */
const weights = { prefix: 0.5, fuzzy: 0.15 };

/** Pieces a step; between the steps whatever else waits has its turn. */
const stepSize = 30;

export async function buildIndex(documents: readonly SearchDocument[]): Promise<CourseIndex> {
  const pieces = documents.flatMap((document) =>
    languages.map((language): Piece => ({ document, language })),
  );
  const index = new MiniSearch<{ id: number; names: string; body: string }>({
    fields: ['names', 'body'],
    tokenize: (text) => wordsIn(text).map((word) => word.text),
    processTerm: filedUnder,
    autoVacuum: false,
  });
  await index.addAllAsync(
    pieces.map(({ document, language }, id) => {
      const { title, names, body } = document.texts[language];
      return { id, names: [title, ...names].join('\n'), body };
    }),
    { chunkSize: stepSize },
  );
  return {
    pieces,
    matches: (words, near) => {
      const weightOf = new Map(words.map(({ term, weight }) => [term, weight]));
      return index.search(words.map(({ term }) => term).join(' '), {
        tokenize: () => words.map(({ term }) => term),
        processTerm: (term) => term,
        boost: { names: nameBoost },
        boostTerm: (term) => weightOf.get(term) ?? 1,
        weights,
        prefix: (term) =>
          (words.length === 1 || (weightOf.get(term) ?? 0) > saysLittle) &&
          mayBeBeginning(term, words.length === 1, near),
        fuzzy: (term) => (near && /^[a-z]{6,}$/.test(term) ? 1 : false),
      });
    },
  };
}

/** One letter begins too many words to mean one, unless it is all there is. */
function mayBeBeginning(term: string, alone: boolean, near: boolean): boolean {
  if (isJapanese(term)) return [...term].length === 1;
  if (/\p{N}$/u.test(term) && !near) return false;
  return term.length > 1 || alone;
}
