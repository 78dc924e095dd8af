import { expect, it } from 'vitest';
import type { Pack } from '@core/content/pack';
import type { TimelineEntry } from '@core/content/timeline';
import { entryOf } from '../timeline/rows.fixture';
import { buildLessonTimes } from './build-lesson-times';

const lessons = ['the-widening'] as unknown as TimelineEntry['lessons'];
const packs = [
  {
    head: { asOf: '2026-11-24' },
    timeline: [
      entryOf('late', '2025-01-01', { lessons }),
      entryOf('early', '2018-04-15'),
      entryOf('middle', '2022-07', { lessons }),
    ],
  },
] as unknown as Pack[];

it('puts the entries of a lesson on the years of the whole timeline, by date', () => {
  const times = buildLessonTimes(packs, 'the-widening')!;
  expect([times.firstYear, times.lastYear]).toEqual([2018, 2026]);
  expect(times.entries.map(({ entry }) => entry.id)).toEqual(['middle', 'late']);
  expect(times.entries[0]!.share).toBeCloseTo(0.5, 2);
  expect(times.entries[1]!.share).toBeCloseTo(7 / 9, 2);
});

it('is nothing for a lesson no entry names', () => {
  expect(buildLessonTimes(packs, 'another')).toBeNull();
});
