import { zipSync } from 'fflate';

/** A zip knows no year outside 1980–2099 and no zone; the same entries give the same bytes. */
const entriesDate = new Date(1980, 0, 1);

/** Entries that are packed already (pictures) are stored as they are. */
export function writeZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [
      name,
      [bytes, { level: /\.(png|jpe?g|gif|webp)$/.test(name) ? 0 : 6 }] as [
        Uint8Array,
        { level: 0 | 6 },
      ],
    ]),
  );
  return zipSync(files, { mtime: entriesDate }) as Uint8Array<ArrayBuffer>;
}
