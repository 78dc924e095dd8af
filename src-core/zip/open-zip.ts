import { Inflate, inflateSync } from 'fflate';
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
  /** The same a piece at a time, with a rest after each, so that a long one holds nothing up. */
  readInPieces(name: string, rest: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>>;
}

/** So many packed bytes are inflated at a time: some milliseconds' work, whatever they come to. */
const pieceBytes = 16 * 1024;

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
  const found = (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) throw new ZipRefused('zip-damaged', name);
    return entry;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read: (name) => inflated(bytes, found(name)),
    readInPieces: async (name, rest) => inflatedInPieces(bytes, found(name), rest),
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
    throw damaged(entry);
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged(entry);
  return out;
}

async function inflatedInPieces(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  rest: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(entry.size);
  let [length, crc] = [0, 0];
  const take = (piece: Uint8Array) => {
    if (length + piece.length > out.length) throw damaged(entry);
    out.set(piece, length);
    length += piece.length;
    crc = crc32(piece, crc);
  };
  const inflate = new Inflate(take);
  try {
    for (let from = entry.start; from < entry.end; from += pieceBytes) {
      const to = Math.min(from + pieceBytes, entry.end);
      if (entry.method === 0) take(bytes.subarray(from, to));
      else inflate.push(bytes.subarray(from, to), to === entry.end);
      await rest();
    }
  } catch {
    throw damaged(entry);
  }
  if (length !== entry.size || crc !== entry.crc) throw damaged(entry);
  return out;
}

const damaged = ({ name }: DirectoryEntry) => new ZipRefused('zip-damaged', name.slice(0, 80));
