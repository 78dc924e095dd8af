import { describe, expect, it } from 'vitest';
import type { LogRecord } from '@core/review/answer-log';
import { SlimLog } from '@core/review/slim-log';
import { answer, newYear, recordId, retraction } from '@core/review/log.fixture';
import { defaultSchedulerSettings } from '@core/review/scheduler';
import { dayMs } from '@core/review/study-day';
import { buildRetention } from './retention';

const settings = { ...defaultSchedulerSettings, fuzz: false };
const build = (records: LogRecord[]) => {
  const log = new SlimLog(settings);
  log.take(records);
  return buildRetention(log.reviews());
};
const reviews = ({ bars }: ReturnType<typeof build>) => bars.map((bar) => bar.reviews);

/** Easy at once: in review with an interval of 8 days; answered right when due: 37 days. */
const learnt = answer(1, { at: newYear, rating: 4 });
const onTime = answer(2, { at: newYear + 8 * dayMs });
const forgotten = answer(3, { at: newYear + 45 * dayMs, score: 0 });

describe('buildRetention', () => {
  it('counts answers to cards in review, by the interval they had', () => {
    const built = build([learnt, onTime, forgotten]);
    expect(reviews(built)).toEqual([0, 1, 1, 0]);
    expect(built.bars[1]).toMatchObject({ remembered: 1, actual: 1 });
    expect(built.bars[2]).toMatchObject({ remembered: 0, actual: 0 });
    expect(built.bars[0]).toMatchObject({ actual: null, expected: null });
    expect(built.total).toMatchObject({ reviews: 2, remembered: 1, actual: 0.5 });
  });

  it('puts the expectation of the scheduler beside what came', () => {
    // Answered when due at a retention of 0.9, but for the rounding of the interval to days.
    expect(build([learnt, onTime]).total.expected).toBeCloseTo(0.9, 1);
    const late = answer(2, { at: newYear + 80 * dayMs });
    expect(build([learnt, late]).total.expected).toBeLessThan(0.8);
  });

  it('leaves out learning steps and origins that do not schedule', () => {
    const step = answer(1, { at: newYear, rating: 3 });
    const nextStep = answer(2, { at: newYear + 600_000, rating: 3 });
    expect(build([step, nextStep]).total.reviews).toBe(0);
    const cram = answer(2, { at: newYear + 8 * dayMs, origin: 'cram', score: 0 });
    expect(build([learnt, cram]).total.reviews).toBe(0);
  });

  it('leaves out what was undone', () => {
    expect(build([learnt, onTime, retraction(9, recordId(2))]).total.reviews).toBe(0);
  });
});
