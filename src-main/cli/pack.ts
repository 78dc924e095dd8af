import { publicKeyOf } from '@core/exchange/pack/manifest';
import { openPack, signPack, type OpenedPack } from '@core/exchange/pack/seal';
import { Refused } from '@core/exchange/read-guarded';
import { noteWords } from '@core/messages/exchange-notes';
import { ZipRefused } from '@core/zip/limits';
import type { PackIo } from './pack-io';
import { readKey, writeKey } from './pack-key';

/** `chokepoint pack keygen FILE`: a new key to sign with. Exit code 2 when it cannot be written. */
export async function runKeygen(
  args: { file: string; json: boolean },
  io: PackIo,
): Promise<number> {
  const { text, publicKey } = writeKey(io.freshSecret());
  try {
    await io.writeSecret(args.file, text);
  } catch (error) {
    return failed(
      io,
      isThere(error)
        ? `${args.file}: is there already, and a key is never overwritten. Choose another name.`
        : `${args.file}: cannot be written (${reasonOf(error)}). Choose another place.`,
    );
  }
  if (args.json) say(io, { file: args.file, publicKey });
  else {
    io.stdout(`${publicKey}\n`);
    io.stderr(
      `The line above is the public key: give it to those who are to trust your packs. Keep ${args.file} to yourself.\n`,
    );
  }
  return 0;
}

export interface SignArguments {
  file: string;
  key: string;
  name: string;
  out: string;
  json: boolean;
}

/**
 * `chokepoint pack sign IN --key FILE --name NAME --out OUT`: the pack with a signature, in place of
 * any it had. Exit code 2 for bad input, 1 for a pack that is not as its manifest says.
 */
export async function runSign(args: SignArguments, io: PackIo): Promise<number> {
  const name = args.name.trim();
  if (name === '' || name.length > 100)
    return failed(io, '--name: say who signs, in 1 to 100 characters.');
  const keyBytes = await readOrSay(args.key, io);
  if (keyBytes === null) return 2;
  const key = readKey(keyBytes);
  if (!key.ok)
    return failed(io, `${args.key}: ${key.why}. Make one with "chokepoint pack keygen".`);
  if (await io.isOpenToOthers(args.key))
    io.stderr(
      `${args.key}: others on this computer can read the key. Run: chmod 600 ${args.key}\n`,
    );
  const bytes = await readOrSay(args.file, io);
  if (bytes === null) return 2;
  const before = openOrSay(args.file, bytes, args.json, io);
  if (typeof before === 'number') return before;
  const signed = signPack(bytes, { name, secret: key.secret }, io.now());
  try {
    await io.writeFile(args.out, signed);
  } catch (error) {
    return failed(io, `${args.out}: cannot be written (${reasonOf(error)}). Choose another place.`);
  }
  const publicKey = publicKeyOf(key.secret);
  const replaced = before.signature;
  if (args.json)
    say(io, { file: args.file, out: args.out, signer: name, key: publicKey, replaced });
  else {
    const instead = replaced === null ? '' : `, in place of the signature of “${replaced.signer}”`;
    io.stdout(`${args.out}: signed by “${name}” with the key ${publicKey}${instead}.\n`);
  }
  return 0;
}

export interface VerifyArguments {
  file: string;
  /** Public keys; none where it is not asked whose the signature is. */
  trust: readonly string[];
  json: boolean;
}

/**
 * `chokepoint pack verify IN [--trust PUBLICKEY…]`: whether the pack is whole and signed, and signed
 * by one of those keys. Exit code 2 for bad input, 1 where it is not.
 */
export async function runVerify(args: VerifyArguments, io: PackIo): Promise<number> {
  const trust = args.trust.map((key) => key.trim().toLowerCase());
  const bad = args.trust.find((_, index) => !/^[0-9a-f]{64}$/.test(trust[index]!));
  if (bad !== undefined)
    return failed(
      io,
      `--trust: "${bad.slice(0, 80)}" is no public key. Give the 64 characters keygen printed.`,
    );
  const bytes = await readOrSay(args.file, io);
  if (bytes === null) return 2;
  const pack = openOrSay(args.file, bytes, args.json, io);
  if (typeof pack === 'number') return pack;
  const { signature, hasManifest, files, created } = pack;
  const trusted = signature === null || trust.length === 0 ? null : trust.includes(signature.key);
  const ok = signature !== null && trusted !== false;
  if (args.json)
    say(io, {
      file: args.file,
      ok,
      hasManifest,
      files: Object.keys(files).length,
      created,
      signature,
      trusted,
    });
  const words = verdict(pack, trusted);
  if (ok) {
    if (!args.json) io.stdout(`${args.file}: ${words}\n`);
    return 0;
  }
  io.stderr(`${args.file}: ${words}\n`);
  return 1;
}

function verdict({ signature, hasManifest }: OpenedPack, trusted: boolean | null): string {
  if (signature === null)
    return hasManifest
      ? 'whole, but not signed. Ask whoever made it for a signed copy.'
      : 'not signed, and nothing says that it is whole. Ask whoever made it for a signed copy.';
  const by = `whole, and signed by “${signature.signer}” with the key ${signature.key}`;
  switch (trusted) {
    case true:
      return `${by}, which you trust.`;
    case false:
      return `${by}, which is none of those you trust. Ask the signer for their key by another way.`;
    case null:
      return `${by}. Anyone can take that name: compare the key, or give it with --trust.`;
  }
}

/** Checks a pack fails that was one; all else is no pack at all. */
const failedChecks: ReadonlySet<string> = new Set(['pack-hash', 'pack-unlisted', 'pack-signature']);

/** The pack, or the exit code after saying why there is none. */
function openOrSay(
  file: string,
  bytes: Uint8Array,
  json: boolean,
  io: PackIo,
): OpenedPack | number {
  try {
    return openPack(bytes);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof ZipRefused)) throw error;
    const { what, remedy } = noteWords('en', 'refused', error);
    const code = failedChecks.has(error.code) ? 1 : 2;
    if (json && code === 1) say(io, { file, ok: false, code: error.code, reason: what, remedy });
    io.stderr(`${file}: ${what} ${remedy}\n`);
    return code;
  }
}

async function readOrSay(file: string, io: PackIo): Promise<Uint8Array | null> {
  try {
    return await io.readBytes(file);
  } catch (error) {
    io.stderr(`${file}: cannot be read (${reasonOf(error)}). Check the name of the file.\n`);
    return null;
  }
}

function failed(io: PackIo, words: string): number {
  io.stderr(`${words}\n`);
  return 2;
}

const say = (io: PackIo, document: unknown) => io.stdout(`${JSON.stringify(document, null, 2)}\n`);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const isThere = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
