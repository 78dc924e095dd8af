import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { convertFiles } from './convert-io';

/** What the commands on packs read from and write to. */
export interface PackIo {
  readBytes(file: string): Promise<Uint8Array>;
  /** Writes whole or not at all. */
  writeFile(file: string, bytes: Uint8Array): Promise<void>;
  /** For its owner's eyes only. @throws where there is a file already: a key is never overwritten */
  writeSecret(file: string, text: string): Promise<void>;
  /** Whether others than its owner may read the file; false where the system does not say. */
  isOpenToOthers(file: string): Promise<boolean>;
  /** 32 bytes nobody can guess. */
  freshSecret(): Uint8Array;
  /** ISO 8601, UTC. */
  now(): string;
  stdout(text: string): void;
  stderr(text: string): void;
}

export const packFiles: Omit<PackIo, 'stdout' | 'stderr'> = {
  readBytes: async (file) => new Uint8Array(await readFile(file)),
  writeFile: convertFiles.writeFile,
  writeSecret: (file, text) => writeFile(file, text, { flag: 'wx', mode: 0o600 }),
  // Windows has no such bits; there a file is as private as the folder it is in.
  isOpenToOthers: async (file) =>
    process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0,
  freshSecret: () => new Uint8Array(randomBytes(32)),
  now: () => new Date().toISOString(),
};
