/** Prints "passed failed" of a Vitest JSON report. Exits 1 where the report is missing or counts no test. */
import { readFileSync } from 'node:fs';

try {
  const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  if (report.numPassedTests + report.numFailedTests + broken === 0) process.exit(1);
  console.log(`${report.numPassedTests} ${report.numFailedTests + broken}`);
} catch (error) {
  console.error(`No report in ${process.argv[2]}: ${error.message}`);
  process.exit(1);
}
