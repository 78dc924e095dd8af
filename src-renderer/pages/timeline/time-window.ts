/** A stretch of time in days since 1970-01-01 UTC; `to` is no longer part of it. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** Below about six weeks the days stand further apart than their marks are wide. */
export const shortestWindow = 45;

const dayLength = 86_400_000;

/** The first day of `2024-12-02` or of the month `2024-12`, in days since 1970-01-01 UTC. */
export function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
  return Date.UTC(year, month - 1, day ?? 1) / dayLength;
}

/** The day after the date: of a month, the first day of the next. */
export function dayAfter(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
  return day === undefined ? Date.UTC(year, month, 1) / dayLength : dayOf(date) + 1;
}

export const momentOf = (day: number): Date => new Date(day * dayLength);
export const dateOf = (day: number): string => momentOf(day).toISOString().slice(0, 10);
export const yearWindow = (year: number): TimeWindow => ({
  from: dayOf(`${year}-01`),
  to: dayOf(`${year + 1}-01`),
});

const lengthOf = ({ from, to }: TimeWindow) => to - from;
const middleOf = ({ from, to }: TimeWindow) => (from + to) / 2;

/** The window of that length around its middle, moved and cut so that it lies within the whole. */
export function clampWindow(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(lengthOf(whole), Math.max(shortestWindow, lengthOf(window)));
  const from = Math.min(whole.to - length, Math.max(whole.from, middleOf(window) - length / 2));
  return { from, to: from + length };
}

/** Shows `factor` times as much time; the day `around` stays where it is. */
export function zoomBy(
  window: TimeWindow,
  factor: number,
  around: number,
  whole: TimeWindow,
): TimeWindow {
  const length = Math.min(lengthOf(whole), Math.max(shortestWindow, lengthOf(window) * factor));
  const share = (around - window.from) / lengthOf(window);
  const from = around - share * length;
  return clampWindow({ from, to: from + length }, whole);
}

export function panBy(window: TimeWindow, days: number, whole: TimeWindow): TimeWindow {
  return clampWindow({ from: window.from + days, to: window.to + days }, whole);
}

/** Moved as little as needed to have the day in view, not at the very edge. */
export function revealDay(window: TimeWindow, day: number, whole: TimeWindow): TimeWindow {
  const margin = lengthOf(window) * 0.08;
  if (day < window.from + margin) return panBy(window, day - margin - window.from, whole);
  if (day > window.to - margin) return panBy(window, day + margin - window.to, whole);
  return window;
}

/** How far it is zoomed in: 0 the whole, 100 the shortest; equal steps are equal factors. */
export function zoomLevel(window: TimeWindow, whole: TimeWindow): number {
  const range = Math.log(lengthOf(whole) / shortestWindow);
  return range <= 0 ? 0 : (100 * Math.log(lengthOf(whole) / lengthOf(window))) / range;
}

/** The window of that level around the middle of this one. */
export function windowAtLevel(window: TimeWindow, level: number, whole: TimeWindow): TimeWindow {
  const wanted = lengthOf(whole) * (shortestWindow / lengthOf(whole)) ** (level / 100);
  return zoomBy(window, wanted / lengthOf(window), middleOf(window), whole);
}
