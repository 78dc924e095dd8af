import { timelineLanes, type TimelineLane } from '@core/content/timeline';
import { dateOf, dayOf, type TimeWindow } from './time-window';

/** What the page shows of the timeline; all of it stands in the address. */
export interface TimelineView {
  /** The entry that is open. */
  entry: string | null;
  /** Empty: all. */
  lanes: TimelineLane[];
  year: number | null;
  query: string;
  /** Null: the year, or all there is. */
  window: TimeWindow | null;
}

export const everything: TimelineView = {
  entry: null,
  lanes: [],
  year: null,
  query: '',
  window: null,
};

const date = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `tl-h800~lanes.rule.chip~year.2024~from.2024-01-01~to.2024-06-30~q.words`: an entry, then
 * parts of a name and values. The query comes last, so that it may hold any sign. A part that says
 * nothing is passed over.
 */
export function readTimelineView(written: string | null): TimelineView {
  if (written === null || written === '') return everything;
  const [, before = '', query = ''] = /^(.*?)(?:(?:^|~)q\.(.*))?$/s.exec(written)!;
  const parts = new Map<string, string[]>();
  let entry: string | null = null;
  for (const part of before.split('~').filter(Boolean)) {
    const [name = '', ...values] = part.split('.');
    if (values.length === 0) entry = name;
    else parts.set(name, values);
  }
  const [from, to] = [parts.get('from')?.[0], parts.get('to')?.[0]];
  const window =
    from && to && date.test(from) && date.test(to) ? { from: dayOf(from), to: dayOf(to) } : null;
  const year = Number(parts.get('year')?.[0]);
  return {
    entry,
    lanes: timelineLanes.filter((lane) => parts.get('lanes')?.includes(lane)),
    year: Number.isInteger(year) ? year : null,
    query,
    window: window && window.from < window.to ? window : null,
  };
}

/** The same to be read again; null where it shows everything. A window is kept to the day. */
export function writeTimelineView(view: TimelineView): string | null {
  const parts = [
    view.entry,
    view.lanes.length > 0 && ['lanes', ...view.lanes].join('.'),
    view.year !== null && `year.${view.year}`,
    view.window && `from.${dateOf(Math.round(view.window.from))}`,
    view.window && `to.${dateOf(Math.round(view.window.to))}`,
    view.query !== '' && `q.${view.query}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join('~') : null;
}
