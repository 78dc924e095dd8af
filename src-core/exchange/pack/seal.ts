import { strFromU8, strToU8 } from 'fflate';
import type { RefusedCode } from '@core/messages/exchange-notes';
import { openZip, type Zip } from '@core/zip/open-zip';
import { writeZip } from '@core/zip/write-zip';
import type { PackSignature } from '../exchange';
import { Refused } from '../read-guarded';
import {
  fitsSignature,
  hashOf,
  manifestHeadSchema,
  manifestName,
  manifestSchema,
  packFormat,
  packSchemaVersion,
  publicKeyOf,
  signatureName,
  signManifest,
  type PackManifest,
  type Signer,
} from './manifest';

export type PackFiles = Readonly<Record<string, Uint8Array>>;

/** Who signs, with the key only they have. */
export interface SigningKey {
  name: string;
  /** 32 bytes. */
  secret: Uint8Array;
}

/** Packs files with a manifest over them, signed where there is somebody to sign. */
export function sealPack(
  files: PackFiles,
  created: string,
  signing: SigningKey | null = null,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(files);
  const signer: Signer | null =
    signing === null ? null : { name: signing.name, key: publicKeyOf(signing.secret) };
  const manifest = manifestSchema.parse({
    format: packFormat,
    schema: packSchemaVersion,
    created,
    signer,
    files: names.map((name) => ({
      name,
      bytes: files[name]!.length,
      sha256: hashOf(files[name]!),
    })),
  } satisfies PackManifest);
  const head = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return writeZip({
    [manifestName]: head,
    ...(signing === null
      ? {}
      : { [signatureName]: strToU8(`${signManifest(head, signing.secret)}\n`) }),
    ...Object.fromEntries(names.map((name) => [name, files[name]!])),
  });
}

export interface OpenedPack {
  files: Record<string, Uint8Array>;
  signature: PackSignature | null;
  /** False for a folder that was merely zipped: nothing says that it is whole. */
  hasManifest: boolean;
  created: string | null;
}

/**
 * Opens a pack and checks that it is whole and, if signed, signed by that key.
 *
 * @throws ZipRefused, Refused
 */
export function openPack(bytes: Uint8Array): OpenedPack {
  const zip = openZip(bytes);
  if (!zip.has(manifestName)) {
    if (!zip.has('pack.json')) throw new Refused('pack-not-one');
    const files = Object.fromEntries(zip.names.map((name) => [name, zip.read(name)]));
    return { files, signature: null, hasManifest: false, created: null };
  }
  const head = zip.read(manifestName);
  const manifest = readManifest(head);
  const files: Record<string, Uint8Array> = {};
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const file = zip.has(name) ? zip.read(name) : null;
    if (file?.length !== size || hashOf(file) !== sha256) throw new Refused('pack-hash', { name });
    files[name] = file;
  }
  const unlisted = zip.names.find(
    (name) => !(name in files) && name !== manifestName && name !== signatureName,
  );
  if (unlisted !== undefined) throw new Refused('pack-unlisted', { name: unlisted.slice(0, 80) });
  return {
    files,
    signature: checkSignature(zip, head, manifest.signer),
    hasManifest: true,
    created: manifest.created,
  };
}

/** The pack, its manifest written anew and signed. @throws ZipRefused, Refused */
export function signPack(
  bytes: Uint8Array,
  signing: SigningKey,
  now: string,
): Uint8Array<ArrayBuffer> {
  const { files, created } = openPack(bytes);
  return sealPack(files, created ?? now, signing);
}

function readManifest(bytes: Uint8Array): PackManifest {
  const raw = parseJson(bytes, 'pack-not-one');
  const head = manifestHeadSchema.safeParse(raw);
  if (!head.success) throw new Refused('pack-not-one');
  if (head.data.schema > packSchemaVersion)
    throw new Refused('pack-newer', { found: head.data.schema, known: packSchemaVersion });
  const manifest = manifestSchema.safeParse(raw);
  if (!manifest.success)
    throw new Refused('pack-manifest', { message: firstIssue(manifest.error) });
  return manifest.data;
}

export function parseJson(bytes: Uint8Array, code: RefusedCode): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    throw new Refused(code);
  }
}

const firstIssue = ({ issues }: { issues: { path: PropertyKey[]; message: string }[] }) =>
  issues[0] ? `${issues[0].path.map(String).join('.')}: ${issues[0].message}` : '';

function checkSignature(zip: Zip, head: Uint8Array, signer: Signer | null): PackSignature | null {
  const signed = zip.has(signatureName);
  if (signer === null && !signed) return null;
  const signature = signed ? strFromU8(zip.read(signatureName)).trim() : '';
  if (signer === null || !fitsSignature(head, signature, signer.key))
    throw new Refused('pack-signature', { signer: signer?.name ?? '?' });
  return { key: signer.key, signer: signer.name };
}
