import type { Lesson } from '@core/content/lesson-body';
import type { Pack } from '@core/content/pack';
import type { Fact, Topic } from '@core/content/schema';
import type { TimelineEntry } from '@core/content/timeline';
import { readText } from '@core/search/spelling';

/** Something the course states, with where it is written: a fact, or a timeline entry with its own source. */
export type Stated = Pick<
  Fact,
  'id' | 'topic' | 'date' | 'statement' | 'source' | 'confidence' | 'asOf'
>;

export interface SourceRow {
  stated: Stated;
  lessons: Lesson[];
  /** How many questions rest on it. */
  questions: number;
  entries: TimelineEntry[];
}

export interface SourceFilter {
  /** Looked for in statement, source and dates, in both languages. */
  query: string;
  topic: Topic | null;
  confidence: Fact['confidence'] | null;
}

/** Everything the course states, in the order of the packs, with where each is used. */
export function buildSources(packs: readonly Pack[]): SourceRow[] {
  const inLessons = new Map<string, Lesson[]>();
  const inEntries = new Map<string, TimelineEntry[]>();
  const asked = new Map<string, number>();
  for (const { lessons, timeline, questions } of packs) {
    for (const lesson of lessons) for (const fact of lesson.facts) add(inLessons, fact, lesson);
    for (const entry of timeline) for (const fact of entry.facts) add(inEntries, fact, entry);
    for (const question of questions) {
      for (const fact of new Set(question.facts)) asked.set(fact, (asked.get(fact) ?? 0) + 1);
    }
  }
  return packs.flatMap(({ head, facts, timeline, lessons }) => [
    ...facts.map((stated) => ({
      stated,
      lessons: inLessons.get(stated.id) ?? [],
      questions: asked.get(stated.id) ?? 0,
      entries: inEntries.get(stated.id) ?? [],
    })),
    ...timeline.flatMap((entry) =>
      entry.source === null
        ? []
        : [
            {
              stated: statedIn(entry, entry.source, head.asOf),
              lessons: lessons.filter(({ id }) => entry.lessons.includes(id)),
              questions: 0,
              entries: [entry],
            },
          ],
    ),
  ]);
}

function statedIn(
  { id, date, text, confidence }: TimelineEntry,
  source: Fact['source'],
  asOf: string,
): Stated {
  return {
    id: id as Fact['id'],
    topic: 'timeline',
    date,
    statement: text,
    source,
    confidence,
    asOf,
  };
}

/** The rows a filter leaves. */
export function filterSources(
  rows: readonly SourceRow[],
  { query, topic, confidence }: SourceFilter,
): SourceRow[] {
  const wanted = readText(query.trim()).text;
  return rows.filter(
    ({ stated }) =>
      (topic === null || stated.topic === topic) &&
      (confidence === null || stated.confidence === confidence) &&
      (wanted === '' || words(stated).some((text) => readText(text).text.includes(wanted))),
  );
}

const words = ({ id, statement, source, date, asOf }: Stated): string[] => [
  ...[id, statement.en, statement.ja, source.title, source.publisher, source.cite, asOf],
  ...[source.date ?? '', date ?? ''],
];

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
