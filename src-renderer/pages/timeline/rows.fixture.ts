import { timelineEntrySchema, type TimelineEntry } from '@core/content/timeline';
import type { TimelineRow } from './build-timeline';
import { dayAfter, dayOf } from './time-window';

export const entryOf = (id: string, date: string, rest: Partial<TimelineEntry> = {}) =>
  timelineEntrySchema.parse({
    id,
    date,
    lane: 'rule',
    title: { en: `Title of ${id}`, ja: `${id}の題` },
    text: { en: 'What happened.', ja: '出来事。' },
    facts: ['fact'],
    confidence: 'seen',
    ...rest,
  });

export const rowOf = (id: string, date: string, rest: Partial<TimelineEntry> = {}): TimelineRow => {
  const entry = entryOf(id, date, rest);
  return {
    entry,
    days: { from: dayOf(date), to: dayAfter(date) },
    precision: date.length === 7 ? 'month' : 'day',
    standing: entry.standing,
    asOf: '2026-11-24',
    facts: [],
    lessons: [],
    cards: [],
  };
};
