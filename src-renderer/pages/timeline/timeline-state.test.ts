import { describe, expect, it } from 'vitest';
import { dayOf } from './time-window';
import {
  everything,
  readTimelineView,
  writeTimelineView,
  type TimelineView,
} from './timeline-state';

const views: [string, TimelineView][] = [
  ['an entry', { ...everything, entry: 'tl-h800' }],
  ['a filter', { ...everything, lanes: ['rule', 'chip'], year: 2024, query: 'H20' }],
  [
    'all of it',
    {
      entry: 'tl-shock',
      lanes: ['market'],
      year: null,
      query: '性能~q.密度. 50%',
      window: { from: dayOf('2024-12-01'), to: dayOf('2025-03-15') },
    },
  ],
];

describe('the address of what is shown', () => {
  it.each(views)('brings back %s', (_name, view) => {
    expect(readTimelineView(writeTimelineView(view))).toEqual(view);
  });

  it('is short for one entry and absent for everything', () => {
    expect(writeTimelineView({ ...everything, entry: 'tl-h800' })).toBe('tl-h800');
    expect(writeTimelineView(everything)).toBeNull();
    expect(readTimelineView(null)).toEqual(everything);
  });

  it('passes over what says nothing', () => {
    expect(readTimelineView('lanes.nonsense~year.soon~from.2024-13~to.x~colour.red')).toEqual(
      everything,
    );
    expect(readTimelineView('from.2025-01-01~to.2024-01-01').window).toBeNull();
  });
});
