import type { ClockView } from '@core/drill/clock-view';
import { timeLeft, timeMark, type TimeMark } from './countdown';

/** Often enough for figures of seconds. */
const lookMs = 200;

/** A drill's time as it runs out, for a phone and for the room. Made while a component is set up. */
export class TimeLeft {
  #now = $state(performance.now());
  readonly #left: number | null;
  #before: number | null = null;

  /**
   * @param seenAt when the clock came, by `performance.now()`
   * @param tell hears of the moments that are said (WCAG 4.1.3); not of those that had passed before
   */
  constructor(clock: () => ClockView, seenAt: () => number, tell: (mark: TimeMark) => void) {
    this.#left = $derived(timeLeft(clock(), this.#now - seenAt()));
    $effect(() => {
      const { leftMs, running } = clock();
      if (leftMs === null || !running) return;
      const timer = setInterval(() => (this.#now = performance.now()), lookMs);
      return () => clearInterval(timer);
    });
    $effect(() => {
      const left = this.#left;
      if (left === null) return;
      const mark = this.#before === null ? null : timeMark(clock().totalMs, this.#before, left);
      this.#before = left;
      if (mark) tell(mark);
    });
  }

  /** Milliseconds; null where there is no limit. */
  get ms(): number | null {
    return this.#left;
  }
}
