import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env['CHOKEPOINT_TEST_RESULTS'];

/** Whole-app tests. Each file drives windows of its own, on data of its own. */
export default defineConfig({
  // Tests write and read the app's files with the app's own code.
  resolve: {
    alias: {
      '@core': fileURLToPath(new URL('./src-core', import.meta.url)),
      '@host': fileURLToPath(new URL('./src-main/host', import.meta.url)),
    },
  },
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    include: ['tests/e2e/**/*.e2e.ts'],
    setupFiles: ['tests/e2e/close-browser.ts'],
    // Half of the time a file waits for its windows; more at once would make them slow.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
