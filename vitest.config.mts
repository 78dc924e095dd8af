import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where a machine that counts tests wants the figures. */
const report = process.env['CHOKEPOINT_TEST_RESULTS'];

/** Tests that go through the whole course, the whole tree or thousands of cases: `npm run test:sweep`. */
export const sweeps = '{src-*,tests}/**/*.sweep.test.ts';

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      '@core': folder('./src-core'),
      '@host': folder('./src-main/host'),
      '@renderer': folder('./src-renderer'),
    },
  },
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    include: ['src-*/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
    exclude: [sweeps],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Files share a process: loading the modules anew for each took two thirds of the time. So a test
    // puts back what it changes of what all share: timers, globals, the environment.
    isolate: false,
    // What was compiled once is not compiled again at the next run.
    experimental: { fsModuleCache: true },
    // One process a core: while they run nothing else wants one.
    maxWorkers: '100%',
  },
});
