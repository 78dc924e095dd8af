/**
 * The time left as of the moment the view was made. Clocks of phones are wrong: a page counts down
 * from here by its own monotonic clock, and asks nothing of the wall.
 */
export interface ClockView {
  /** Null: no limit. */
  leftMs: number | null;
  /** All the time there was, extensions included; null: no limit. */
  totalMs: number | null;
  /** False while paused. */
  running: boolean;
}
