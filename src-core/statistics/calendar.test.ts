import { describe, expect, it } from 'vitest';
import { answer } from '@core/review/log.fixture';
import { localStudyDay } from '@core/review/study-day';
import { buildCalendar } from './calendar';

const tokyo = localStudyDay(() => 540);
const at = (time: string) => Date.parse(`${time}+09:00`);

describe('buildCalendar', () => {
  const answers = [
    answer(1, { at: at('2026-04-01T23:30:00') }),
    answer(2, { at: at('2026-04-02T02:00:00'), score: 0 }),
    answer(3, { at: at('2026-04-04T08:00:00') }),
    answer(4, { at: at('2026-03-20T08:00:00') }),
  ];
  const built = buildCalendar(answers, at('2026-04-04T12:00:00'), 4, tokyo);

  it('counts a night past midnight to the day it began, and shows days without answers', () => {
    expect(built.bars).toEqual([
      { date: '2026-04-01', answers: 2, right: 1, elapsedMs: 18_000 },
      { date: '2026-04-02', answers: 0, right: 0, elapsedMs: 0 },
      { date: '2026-04-03', answers: 0, right: 0, elapsedMs: 0 },
      { date: '2026-04-04', answers: 1, right: 1, elapsedMs: 9000 },
    ]);
  });

  it('lists the days with answers, the newest first', () => {
    expect(built.rows.map(({ date }) => date)).toEqual(['2026-04-04', '2026-04-01']);
    expect(built.studied).toBe(2);
  });
});
