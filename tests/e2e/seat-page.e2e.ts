import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { questionTemplates } from '@core/questions/templates';
import { seatSite } from '@host/drill/seat-site';
import { readSite } from '@host/site';

const out = path.resolve(import.meta.dirname ?? __dirname, '../../out');
const isBuilt = existsSync(path.join(out, 'renderer/seat.html'));
const files = async () => {
  const site = seatSite(await readSite(path.join(out, 'renderer')))!;
  return [...new Set(site.values())].map(({ bytes }) => bytes);
};

it.skipIf(!isBuilt)('the page a phone loads is under 60 kB', async () => {
  const sizes = (await files()).map((bytes) => gzipSync(bytes).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

it.skipIf(!isBuilt)(
  'and holds no question, key, explanation, template or schema library',
  async () => {
    const page = Buffer.concat(await files()).toString('utf8');
    const course = path.join(out, 'content');
    const said: string[] = questionTemplates.map(({ id }) => id);
    for (const name of (await readdir(course)).filter((file) => /^[a-z-]+\.json$/.test(file)))
      JSON.parse(await readFile(path.join(course, name), 'utf8'), (key, value: unknown) => {
        const text = value as { en?: unknown; ja?: unknown } | null;
        if (['stem', 'explanation', 'why', 'belief'].includes(key) && typeof text?.ja === 'string')
          said.push(text.ja, String(text.en));
        return value;
      });
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter((text) => text.length > 12 && page.includes(text))).toEqual([]);
    expect(page).not.toMatch(/ZodError|_zod|invalid_type|gradeResponse|rightResponse/);
  },
);
