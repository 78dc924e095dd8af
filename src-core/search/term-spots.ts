import type { GlossaryTerm, TermId } from '@core/content/schema';
import type { Language } from '@core/language';
import { innerNames } from './documents';

/** A stretch of a text; `term` where it names a glossary term. */
export interface Stretch {
  text: string;
  term: TermId | null;
}

/** Finds glossary terms in plain text of one language. */
export type TermSpotter = (text: string, except?: TermId) => Stretch[];

/**
 * Prepares the finding of glossary terms in running text. Each term is found once a text, where it
 * first stands; of two names at one place the longer counts.
 */
export function spotTerms(glossary: readonly GlossaryTerm[], language: Language): TermSpotter {
  const names = new Map<string, { name: string; term: TermId }>();
  // What one term is called comes before what is another name of a second.
  for (const namesOf of [ownNames, telling]) {
    for (const term of glossary) {
      for (const name of namesOf(term, language)) {
        const key = name.toLowerCase();
        if (!names.has(key)) names.set(key, { name, term: term.id });
      }
    }
  }
  if (names.size === 0) return (text) => [{ text, term: null }];
  const longestFirst = [...names.values()].sort((a, b) => b.name.length - a.name.length);
  const pattern = new RegExp(longestFirst.map(({ name }) => bounded(name)).join('|'), 'giu');
  const named = (found: string): TermId | null => {
    const known = names.get(found.toLowerCase()) ?? names.get(found.toLowerCase().slice(0, -1));
    if (!known) return null;
    // An abbreviation is one only as it is written: “AR” is a term, “Ar” is not.
    return isAbbreviation(known.name) && !found.startsWith(known.name) ? null : known.term;
  };
  return (text, except) => {
    const stretches: Stretch[] = [];
    const met = new Set<TermId>();
    let end = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = named(found);
      if (term === null || term === except || met.has(term)) continue;
      met.add(term);
      if (index > end) stretches.push({ text: text.slice(end, index), term: null });
      stretches.push({ text: found, term });
      end = index + found.length;
    }
    if (end < text.length) stretches.push({ text: text.slice(end), term: null });
    return stretches;
  };
}

/** What a term is called, in whole and without the brackets. */
function ownNames({ term }: GlossaryTerm, language: Language): string[] {
  const [before, within] = innerNames(term[language]);
  const inner =
    before === undefined || within === undefined
      ? []
      : [needsBrackets(before) ? '' : before, isTelling(within) ? within : ''];
  return [term[language], ...inner].filter((name) => name.length > 1 && !/[,、・]/.test(name));
}

/** “announcement (MOFCOM)”, 公告（商務部）: a common word that the brackets alone make a term. */
const needsBrackets = (name: string) => /^([a-z]+|\p{Script=Han}{2})$/u.test(name);

const telling = ({ aliases }: GlossaryTerm) =>
  aliases.filter((name) => name.length > 1 && !/[,、]/.test(name) && isTelling(name));

/**
 * Whether a name means this term wherever it stands. An alias that is a plain English word
 * (“letter”, “return”), a figure (“15 percent”) or a short Japanese compound (部品, 商務省) serves
 * search, but in a sentence it mostly means something else.
 */
function isTelling(name: string): boolean {
  if (/^[\p{Script=Han}]+$/u.test(name)) return name.length > 3;
  return /[A-Z]/.test(name) || /[^\x20-\x7e]/.test(name);
}
const isAbbreviation = (name: string) => /[A-Z]/.test(name) && !/[a-z]/.test(name);

/**
 * Latin letters and katakana form words whose parts are no mention, and two kanji are mostly a part
 * where further kanji stand beside them, or a verb where a form of する follows (停止された); English
 * may add a plural s.
 */
function bounded(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const latin = '[A-Za-z0-9]';
  const kana = '[\\u30a1-\\u30fa\\u30fc]';
  const kanji = /^\p{Script=Han}{2}$/u.test(name) ? '\\p{Script=Han}' : null;
  if (kanji) return `(?<!${kanji})${escaped}(?!${kanji}|[さしすせ])`;
  const start = new RegExp(`^${latin}`).test(name)
    ? `(?<!${latin})`
    : new RegExp(`^${kana}`).test(name)
      ? `(?<!${kana})`
      : '';
  const end = new RegExp(`${latin}$`).test(name)
    ? `s?(?!${latin})`
    : new RegExp(`${kana}$`).test(name)
      ? `(?!${kana})`
      : '';
  return `${start}${escaped}${end}`;
}
