import type { ClockView } from '@core/drill/clock-view';

/** Time left, ms; null: no limit. `since`: ms since the clock came, by the page's monotonic clock. */
export function timeLeft({ leftMs, running }: ClockView, since: number): number | null {
  if (leftMs === null) return null;
  return Math.max(0, running ? leftMs - Math.max(0, since) : leftMs);
}

/** `0:09`, `12:34`: the second that runs counts, so that 0:00 means over. */
export function showTime(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export type TimeMark = { say: 'half'; left: number } | { say: 'seconds'; left: number };

/**
 * What is to be said aloud as the time goes from `before` to `after`: half, ten seconds, five
 * seconds, and nothing else, or a screen reader could read nothing but the clock (WCAG 4.1.3).
 */
export function timeMark(total: number | null, before: number, after: number): TimeMark | null {
  const passed = (mark: number) => before > mark && after <= mark;
  for (const mark of [5_000, 10_000]) if (passed(mark)) return { say: 'seconds', left: mark };
  const half = total === null ? null : total / 2;
  // Half of a short time would be said on top of the ten seconds.
  if (half !== null && half >= 15_000 && passed(half)) return { say: 'half', left: half };
  return null;
}
