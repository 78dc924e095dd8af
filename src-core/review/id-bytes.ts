import type { RecordId } from './answer-log';

/** Ids in a column: a byte a character, one id behind the other. */

/** Characters of a ULID. */
export const idLength = 26;

export function readId(bytes: Uint8Array, place: number): RecordId {
  const start = place * idLength;
  // Spread out, the characters would be walked through one by one.
  const characters = bytes.subarray(start, start + idLength) as unknown as number[];
  return String.fromCharCode.apply(null, characters) as RecordId;
}

export function writeId(bytes: Uint8Array, place: number, id: string): void {
  const start = place * idLength;
  for (let at = 0; at < idLength; at += 1) bytes[start + at] = id.charCodeAt(at);
}

export function copyId(from: Uint8Array, fromPlace: number, to: Uint8Array, toPlace: number): void {
  const [source, target] = [fromPlace * idLength, toPlace * idLength];
  for (let at = 0; at < idLength; at += 1) to[target + at] = from[source + at]!;
}
