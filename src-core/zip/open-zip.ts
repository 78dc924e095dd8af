import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { readDirectory, type DirectoryEntry } from './directory';
import { usualLimits, ZipRefused, type ZipLimits } from './limits';

/** A zip of which only the directory was read: an entry is inflated when it is asked for. */
export interface Zip {
  /** Names of the files in it, in the order of the directory; folders are left out. */
  names: readonly string[];
  has(name: string): boolean;
  /** Bytes the entry comes to; 0 for one that is not there. */
  size(name: string): number;
  /** @throws ZipRefused where the bytes are not what the directory announced. */
  read(name: string): Uint8Array<ArrayBuffer>;
}

/**
 * Opens a zip from anywhere. See {@link readDirectory} for what is refused at once.
 *
 * @throws ZipRefused
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = usualLimits): Zip {
  const entries = new Map(
    readDirectory(bytes, limits)
      .filter(({ name }) => !name.endsWith('/'))
      .map((entry) => [entry.name, entry]),
  );
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new ZipRefused('zip-damaged', name);
      return inflated(bytes, entry);
    },
  };
}

/** Never more than was announced: what would run over is dropped, and the checksum tells. */
function inflated(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array<ArrayBuffer> {
  const packed = bytes.subarray(entry.start, entry.end);
  let out: Uint8Array<ArrayBuffer>;
  try {
    out =
      entry.method === 0
        ? packed.slice()
        : (inflateSync(packed, { out: new Uint8Array(entry.size) }) as Uint8Array<ArrayBuffer>);
  } catch {
    throw new ZipRefused('zip-damaged', entry.name.slice(0, 80));
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc)
    throw new ZipRefused('zip-damaged', entry.name.slice(0, 80));
  return out;
}
