import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
  bytes: Buffer;
  mediaType: string;
  /** The name changes with the content, so that a copy never goes stale. */
  hashed: boolean;
}

/**
 * The built page, held in memory by the path it is asked for (`/`, `/assets/index-1a2b3c4d.js`).
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

/** @throws where the folder has no `index.html`: nothing was built. */
export async function readSite(folder: string): Promise<Site> {
  const names = await filesUnder(folder, '');
  const files = await Promise.all(
    names.map(async (name): Promise<[string, SiteFile]> => {
      const address = `/${name}`;
      const file = {
        bytes: await readFile(path.join(folder, ...name.split('/'))),
        mediaType: mediaTypes[path.extname(name)] ?? 'application/octet-stream',
        hashed: address.startsWith(hashedFolder),
      };
      return [address, file];
    }),
  );
  const site = new Map(files);
  const start = site.get('/index.html');
  if (start === undefined) throw new Error(`No page was built: ${folder} has no index.html.`);
  return site.set('/', start);
}

/** Relative names with `/` between, folders walked by hand: Node 18.15 has no recursive `readdir`. */
async function filesUnder(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(folder, name);
      return entry.isFile() ? [name] : [];
    }),
  );
  return names.flat();
}
