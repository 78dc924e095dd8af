import { describe, expect, it } from 'vitest';
import { showTime, timeLeft, timeMark } from './countdown';

describe('time left', () => {
  const clock = { leftMs: 10_000, totalMs: 20_000, running: true };

  it('runs from when the view came, and stops at nothing', () => {
    expect(timeLeft(clock, 4_000)).toBe(6_000);
    expect(timeLeft(clock, 60_000)).toBe(0);
    expect(timeLeft(clock, -5)).toBe(10_000);
  });

  it('stands while paused, and is none without a limit', () => {
    expect(timeLeft({ ...clock, running: false }, 4_000)).toBe(10_000);
    expect(timeLeft({ ...clock, leftMs: null }, 4_000)).toBeNull();
  });

  it('is shown so that 0:00 means over', () => {
    expect([0, 1, 9_000, 59_001, 754_000].map(showTime)).toEqual([
      '0:00',
      '0:01',
      '0:09',
      '1:00',
      '12:34',
    ]);
  });
});

describe('what is said of the time', () => {
  /** All that is said as a time runs down in quarter seconds. */
  function said(total: number, from = total) {
    const marks = [];
    for (let left = from; left > 0; left -= 250) {
      const mark = timeMark(total, left, left - 250);
      if (mark) marks.push(`${mark.say} ${mark.left}`);
    }
    return marks;
  }

  it('is half, ten seconds and five, once each', () => {
    expect(said(60_000)).toEqual(['half 30000', 'seconds 10000', 'seconds 5000']);
  });

  it('leaves half out where it would run into the ten seconds', () => {
    expect(said(20_000)).toEqual(['seconds 10000', 'seconds 5000']);
  });

  it('says the nearest only after a gap, as when the phone slept', () => {
    expect(timeMark(60_000, 40_000, 4_000)).toEqual({ say: 'seconds', left: 5_000 });
  });

  it('does not say a mark that had passed before', () => {
    expect(said(60_000, 9_000)).toEqual(['seconds 5000']);
  });
});
