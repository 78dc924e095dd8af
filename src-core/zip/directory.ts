import { strFromU8 } from 'fflate';
import { ZipRefused, type ZipLimits, ratioFree } from './limits';

/** An entry as the directory at the end of a zip announces it (APPNOTE 6.3.10, 4.3.12). */
export interface DirectoryEntry {
  name: string;
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
  /** Where its packed bytes begin and end in the file. */
  start: number;
  end: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
/** A comment after the directory can be no longer. */
const longestComment = 0xffff;
const zip64 = 0xffffffff;

/**
 * The directory of a zip, with everything in it that could do harm refused before a byte is
 * inflated: sizes, counts, paths that climb, links, entries twice, entries that share bytes
 * (Fifield 2019, "A better zip bomb").
 *
 * @throws ZipRefused
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (from === zip64 || count === 0xffff) throw new ZipRefused('zip-large');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipRefused('zip-damaged');
  if (count > limits.entries) throw new ZipRefused('zip-entries', '', { most: limits.entries });
  const entries: DirectoryEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== entryMark)
      throw new ZipRefused('zip-damaged');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength, extraLength, commentLength] = lengths as [number, number, number];
    const next = at + entrySize + nameLength + extraLength + commentLength;
    if (next > end) throw new ZipRefused('zip-damaged');
    const name = entryName(bytes, view, at, nameLength);
    const entry = readEntry(view, at, name, from);
    checkName(name);
    if (seen.has(name.toLowerCase())) throw new ZipRefused('zip-twice', shown(name));
    seen.add(name.toLowerCase());
    total += entry.size;
    if (total > limits.totalBytes)
      throw new ZipRefused('zip-too-big', shown(name), { most: megabytes(limits.totalBytes) });
    if (entry.size > ratioFree && entry.size > entry.packed * limits.ratio)
      throw new ZipRefused('zip-ratio', shown(name), { most: limits.ratio });
    entries.push(entry);
    at = next;
  }
  refuseSharedBytes(entries);
  return entries;
}

const megabytes = (count: number) => Math.round(count / 1024 / 1024);
/** Names of a stranger's making are shown short. */
const shown = (name: string) => name.slice(0, 80);

function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new ZipRefused('zip-damaged');
}

function entryName(bytes: Uint8Array, view: DataView, at: number, length: number): string {
  const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
  const raw = bytes.subarray(at + entrySize, at + entrySize + length);
  return strFromU8(raw, !utf8);
}

function readEntry(view: DataView, at: number, name: string, directory: number): DirectoryEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 0x2041) !== 0) throw new ZipRefused('zip-encrypted', shown(name));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipRefused('zip-method', shown(name), { method });
  // Unix writers (host system 3) keep the file's mode in the upper half: S_IFLNK is 0xA000.
  const mode = view.getUint32(at + 38, true) >>> 16;
  if (view.getUint8(at + 5) === 3 && (mode & 0xf000) === 0xa000)
    throw new ZipRefused('zip-link', shown(name));
  const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const local = view.getUint32(at + 42, true);
  if (packed === zip64 || size === zip64 || local === zip64)
    throw new ZipRefused('zip-large', shown(name));
  if (local + localSize > directory || view.getUint32(local, true) !== localMark)
    throw new ZipRefused('zip-damaged', shown(name));
  const head = localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const start = local + head;
  const end = start + packed;
  if (end > directory || (method === 0 && packed !== size))
    throw new ZipRefused('zip-damaged', shown(name));
  return { name, method, crc, packed, size, start, end };
}

/** Nothing here becomes a path on a disk; a name that wants to climb is refused all the same. */
function checkName(name: string): void {
  const climbs = name.split(/[\\/]/).includes('..');
  const absolute = /^([\\/]|[a-z]:)/i.test(name);
  const odd = [...name].some((letter) => letter < ' ') || name === '' || name.length > 1024;
  if (climbs || absolute || odd) throw new ZipRefused('zip-path', shown(name));
}

function refuseSharedBytes(entries: readonly DirectoryEntry[]): void {
  const sorted = [...entries].sort((one, other) => one.start - other.start);
  sorted.forEach((entry, index) => {
    const before = sorted[index - 1];
    if (before && entry.start < before.end) throw new ZipRefused('zip-damaged', shown(entry.name));
  });
}
