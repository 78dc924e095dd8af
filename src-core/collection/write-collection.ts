import { strToU8, zipSync } from 'fflate';
import {
  collectionFormat,
  collectionVersion,
  entryNames,
  manifestName,
  type Digest,
  type EntryName,
  type Manifest,
} from './format';

/** Rows exactly as stored. Damaged ones belong in too: a later version may know them. */
export type CollectionRows = Record<
  'learners' | 'answers' | 'settings' | 'prices' | 'packs',
  readonly unknown[]
>;

const rowsOf: Record<EntryName, keyof CollectionRows> = {
  'learners.jsonl': 'learners',
  'answers.jsonl': 'answers',
  'settings.jsonl': 'settings',
  'prices.jsonl': 'prices',
  'packs.jsonl': 'packs',
};

/**
 * The collection as the bytes of a zip. The same rows and date give the same bytes.
 *
 * @param created ISO 8601 date and time
 * @param app version of the app
 */
export async function writeCollection(
  rows: CollectionRows,
  { created, app }: { created: string; app: string },
  digest: Digest,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Record<string, Uint8Array> = {};
  const entries: Manifest['entries'] = [];
  for (const name of entryNames) {
    const list = rows[rowsOf[name]];
    const bytes = plain(strToU8(list.map((row) => `${JSON.stringify(row)}\n`).join('')));
    packed[name] = bytes;
    entries.push({
      name,
      rows: list.length,
      bytes: bytes.length,
      sha256: await digest(bytes),
    });
  }
  const manifest: Manifest = {
    format: collectionFormat,
    version: collectionVersion,
    created,
    app,
    entries,
  };
  const head = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return plain(zipSync({ [manifestName]: head, ...packed }, { mtime: entriesDate }));
}

/** A zip knows no year outside 1980–2099 and no zone; the real date is in the manifest. */
const entriesDate = new Date(1980, 0, 1);

/** fflate does not say so in its types, but never hands out shared memory. */
const plain = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;
