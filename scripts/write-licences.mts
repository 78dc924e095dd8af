/**
 * Writes `out/licences.txt`: the licence of every library in the package, as MIT, BSD and ISC ask
 * of whoever passes them on. Electron's and Chromium's own lie beside it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { licenceText, shippedPackages } from './shipped-packages';

const parts = await Promise.all(
  shippedPackages(process.cwd()).map(async (shipped) => {
    const text = await licenceText(shipped);
    const title = `${shipped.name} ${shipped.version} (${shipped.licence})`;
    return `${title}\n${'-'.repeat(title.length)}\n\n${text?.trim() ?? 'The package carries no licence file.'}\n`;
  }),
);
await mkdir('out', { recursive: true });
await writeFile(path.join('out', 'licences.txt'), parts.join('\n\n'));
