/** What a zip from anywhere may cost. */
export interface ZipLimits {
  /** Bytes all entries may come to. */
  totalBytes: number;
  entries: number;
  /** How many times its packed size an entry may come to; texts stay under 100, bombs near 1,000. */
  ratio: number;
}

const MB = 1024 * 1024;

export const usualLimits: ZipLimits = { totalBytes: 512 * MB, entries: 10_000, ratio: 250 };

/** Below this an entry may be as repetitive as it likes: an empty database is. */
export const ratioFree = 4 * MB;

export const zipRefusalCodes = [
  'zip-damaged',
  'zip-too-big',
  'zip-ratio',
  'zip-entries',
  'zip-path',
  'zip-link',
  'zip-twice',
  'zip-encrypted',
  'zip-method',
  'zip-large',
] as const;
export type ZipRefusalCode = (typeof zipRefusalCodes)[number];

/** Why a zip, or an entry of it, is not read. */
export class ZipRefused extends Error {
  constructor(
    readonly code: ZipRefusalCode,
    /** The entry at fault; empty where it is the whole. */
    readonly entry = '',
    readonly values: Record<string, string | number> = {},
  ) {
    super(`${code} ${entry}`);
  }
}
