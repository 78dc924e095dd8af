import type { Statistics } from '@core/statistics/statistics';
import type { App } from './app.svelte';
import { resultInSlices } from './slices';

/**
 * Figures of a page, reckoned in slices so that input never waits for them, and again when the log
 * has changed; what was shown stays meanwhile. Made while a component is set up.
 */
export class Figures<Shown> {
  #shown = $state.raw<Shown | null>(null);
  #share = $state<number | null>(null);

  constructor(app: App, steps: (statistics: Statistics) => Generator<number, Shown>) {
    $effect(() => {
      // Whatever of the log and the plan they rest on.
      void app.memory.log;
      void app.memory.plan;
      let isWanted = true;
      const reckon = async () => {
        const statistics = await app.statistics.read((share) => (this.#share = share));
        if (!isWanted) return;
        const shown = await resultInSlices(steps(statistics));
        if (isWanted) [this.#shown, this.#share] = [shown, null];
      };
      void reckon();
      return () => (isWanted = false);
    });
  }

  /** Null until they are first there. */
  get shown(): Shown | null {
    return this.#shown;
  }

  /** How far counting has come, 0 to 1; null where nothing is counted. */
  get share(): number | null {
    return this.#share;
  }
}
