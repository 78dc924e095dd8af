import { Decompress, decompress } from 'fzstd';
import { Refused } from '../read-guarded';

/** What a frame of unknown length may ask to be remembered; Anki's ask for 2 MB. */
const largestWindow = 32 * 1024 * 1024;
/** Collections come to ten times their packed size; a trap of repeated bytes to 30,000 times. */
const largestRatio = 250;
const ratioFree = 4 * 1024 * 1024;
/** Bytes taken in at a time. */
const step = 64 * 1024;

/**
 * Decompresses Zstandard (RFC 8878) and stops at `limit`, or before it where a small file grows
 * without end.
 *
 * @throws Refused
 */
export function unzstd(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const limit = Math.min(most, Math.max(ratioFree, bytes.length * largestRatio));
  const { single, size: announced } = frameOf(bytes);
  if (announced > (single ? limit : largestWindow))
    throw new Refused('anki-too-big', { limit: megabytes(limit) });
  return single ? inOne(bytes, announced) : inSteps(bytes, limit);
}

/** A frame that says how long it is: nothing is ever written past that. */
function inOne(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  try {
    return decompress(bytes, new Uint8Array(size)) as Uint8Array<ArrayBuffer>;
  } catch {
    throw new Refused('anki-zstd');
  }
}

function inSteps(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((part) => {
    size += part.length;
    if (size > limit) throw new Refused('anki-too-big', { limit: megabytes(limit) });
    // The stream's own memory is used again for what follows.
    parts.push(part.slice());
  });
  try {
    for (let at = 0; at < bytes.length; at += step)
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('anki-zstd');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);

/**
 * What the first frame announces (RFC 8878 §3.1.1.1): its whole size where it is one segment, else
 * the window it wants. @throws Refused for what is no frame.
 */
function frameOf(bytes: Uint8Array): { single: boolean; size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 9 || view.getUint32(0, true) !== 0xfd2fb528) throw new Refused('anki-zstd');
  const descriptor = bytes[4]!;
  const single = (descriptor & 0x20) !== 0;
  if (!single) {
    const exponent = bytes[5]! >> 3;
    const base = 2 ** (10 + exponent);
    return { single, size: base + (base / 8) * (bytes[5]! & 7) };
  }
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const at = 5 + dictionary;
  const width = [1, 2, 4, 8][descriptor >> 6]!;
  if (at + width > bytes.length) throw new Refused('anki-zstd');
  return { single, size: announcedSize(view, at, width) };
}

function announcedSize(view: DataView, at: number, width: number): number {
  switch (width) {
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at, true) + 256;
    case 4:
      return view.getUint32(at, true);
    default:
      return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  }
}
