import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** The name changes with the content, so that a copy never goes stale. */
  readonly hashed: boolean;
}

/**
 * The built page, by the path it is asked for (`/`, `/assets/index-1a2b3c4d.js`).
 * A request is looked up in this map and nowhere else: no address can reach the file system.
 */
export type Site = ReadonlyMap<string, SiteFile>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Where Vite puts files whose names carry a hash of their content. */
const hashedFolder = '/assets/';

/**
 * The built page in memory, whole: what is built over it meanwhile is not mixed in.
 *
 * @throws where the folder has no `index.html`: nothing was built.
 */
export async function readSite(folder: string): Promise<Site> {
  const files = await Promise.all(
    filesUnder(folder, '').map(async (name): Promise<[string, SiteFile]> => {
      const bytes = await readFile(placeOf(folder, name));
      return [`/${name}`, { bytes, ...describe(name) }];
    }),
  );
  return withStart(folder, files);
}

/**
 * The built page where nothing can change it while the program runs: only names are read now, each
 * file when it is asked for, so that a window need not wait for hundreds it does not show.
 *
 * @throws where the folder has no `index.html`: nothing was built.
 */
export function openSite(folder: string): Site {
  const files = filesUnder(folder, '').map((name): [string, SiteFile] => [
    `/${name}`,
    {
      get bytes() {
        return readFileSync(placeOf(folder, name));
      },
      ...describe(name),
    },
  ]);
  return withStart(folder, files);
}

function withStart(folder: string, files: readonly [string, SiteFile][]): Site {
  const site = new Map(files);
  const start = site.get('/index.html');
  if (start === undefined) throw new Error(`No page was built: ${folder} has no index.html.`);
  return site.set('/', start);
}

const placeOf = (folder: string, name: string) => path.join(folder, ...name.split('/'));

const describe = (name: string) => ({
  mediaType: mediaTypes[path.extname(name)] ?? 'application/octet-stream',
  hashed: `/${name}`.startsWith(hashedFolder),
});

/** Relative names with `/` between, folders walked by hand: Node 18.15 has no recursive `readdir`. */
function filesUnder(folder: string, prefix: string): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
