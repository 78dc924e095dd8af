import { describe, expect, it } from 'vitest';
import { answer, newYear } from '@core/review/log.fixture';
import { buildTimeOfDay } from './time-of-day';

const hourMs = 3_600_000;
const hourOf = (at: number) => Math.floor(at / hourMs) % 24;
const at = (hour: number, score: number, count: number, from: number) =>
  Array.from({ length: count }, (_, n) => answer(from + n, { at: newYear + hour * hourMs, score }));

describe('time of day', () => {
  it('has a bar for each hour and a row for those with answers', () => {
    const { bars, rows } = buildTimeOfDay([...at(9, 1, 2, 1), ...at(22, 0, 1, 10)], hourOf);
    expect(bars).toHaveLength(24);
    expect(rows).toEqual([
      { hour: 9, answers: 2, score: 1 },
      { hour: 22, answers: 1, score: 0 },
    ]);
  });

  it('names a best hour only where there is enough to tell', () => {
    const few = at(9, 1, 19, 1);
    const many = at(22, 0.5, 20, 100);
    expect(buildTimeOfDay(few, hourOf).best).toBeNull();
    expect(buildTimeOfDay([...few, ...many], hourOf).best!.hour).toBe(22);
  });
});
