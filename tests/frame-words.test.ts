import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '@core/messages/catalogue';
import { frameWords } from '@renderer/app/frame-words';

const root = path.resolve('src-renderer');
const folders: Record<string, string> = { '@core': 'src-core', '@renderer': 'src-renderer' };

/** The file an import means; null for a package, for types and for what is no code. */
function fileOf(from: string, named: string): string | null {
  const [first = '', ...rest] = named.split('/');
  const folder = folders[first];
  if (folder === undefined && !named.startsWith('.')) return null;
  const place = folder ? path.resolve(folder, ...rest) : path.resolve(path.dirname(from), named);
  const found = ['', '.ts', '/index.ts'].map((ending) => place + ending);
  return found.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

/** Everything that comes with the first page: what is imported, but not what is fetched later. */
function firstLoad(entry: string): Map<string, string> {
  const sources = new Map<string, string>();
  const queue = [entry];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (sources.has(file)) continue;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [whole, named] of source.matchAll(/(?:import|export)\s[^;'()]*?from\s*'([^']+)'/g)) {
      if (/^(import|export)\s+type\s/.test(whole)) continue;
      const next = fileOf(file, named!);
      if (next) queue.push(next);
    }
  }
  return sources;
}

const loaded = firstLoad(path.join(root, 'main.ts'));

it('finds what comes with the app, and leaves out what is fetched when opened', () => {
  const names = [...loaded.keys()].map((file) => path.relative(root, file).replaceAll('\\', '/'));
  expect(names).toContain('pages/session/SessionPage.svelte');
  expect(names).toContain('components/FaultNotice.svelte');
  expect(names).not.toContain('pages/lab/LabPage.svelte');
  expect(names).not.toContain('../src-core/messages/catalogue.ts');
});

it('can say everything that what comes with the app says', () => {
  const missing = [...loaded].flatMap(([file, source]) =>
    file.includes('/messages/rooms/')
      ? []
      : [...source.matchAll(/'([\w-]+\.[\w.-]+)'/g)]
          .map(([, key]) => key!)
          .filter((key) => key in catalogue && !(key in frameWords))
          .map((key) => `${path.relative('.', file)}: ${key}`),
  );
  expect([...new Set(missing)]).toEqual([]);
});
