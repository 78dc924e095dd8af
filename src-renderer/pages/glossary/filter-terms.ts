import type { GlossaryTerm } from '@core/content/schema';
import type { Language } from '@core/language';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Terms with the query in any of their names, sorted as the language sorts. */
export function filterTerms(
  terms: readonly GlossaryTerm[],
  query: string,
  language: Language,
): GlossaryTerm[] {
  const wanted = folded(query.trim());
  const key = (term: GlossaryTerm) =>
    language === 'ja' ? (term.reading ?? term.term.ja) : term.term.en;
  return terms
    .filter(({ term, aliases, reading }) =>
      [term.en, term.ja, reading ?? '', ...aliases].some((name) => folded(name).includes(wanted)),
    )
    .sort((a, b) => key(a).localeCompare(key(b), language));
}
