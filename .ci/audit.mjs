/**
 * Asks the registry for known vulnerabilities of what is shipped. Exits 1 where there is one of
 * severity high or worse. A registry without advisories proves nothing either way: that is said, in
 * capitals, and is not counted as a pass of anything.
 */
import { spawnSync } from 'node:child_process';

const run = spawnSync('npm', ['audit', '--omit=dev', '--audit=true', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 120_000,
});
let report;
try {
  report = JSON.parse(run.stdout);
} catch {
  report = null;
}
const found = report?.metadata?.vulnerabilities;
if (found === undefined) {
  const why = report?.error?.summary ?? report?.message ?? run.stderr.trim().split('\n')[0] ?? '';
  console.log(`NOT AUDITED: the registry gave no advisories. ${why}`.trim());
} else {
  const { low, moderate, high, critical } = found;
  console.log(`Known: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
  for (const { name, severity, range } of Object.values(report.vulnerabilities))
    console.log(`  ${name} ${range}: ${severity}`);
  if (high + critical > 0) process.exitCode = 1;
}
