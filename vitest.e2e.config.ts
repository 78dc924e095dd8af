import { defineConfig } from 'vitest/config';

/** Whole-app tests: one at a time, since each drives a real window. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
