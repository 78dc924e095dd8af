import type { Site, SiteFile } from '@host/site';

/** The page a seat loads, in the built site. */
const page = '/seat.html';

/**
 * The seat's page and what it refers to, directly or through its scripts, and nothing else: the
 * course and its generators stay on the teacher's machine. Null where it was not built.
 */
export function seatSite(site: Site): Site | null {
  const start = site.get(page);
  if (start === undefined) return null;
  const found = new Map<string, SiteFile>();
  const follow = (file: SiteFile): void => {
    const text = file.bytes.toString('utf8');
    for (const [address, asset] of site) {
      const name = address.slice(address.lastIndexOf('/') + 1);
      if (address === page || name.endsWith('.html') || name === '' || found.has(address)) continue;
      if (!text.includes(name)) continue;
      found.set(address, asset);
      if (/javascript|css/.test(asset.mediaType)) follow(asset);
    }
  };
  follow(start);
  return found.set('/', start).set('/join', start);
}
