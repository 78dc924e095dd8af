import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8 } from 'fflate';
import type { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { logRecordSchema } from '@core/review/answer-log';
import { collectionFault } from './faults';
import {
  collectionVersion,
  learnerRowSchema,
  manifestHeadSchema,
  manifestName,
  manifestSchema,
  packLineSchema,
  pricesRowSchema,
  settingRowSchema,
  type CollectionContent,
  type EntryName,
  type Manifest,
} from './format';
import { readSingleCopy } from './read-single-copy';
import { readRowsInPieces } from './read-rows';
import { unpack } from './unpack';

/**
 * Reads a saved file of either form: a collection (zip) or the older copy of one learner's records
 * (JSON Lines). Refuses with a fault what is not whole: cut short, checksum that does not fit, a
 * newer version, more than it may unpack to, entries that do not belong.
 *
 * @param rest called after each piece of the work: what else is to do may come in between
 */
export async function readSavedFile(
  bytes: Uint8Array<ArrayBuffer>,
  rest: () => Promise<void> = async () => {},
): Promise<Result<CollectionContent>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readCollection(bytes, rest) : readSingleCopy(strFromU8(bytes));
}

async function readCollection(
  bytes: Uint8Array<ArrayBuffer>,
  rest: () => Promise<void>,
): Promise<Result<CollectionContent>> {
  const unpacked = await unpack(bytes, rest);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const manifest = readManifest(files[manifestName]);
  if (!manifest.ok) return manifest;
  const listed: Partial<Record<EntryName, Uint8Array>> = {};
  for (const { name, bytes: length, sha256: sum } of manifest.value.entries) {
    const file = files[name];
    if (!file || file.length !== length || (await checksumOf(file, rest)) !== sum) {
      return bad(collectionFault('collection-checksum', name));
    }
    listed[name] = file;
  }
  const unlisted = Object.keys(files).find((name) => name !== manifestName && !(name in listed));
  if (unlisted) return bad(collectionFault('collection-odd-entry', unlisted));

  const read = <Row>(name: EntryName, schema: z.ZodType<Row, unknown>) =>
    readRowsInPieces(listed[name], schema, name, rest);
  const learners = await read('learners.jsonl', learnerRowSchema);
  const records = await read('answers.jsonl', logRecordSchema);
  const settings = await read('settings.jsonl', settingRowSchema);
  const prices = await read('prices.jsonl', pricesRowSchema);
  const packs = await read('packs.jsonl', packLineSchema);
  return good({
    created: manifest.value.created,
    learners: learners.rows,
    records: records.rows,
    settings: settings.rows,
    prices: prices.rows,
    packs: packs.rows.flatMap((row) => ('pack' in row ? row.pack : [])),
    drafts: packs.rows.flatMap((row) => ('draft' in row ? row.draft : [])),
    damaged: [
      ...learners.damaged,
      ...records.damaged,
      ...settings.damaged,
      ...prices.damaged,
      ...packs.damaged,
    ],
  });
}

/** So much is summed up at a time. */
const pieceBytes = 256 * 1024;

/** SHA-256 of a whole file in lower-case hex, with a rest after each piece. */
async function checksumOf(file: Uint8Array, rest: () => Promise<void>): Promise<string> {
  const sum = sha256.create();
  for (let from = 0; from < file.length; from += pieceBytes) {
    sum.update(file.subarray(from, from + pieceBytes));
    await rest();
  }
  return bytesToHex(sum.digest());
}

function readManifest(file: Uint8Array | undefined): Result<Manifest> {
  let value: unknown;
  try {
    value = file && JSON.parse(strFromU8(file));
  } catch {
    value = undefined;
  }
  const head = manifestHeadSchema.safeParse(value);
  if (!head.success) return bad(collectionFault('collection-unreadable', manifestName));
  if (head.data.version > collectionVersion) {
    return bad(collectionFault('collection-newer', manifestName, `version ${head.data.version}`));
  }
  const manifest = manifestSchema.safeParse(value);
  return manifest.success
    ? good(manifest.data)
    : bad(collectionFault('collection-unreadable', manifestName, manifest.error.message));
}
