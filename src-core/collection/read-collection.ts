import { strFromU8 } from 'fflate';
import { bad, good, type Result } from '@core/fault';
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
  type Digest,
  type Manifest,
} from './format';
import { readSingleCopy } from './read-single-copy';
import { readRecords, readRows } from './read-rows';
import { unpack } from './unpack';

/**
 * Reads a saved file of either form: a collection (zip) or the older copy of one learner's records
 * (JSON Lines). Refuses with a fault what is not whole: cut short, checksum that does not fit, a
 * newer version, more than it may unpack to, entries that do not belong.
 */
export async function readSavedFile(
  bytes: Uint8Array<ArrayBuffer>,
  digest: Digest,
): Promise<Result<CollectionContent>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readCollection(bytes, digest) : readSingleCopy(strFromU8(bytes));
}

async function readCollection(
  bytes: Uint8Array<ArrayBuffer>,
  digest: Digest,
): Promise<Result<CollectionContent>> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const manifest = readManifest(files[manifestName]);
  if (!manifest.ok) return manifest;
  const texts: Record<string, string> = {};
  for (const { name, bytes: length, sha256 } of manifest.value.entries) {
    const file = files[name];
    if (!file || file.length !== length || (await digest(file)) !== sha256) {
      return bad(collectionFault('collection-checksum', name));
    }
    texts[name] = strFromU8(file);
  }
  const unlisted = Object.keys(files).find((name) => name !== manifestName && !(name in texts));
  if (unlisted) return bad(collectionFault('collection-odd-entry', unlisted));

  const learners = readRows(texts['learners.jsonl'] ?? '', learnerRowSchema, 'learners.jsonl');
  const records = readRecords(texts['answers.jsonl'] ?? '');
  const settings = readRows(texts['settings.jsonl'] ?? '', settingRowSchema, 'settings.jsonl');
  const prices = readRows(texts['prices.jsonl'] ?? '', pricesRowSchema, 'prices.jsonl');
  const packs = readRows(texts['packs.jsonl'] ?? '', packLineSchema, 'packs.jsonl');
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
