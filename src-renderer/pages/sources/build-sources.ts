import type { Lesson } from '@core/content/lesson-body';
import type { Fact } from '@core/content/schema';
import type { Question } from '@core/questions/registry';

export interface SourceRow {
  fact: Fact;
  lessons: Lesson[];
  /** How many questions rest on it. */
  questions: number;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Every fact with where it is used; `query` looks in statement, source and date. */
export function buildSources(
  facts: readonly Fact[],
  lessons: readonly Lesson[],
  questions: readonly Question[],
  query: string,
): SourceRow[] {
  const wanted = folded(query.trim());
  const inLessons = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    for (const fact of lesson.facts) inLessons.set(fact, [...(inLessons.get(fact) ?? []), lesson]);
  }
  const asked = new Map<string, number>();
  for (const question of questions) {
    for (const fact of new Set(question.facts)) asked.set(fact, (asked.get(fact) ?? 0) + 1);
  }
  return facts
    .filter(({ id, statement, source, date }) =>
      [
        id,
        statement.en,
        statement.ja,
        source.title,
        source.publisher,
        source.cite,
        date ?? '',
      ].some((text) => folded(text).includes(wanted)),
    )
    .map((fact) => ({
      fact,
      lessons: inLessons.get(fact.id) ?? [],
      questions: asked.get(fact.id) ?? 0,
    }));
}
