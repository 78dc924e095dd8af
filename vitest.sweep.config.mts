import { mergeConfig } from 'vitest/config';
import unit, { sweeps } from './vitest.config.mjs';

const report = process.env['CHOKEPOINT_TEST_RESULTS']?.replace(/\.json$/, '-sweep.json');

/** The exhaustive tests, apart from the quick ones: the same setting, more patience. */
const config = mergeConfig(unit, { test: { testTimeout: 60_000 } });
config.test.include = [sweeps];
config.test.exclude = [];
config.test.reporters = report ? ['default', ['json', { outputFile: report }]] : ['default'];
export default config;
