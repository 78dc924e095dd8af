import type { App } from './app.svelte';
import { untilWhen } from './dates';

/** "in 3 days", in the learner's language and days. */
export function sayWhen(app: App, due: number, now: number): string {
  const { key, count } = untilWhen(due, now, app.memory.studyDay);
  return app.preferences.t(key, { count });
}
