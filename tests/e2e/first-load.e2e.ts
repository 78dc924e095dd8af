import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** What the page fetches before it can draw: everything its document names. */
function firstLoad(document: string): { file: string; bytes: number }[] {
  const html = readFileSync(`out/renderer/${document}`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
  return [...new Set(named)].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(`out/renderer/${file}`)).length,
  }));
}
const sum = (parts: { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0);

// A size is no time: it is the same on every machine, so it may be a test.
it('loads less than 250 kB, gzipped, before the first page is drawn', () => {
  const parts = firstLoad('index.html');
  expect(parts.some(({ file }) => file.endsWith('.js'))).toBe(true);
  expect(sum(parts), JSON.stringify(parts)).toBeLessThan(250_000);
});
