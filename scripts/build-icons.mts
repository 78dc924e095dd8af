/**
 * Draws every icon from the one in `src-renderer/icon.svg`, with Chromium (`CHROMIUM_PATH` names
 * another than /usr/bin/chromium). Run it after the drawing changed, and commit what it writes;
 * `tests/icons.test.ts` notices where that was forgotten. `.ico` and `.icns` are made of
 * `build/icon.png` by electron-builder.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const drawing = await readFile('src-renderer/icon.svg', 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1];
if (ground === undefined) throw new Error('src-renderer/icon.svg has no ground colour.');

/** @param inset the share of the edge left as plain ground: launchers cut icons to any shape */
const pages = (inset: number) => `<!doctype html><style>
  html, body { margin: 0; height: 100%; background: ${inset > 0 ? ground : 'transparent'} }
  svg { display: block; width: ${100 - 200 * inset}%; height: ${100 - 200 * inset}%; margin: ${100 * inset}% }
</style>${drawing}`;

const icons = [
  ...[16, 24, 32, 48, 64, 128, 256, 512].map((size) => ({
    file: `build/icons/${size}x${size}.png`,
    size,
    inset: 0,
  })),
  { file: 'build/icon.png', size: 1024, inset: 0 },
  { file: 'src-renderer/public/icon-192.png', size: 192, inset: 0 },
  { file: 'src-renderer/public/icon-512.png', size: 512, inset: 0 },
  // W3C Manifest, purpose "maskable": what matters lies within the inner 80%.
  { file: 'src-renderer/public/icon-maskable-512.png', size: 512, inset: 0.1 },
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const page = await browser.newPage();
for (const { file, size, inset } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(pages(inset));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await page.screenshot({ omitBackground: inset === 0 }));
}
await browser.close();
const sha256 = createHash('sha256').update(drawing).digest('hex');
await writeFile('build/icons/drawn-from.json', `{ "sha256": "${sha256}" }\n`);
