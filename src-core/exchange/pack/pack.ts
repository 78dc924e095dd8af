import { openZip } from '@core/zip/open-zip';
import type { ExchangeFormat, NamedBytes } from '../exchange';
import { readPack } from './read-pack';
import { writePack } from './write-pack';

/** Our own packs: whole, hashed and signed or not. `docs/pack-format.md` tells it to others. */
export const packFormat: ExchangeFormat = {
  name: 'pack',
  extensions: ['zip'],
  mediaType: 'application/zip',
  detect: (file) => holdsEntry(file, 'pack.json'),
  read: readPack,
  write: writePack,
};

/** Whether the file is a zip that holds the entry; false for one that cannot be opened. */
export function holdsEntry({ bytes }: NamedBytes, ...names: string[]): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    // Looked into, not unpacked: what is too much is for the reader to refuse, with its reason.
    const zip = openZip(bytes, { totalBytes: Infinity, entries: 65_535, ratio: Infinity });
    return names.some((name) => zip.has(name));
  } catch {
    return false;
  }
}
