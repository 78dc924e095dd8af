import { describe, expect, it } from 'vitest';
import type { Pack } from '@core/content/pack';
import type { TimelineEntry } from '@core/content/timeline';
import type { QuestionTemplate } from '@core/questions/template';
import { buildTimeline } from './build-timeline';
import { entryOf } from './rows.fixture';
import { dateOf } from './time-window';

/** As much of a pack as the timeline reads. */
const packOf = (timeline: TimelineEntry[], rest: object = {}) =>
  ({
    head: { asOf: '2026-11-24' },
    facts: [{ id: 'fact' }, { id: 'other' }],
    lessons: [],
    questions: [],
    timeline,
    ...rest,
  }) as unknown as Pack;

describe('building the timeline', () => {
  it('finds facts, lessons and questions in whatever pack they are', () => {
    const elsewhere = packOf([], {
      facts: [],
      lessons: [
        { id: 'states-it', facts: ['fact'] },
        { id: 'named', facts: ['other'] },
        { id: 'neither', facts: ['other'] },
      ],
      questions: [
        { id: 'asks-it', facts: ['other', 'fact'] },
        { id: 'asks-other', facts: ['other'] },
      ],
    });
    const template = { id: 'gen-it', facts: ['fact'] } as unknown as QuestionTemplate;
    const entry = entryOf('e', '2024-12-02', { lessons: ['named'] as never });
    const [row] = buildTimeline([packOf([entry]), elsewhere], [template]).rows;
    expect(row!.facts.map(({ id }) => id)).toEqual(['fact']);
    expect(row!.lessons.map(({ id }) => id)).toEqual(['states-it', 'named']);
    expect(row!.cards).toEqual(['asks-it', 'gen-it']);
  });

  it('sorts all packs by date and spans whole years, up to the day of the packs', () => {
    const timeline = buildTimeline(
      [packOf([entryOf('late', '2025-01-20')]), packOf([entryOf('early', '2018-04')])],
      [],
    );
    expect(timeline.rows.map(({ entry }) => entry.id)).toEqual(['early', 'late']);
    expect([timeline.whole.from, timeline.whole.to].map(dateOf)).toEqual([
      '2018-01-01',
      '2027-01-01',
    ]);
  });

  it('lets a month be its whole month', () => {
    const [row] = buildTimeline([packOf([entryOf('e', '2024-02')])], []).rows;
    expect(row!.precision).toBe('month');
    expect([row!.days.from, row!.days.to].map(dateOf)).toEqual(['2024-02-01', '2024-03-01']);
  });

  it('takes nothing after the day of its pack for done', () => {
    const rows = buildTimeline(
      [packOf([entryOf('on-the-day', '2026-11-24'), entryOf('after', '2026-11-25')])],
      [],
    ).rows;
    expect(rows.map(({ standing }) => standing)).toEqual(['done', 'scheduled']);
  });

  it('has no day where no pack has an entry', () => {
    expect(buildTimeline([packOf([])], [])).toMatchObject({ rows: [], asOf: null });
  });
});
