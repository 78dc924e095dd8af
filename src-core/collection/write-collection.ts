import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  collectionFormat,
  collectionVersion,
  entryNames,
  manifestName,
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

/** What a file says of itself. `created`: ISO 8601 date and time; `app`: version of the app. */
export interface CollectionHead {
  created: string;
  app: string;
}

/**
 * Packs a collection from rows that come a batch at a time, in any order of entries. Only what is
 * packed already is held: about a tenth of the rows. The manifest stands first in the file and names
 * checksums known last, so the container is put together at the end. The same rows and date give the
 * same bytes.
 */
export class CollectionPacker {
  readonly #head: CollectionHead;
  readonly #entries = new Map(entryNames.map((name) => [name, new PackedEntry(name)]));

  constructor(head: CollectionHead) {
    this.#head = head;
  }

  add(of: keyof CollectionRows, rows: readonly unknown[]): void {
    const name = entryNames.find((entry) => rowsOf[entry] === of)!;
    this.#entries.get(name)!.add(rows);
  }

  /** The bytes of the zip, in pieces that follow each other. Nothing can be added afterwards. */
  finish(): Uint8Array<ArrayBuffer>[] {
    const entries = [...this.#entries.values()];
    const manifest: Manifest = {
      format: collectionFormat,
      version: collectionVersion,
      created: this.#head.created,
      app: this.#head.app,
      entries: entries.map((entry) => entry.finish()),
    };
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(plain(chunk));
    });
    const first = deflated(manifestName);
    zip.add(first);
    first.push(strToU8(`${JSON.stringify(manifest, null, 2)}\n`), true);
    for (const entry of entries) entry.putInto(zip);
    zip.end();
    return chunks;
  }
}

/** One entry while it grows. */
class PackedEntry {
  readonly #name: EntryName;
  readonly #stream: ZipDeflate;
  readonly #sum = sha256.create();
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #rows = 0;
  #bytes = 0;

  constructor(name: EntryName) {
    this.#name = name;
    this.#stream = deflated(name);
    this.#stream.ondata = (error, chunk) => {
      if (error) throw error;
      this.#chunks.push(plain(chunk));
    };
  }

  add(rows: readonly unknown[]): void {
    if (rows.length === 0) return;
    this.#push(strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join('')), false);
    this.#rows += rows.length;
  }

  #push(bytes: Uint8Array, isLast: boolean): void {
    this.#sum.update(bytes);
    this.#bytes += bytes.length;
    this.#stream.push(bytes, isLast);
  }

  finish(): Manifest['entries'][number] {
    this.#push(new Uint8Array(), true);
    const sha256 = bytesToHex(this.#sum.digest());
    return { name: this.#name, rows: this.#rows, bytes: this.#bytes, sha256 };
  }

  /** The zip takes the place of whoever listened, and hears what is packed already. */
  putInto(zip: Zip): void {
    zip.add(this.#stream);
    const last = this.#chunks.length - 1;
    this.#chunks.forEach((chunk, place) => this.#stream.ondata(null, chunk, place === last));
    this.#chunks = [];
  }
}

/** A zip knows no year outside 1980–2099 and no zone; the real date is in the manifest. */
const entriesDate = new Date(1980, 0, 1);

function deflated(name: string): ZipDeflate {
  const stream = new ZipDeflate(name, { level: 6 });
  stream.mtime = entriesDate;
  return stream;
}

/** fflate does not say so in its types, but never hands out shared memory. */
const plain = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;
