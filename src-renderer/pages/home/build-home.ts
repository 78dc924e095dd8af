import type { Lesson } from '@core/content/lesson-body';
import type { LogRecord } from '@core/review/answer-log';
import { lessonsRead } from '@core/review/readings';

/** The first lesson in course order not yet read, or null when all are. */
export function nextLesson(
  lessons: readonly Lesson[],
  records: readonly LogRecord[],
): Lesson | null {
  const read = lessonsRead(records);
  return lessons.find(({ id }) => !read.has(id)) ?? null;
}
