import { timelineLanes, timelineStandings, type TimelineLane } from '@core/content/timeline';
import type { Language } from '@core/language';
import { unreachable } from '@core/fault';
import type { TimelineRow } from './build-timeline';

export interface RowFilter {
  /** Empty: all. */
  lanes: readonly TimelineLane[];
  year: number | null;
  /** Every word of it stands in title, text or date, in either language. */
  query: string;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export function filterRows(rows: readonly TimelineRow[], filter: RowFilter): TimelineRow[] {
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  return rows.filter(({ entry }) => {
    if (filter.lanes.length > 0 && !filter.lanes.includes(entry.lane)) return false;
    if (filter.year !== null && !entry.date.startsWith(String(filter.year))) return false;
    const said = folded(
      [entry.title.en, entry.title.ja, entry.text.en, entry.text.ja, entry.date].join('\n'),
    );
    return words.every((word) => said.includes(word));
  });
}

export type SortKey = 'date' | 'lane' | 'title' | 'standing' | 'questions';
export interface RowOrder {
  by: SortKey;
  descending: boolean;
}

/** For the table. What is equal stays in order of time. */
export function sortRows(
  rows: readonly TimelineRow[],
  order: RowOrder,
  language: Language,
): TimelineRow[] {
  const turn = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => turn * compare(a, b, order.by, language));
}

function compare(a: TimelineRow, b: TimelineRow, by: SortKey, language: Language): number {
  switch (by) {
    case 'date':
      return a.entry.date.localeCompare(b.entry.date);
    case 'lane':
      return timelineLanes.indexOf(a.entry.lane) - timelineLanes.indexOf(b.entry.lane);
    case 'title':
      return a.entry.title[language].localeCompare(b.entry.title[language], language);
    case 'standing':
      return timelineStandings.indexOf(a.standing) - timelineStandings.indexOf(b.standing);
    case 'questions':
      return a.cards.length - b.cards.length;
    default:
      return unreachable(by);
  }
}
