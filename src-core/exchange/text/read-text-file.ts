import type { NamedBytes } from '../exchange';
import { wholeFile, type OpenReport } from '../report';
import { decodeText } from './decode';

/** The largest text file that is opened: a book of 100,000 questions has about 50 MB. */
export const mostTextBytes = 64 * 1024 * 1024;

/** The text of a file with `\n` line ends, or null after saying why not. */
export function readTextFile(file: NamedBytes, report: OpenReport): string | null {
  if (file.bytes.length > mostTextBytes) {
    report.refused(wholeFile, 'too-large', { limit: mostTextBytes / 1024 / 1024 });
    return null;
  }
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) {
    report.refused(wholeFile, 'wrong-encoding', { encoding: 'UTF-8' });
    return null;
  }
  return decoded.text.replace(/\r\n?/g, '\n');
}

/** The beginning of a file as text, to see what it is; null where it is no text. */
export function textToDetect({ bytes }: NamedBytes, most = 64 * 1024): string | null {
  const whole = bytes.length <= most;
  // A character cut in two at the end of the sample must not make it look like another encoding.
  for (let cut = 0; cut < (whole ? 1 : 4); cut += 1) {
    const decoded = decodeText(bytes.subarray(0, Math.min(bytes.length, most) - cut));
    if (decoded.ok && (whole || decoded.encoding !== 'Shift_JIS' || cut === 3))
      return decoded.text.replace(/\r\n?/g, '\n');
  }
  return null;
}
