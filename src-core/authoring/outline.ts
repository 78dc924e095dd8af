import { languages, type Language } from '@core/language';
import type { Draft, DraftPart, Json, JsonObject } from './draft';
import type { Problem } from './problem';

/** One line of the list of a draft's parts. */
export interface OutlineRow {
  index: number;
  id: string;
  /** What it says, in the language asked for or the other; empty while nothing is written. */
  words: string;
  stops: number;
  advices: number;
}

/** The field that stands for a part of each sort. */
const titleOf: Record<DraftPart, string> = {
  questions: 'stem',
  lessons: 'title',
  facts: 'statement',
  glossary: 'term',
};

export function buildOutline(
  draft: Draft,
  part: DraftPart,
  problems: readonly Problem[],
  language: Language,
): OutlineRow[] {
  const counts = countByItem(part, problems);
  return draft[part].map((value, index) => ({
    index,
    id: String(value['id'] ?? ''),
    words: wordsOf(value, titleOf[part], language),
    stops: counts.get(index)?.stop ?? 0,
    advices: counts.get(index)?.advice ?? 0,
  }));
}

/** What a part says, in one language or else the other. */
export function wordsOf(value: JsonObject, field: string, language: Language): string {
  const text = value[field] as Record<Language, Json> | undefined;
  const said = (one: Language) => String(text?.[one] ?? '').trim();
  return said(language) || said(languages.find((other) => other !== language)!);
}

function countByItem(part: DraftPart, problems: readonly Problem[]) {
  const counts = new Map<number, { stop: number; advice: number }>();
  for (const { path, weight } of problems) {
    const [first, index] = path;
    if (first !== part || typeof index !== 'number') continue;
    const count = counts.get(index) ?? { stop: 0, advice: 0 };
    count[weight] += 1;
    counts.set(index, count);
  }
  return counts;
}

/** The parts of a draft of one sort that others may name. */
export function referable(
  draft: Draft,
  part: 'facts' | 'lessons',
  language: Language,
): { id: string; words: string }[] {
  return draft[part].flatMap((value) => {
    const id = String(value['id'] ?? '');
    if (id === '') return [];
    const words = wordsOf(value, titleOf[part], language);
    return [{ id, words: words === '' ? id : words }];
  });
}
