import type { Pack } from '@core/content/pack';
import type { TimelineEntry } from '@core/content/timeline';
import { dayOf } from '../timeline/time-window';

export interface LessonTimes {
  firstYear: number;
  /** The year that was under way when the course was written. */
  lastYear: number;
  /** By date; `share` is how far along the years it stands, 0 to 1. */
  entries: { entry: TimelineEntry; share: number }[];
}

/** The entries that name the lesson, on the axis of the whole timeline; null where none does. */
export function buildLessonTimes(packs: readonly Pack[], lesson: string): LessonTimes | null {
  const all = packs.flatMap(({ timeline }) => timeline);
  const named = all
    .filter(({ lessons }) => lessons.some((id) => id === lesson))
    .sort((a, b) => a.date.localeCompare(b.date));
  if (named.length === 0) return null;
  const years = [
    ...all.map(({ date }) => date),
    ...packs.flatMap(({ head, timeline }) => (timeline.length > 0 ? [head.asOf] : [])),
  ].map((date) => Number(date.slice(0, 4)));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [from, to] = [dayOf(`${firstYear}-01`), dayOf(`${lastYear + 1}-01`)];
  return {
    firstYear,
    lastYear,
    entries: named.map((entry) => ({ entry, share: (dayOf(entry.date) - from) / (to - from) })),
  };
}
