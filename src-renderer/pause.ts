type Scheduler = { postTask?: (task: () => void) => Promise<void> };

/** Lets input and drawing come between two pieces of work. */
export function pause(): Promise<void> {
  // Timers are held back after a few in a row (HTML Standard, 8.6); tasks are not.
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}
