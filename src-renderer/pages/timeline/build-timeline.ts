import type { Lesson } from '@core/content/lesson-body';
import type { Pack } from '@core/content/pack';
import type { Fact } from '@core/content/schema';
import type { TimelineEntry, TimelineStanding } from '@core/content/timeline';
import type { QuestionTemplate } from '@core/questions/template';
import { dayAfter, dayOf, type TimeWindow } from './time-window';

/** An entry of the timeline with all that hangs on it. */
export interface TimelineRow {
  entry: TimelineEntry;
  /** Its day, or the whole month where no more is known. */
  days: TimeWindow;
  precision: 'day' | 'month';
  standing: TimelineStanding;
  /** The day of the pack: what its text says was looked at then. */
  asOf: string;
  facts: Fact[];
  /** The lessons it names, and those that state its facts. */
  lessons: Lesson[];
  /** Ids of questions and templates that rest on its facts. */
  cards: string[];
}

export interface Timeline {
  /** By date; a month comes before its days. */
  rows: TimelineRow[];
  /** Whole years from the first entry to the last day anything is known of. */
  whole: TimeWindow;
  /** The day up to which the course was written; null where there is no entry. */
  asOf: string | null;
}

/** Everything dated, from all packs, with its facts, lessons and questions found by their ids. */
export function buildTimeline(
  packs: readonly Pack[],
  templates: readonly QuestionTemplate[],
): Timeline {
  const facts = new Map(packs.flatMap((pack) => pack.facts).map((fact) => [fact.id, fact]));
  const lessons = packs.flatMap((pack) => pack.lessons);
  const askable = [...packs.flatMap((pack) => pack.questions), ...templates];
  const rows = packs
    .flatMap(({ timeline, head }) => timeline.map((entry) => ({ entry, asOf: head.asOf })))
    .map(({ entry, asOf }): TimelineRow => {
      const days = { from: dayOf(entry.date), to: dayAfter(entry.date) };
      return {
        entry,
        days,
        precision: entry.date.length === 7 ? 'month' : 'day',
        // What lies after the day the pack was written cannot have happened in it.
        standing: days.from > dayOf(asOf) ? 'scheduled' : entry.standing,
        asOf,
        facts: entry.facts.flatMap((id) => facts.get(id) ?? []),
        lessons: lessons.filter(
          (lesson) =>
            entry.lessons.includes(lesson.id) ||
            lesson.facts.some((fact) => entry.facts.includes(fact)),
        ),
        cards: askable
          .filter((question) => question.facts.some((fact) => entry.facts.includes(fact)))
          .map(({ id }) => id),
      };
    })
    .sort((a, b) => (a.entry.date < b.entry.date ? -1 : Number(a.entry.date > b.entry.date)));
  const asOf =
    rows
      .map((row) => row.asOf)
      .sort()
      .at(-1) ?? null;
  return { rows, asOf, whole: wholeYears(rows, asOf) };
}

function wholeYears(rows: readonly TimelineRow[], asOf: string | null): TimeWindow {
  const dates = [...rows.map(({ entry }) => entry.date), ...(asOf === null ? [] : [asOf])].sort();
  const year = (date: string | undefined) => Number((date ?? '2018').slice(0, 4));
  return { from: dayOf(`${year(dates[0])}-01`), to: dayOf(`${year(dates.at(-1)) + 1}-01`) };
}
