import { unzipSync } from 'fflate';
import { bad, good, type Result } from '@core/fault';
import { collectionFault } from './faults';
import { entryNames, manifestName, mostBytes, mostEntries } from './format';

const expected: ReadonlySet<string> = new Set([manifestName, ...entryNames]);

class Refusal extends Error {
  constructor(
    readonly code: 'collection-too-big' | 'collection-odd-entry',
    readonly entry: string,
  ) {
    super();
  }
}

/**
 * Unpacks the entries of a collection. What the directory of the zip announces is added up before
 * anything is unpacked, and nothing is unpacked past what was announced, so that a zip bomb costs
 * no memory. Nothing here becomes a path; a name that is not one of ours is refused all the same.
 *
 * @param limit bytes that all entries may come to
 */
export function unpack(
  bytes: Uint8Array,
  limit = mostBytes,
): Result<Record<string, Uint8Array<ArrayBuffer>>> {
  const seen = new Set<string>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!expected.has(name) || seen.has(name) || seen.size >= mostEntries) {
          throw new Refusal('collection-odd-entry', name);
        }
        seen.add(name);
        total += originalSize;
        if (total > limit) throw new Refusal('collection-too-big', name);
        return true;
      },
    });
    return good(files as Record<string, Uint8Array<ArrayBuffer>>);
  } catch (error) {
    if (error instanceof Refusal) return bad(collectionFault(error.code, error.entry.slice(0, 80)));
    // The directory of a zip stands at its end: of a file cut short nothing can be trusted.
    return bad(collectionFault('collection-cut', '', String(error)));
  }
}
