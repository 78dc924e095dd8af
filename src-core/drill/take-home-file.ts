import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { bad, good, type Fault, type Result } from '@core/fault';
import { takeHomeSchema, type TakeHome } from './take-home';

/**
 * What a seat takes home as text: JSON for a file, or a short code for a QR code or a message. The
 * code is the JSON deflated (RFC 1951) in base64url (RFC 4648, 5) behind a mark that names its form.
 */
const codeMark = 'CPD1.';
/** Four hundred answers of the longest kinds stay below it; no code unpacks to more. */
const longest = 2_000_000;
const slice = 1024;

export function writeTakeHomeCode(home: TakeHome): string {
  const packed = deflateSync(strToU8(JSON.stringify(home)), { level: 9 });
  const base64 = btoa(strFromU8(packed, true));
  return codeMark + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const headSchema = z.looseObject({ kind: z.literal('chokepoint-drill'), version: z.int() });

/**
 * Reads either form. White space around and within a code is left out: messengers break long lines.
 * Faults: `take-home-unreadable`, `take-home-newer`.
 */
export function readTakeHome(text: string, place: string): Result<TakeHome> {
  const value = parse(text.trim());
  const head = headSchema.safeParse(value);
  if (!head.success) return bad(fault('take-home-unreadable', place, 'no answers of a drill'));
  if (head.data.version > 1) {
    return bad(fault('take-home-newer', place, `version ${head.data.version}`));
  }
  const home = takeHomeSchema.safeParse(value);
  if (!home.success) {
    const [issue] = home.error.issues;
    return bad(fault('take-home-unreadable', place, `${issue?.path.join('.')}: ${issue?.message}`));
  }
  const odd = home.data.answers.findIndex(({ response, score }) => response === null && score > 0);
  return odd < 0
    ? good(home.data)
    : bad(fault('take-home-unreadable', place, `answers.${odd}: marks without an answer`));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(codeMark) ? unpack(text.slice(codeMark.length)) : text);
  } catch {
    return undefined;
  }
}

function unpack(code: string): string {
  const base64 = code.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length > longest) throw new Error('The code unpacks to more than a drill can be.');
    parts.push(part);
  });
  // In slices: what grows beyond all measure is given up before it fills the memory.
  for (let from = 0; from < packed.length; from += slice) {
    inflate.push(packed.subarray(from, from + slice), from + slice >= packed.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return strFromU8(whole);
}

function fault(code: string, place: string, message: string): Fault {
  return { code, place, message, remedy: 'Take the file or code from the drill page again.' };
}
