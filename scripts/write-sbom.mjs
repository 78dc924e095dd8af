/**
 * Writes what ships as CycloneDX (cyclonedx.org) to out/sbom.cdx.json, by npm's own `npm sbom`. The
 * generator of the CycloneDX project would have every install compile an XML library.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('Run it as "npm run sbom".');
const text = execFileSync(
  process.execPath,
  [npm, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { bomFormat, components } = JSON.parse(text);
if (bomFormat !== 'CycloneDX' || components.length === 0) {
  throw new Error('npm wrote no bill of materials with components in it.');
}
mkdirSync('out', { recursive: true });
writeFileSync('out/sbom.cdx.json', text);
console.log(`out/sbom.cdx.json: ${components.length} components`);
