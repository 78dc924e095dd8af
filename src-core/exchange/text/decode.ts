export type Encoding = 'UTF-8' | 'UTF-16' | 'Shift_JIS';

export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  /** The bytes are no text in any encoding people use here. */
  | { ok: false };

/**
 * The text of a file. A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8
 * (other text hardly ever is by chance), UTF-16 shows by its zero bytes, and what is left is tried as
 * Shift_JIS, in which Excel saves CSV in Japan (as windows-31j, WHATWG Encoding §12.3).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return decodeAs(bytes, 'utf-8', 'UTF-8');
  if (starts(0xff, 0xfe)) return decodeAs(bytes, 'utf-16le', 'UTF-16');
  if (starts(0xfe, 0xff)) return decodeAs(bytes, 'utf-16be', 'UTF-16');
  const zeros = zerosAtStart(bytes);
  if (zeros !== null) return decodeAs(bytes, zeros, 'UTF-16');
  const utf8 = decodeAs(bytes, 'utf-8', 'UTF-8');
  return utf8.ok ? utf8 : decodeAs(bytes, 'shift_jis', 'Shift_JIS');
}

function decodeAs(bytes: Uint8Array, label: string, encoding: Encoding): Decoded {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { ok: false };
  }
}

/** Latin letters in UTF-16 have a zero beside each; no other text has zeros. */
function zerosAtStart(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 512));
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  });
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  if (even > sample.length / 8 && odd === 0) return 'utf-16be';
  return null;
}

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Line ends as one character; no control characters, which nothing here gives a meaning to. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
