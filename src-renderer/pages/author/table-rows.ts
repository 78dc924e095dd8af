import type { JsonObject } from '@core/authoring/draft';
import type { Language } from '@core/language';

/** What the table of questions shows of one. */
export interface TableRow {
  stem: Record<Language, string>;
  explanation: Record<Language, string>;
  topic: string;
  level: number;
  lesson: string;
}

export function tableRows(questions: readonly JsonObject[]): TableRow[] {
  return questions.map((question) => ({
    stem: textOf(question['stem']),
    explanation: textOf(question['explanation']),
    topic: String(question['topic'] ?? ''),
    level: Number(question['level'] ?? 1),
    lesson: String(question['lesson'] ?? ''),
  }));
}

function textOf(value: unknown): Record<Language, string> {
  const given = (value ?? {}) as Partial<Record<Language, unknown>>;
  return { en: String(given.en ?? ''), ja: String(given.ja ?? '') };
}
