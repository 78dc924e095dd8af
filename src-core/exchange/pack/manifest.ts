import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/**
 * What stands at the head of a pack's zip: every file with its hash, and who signed. The signature
 * (`manifest.sig`) is over the manifest's bytes, so it covers the signer's name and all files.
 */
export const packFormat = 'chokepoint-pack';
/** The newest layout this build writes and reads. */
export const packSchemaVersion = 1;
export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Read first, by itself: a later version may say everything else differently. */
export const manifestHeadSchema = z.looseObject({
  format: z.literal(packFormat),
  schema: z.int().min(1),
});

export const manifestSchema = z.strictObject({
  format: z.literal(packFormat),
  schema: z.literal(packSchemaVersion),
  created: z.iso.datetime(),
  signer: z.strictObject({ name: z.string().trim().min(1).max(100), key: hex(32) }).nullable(),
  files: z
    .array(
      z.strictObject({ name: z.string().min(1).max(200), bytes: z.int().min(0), sha256: hex(32) }),
    )
    .max(10_000),
});
export type PackManifest = z.infer<typeof manifestSchema>;
export type Signer = NonNullable<PackManifest['signer']>;

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Keeps a signature over a manifest from being one over anything else. */
const domain = utf8ToBytes('chokepoint-pack manifest 1\n');

/** Ed25519 (RFC 8032). @param secretKey 32 bytes @returns lower-case hex */
export const signManifest = (manifest: Uint8Array, secretKey: Uint8Array): string =>
  bytesToHex(ed25519.sign(concatBytes(domain, manifest), secretKey));

/** Strict verification (RFC 8032 §5.1.7): no key of small order, no signature with two forms. */
export function fitsSignature(manifest: Uint8Array, signature: string, key: string): boolean {
  try {
    const message = concatBytes(domain, manifest);
    return ed25519.verify(hexToBytes(signature), message, hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}

export const publicKeyOf = (secretKey: Uint8Array): string =>
  bytesToHex(ed25519.getPublicKey(secretKey));
