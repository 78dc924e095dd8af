import { bad, good, unreachable, type Result } from '@core/fault';
import { ZipRefused } from '@core/zip/limits';
import { openZip } from '@core/zip/open-zip';
import { collectionFault, type CollectionFaultCode } from './faults';
import { entryNames, manifestName, mostBytes, mostEntries } from './format';

const expected: ReadonlySet<string> = new Set([manifestName, ...entryNames]);
/** A log is as repetitive as it is: only deflate itself sets a bound (1,032 to 1). */
const anyRatio = 2_000;

/**
 * Unpacks the entries of a collection, with a rest after each piece. A file that announces too much,
 * or a name that is not one of ours, is refused before anything is unpacked, and nothing is unpacked
 * past what was announced, so that a zip bomb costs no memory.
 *
 * @param limit bytes that all entries may come to
 */
export async function unpack(
  bytes: Uint8Array,
  rest: () => Promise<void>,
  limit = mostBytes,
): Promise<Result<Record<string, Uint8Array<ArrayBuffer>>>> {
  try {
    const zip = openZip(bytes, { totalBytes: limit, entries: mostEntries, ratio: anyRatio });
    const odd = zip.names.find((name) => !expected.has(name));
    if (odd !== undefined) return bad(collectionFault('collection-odd-entry', odd.slice(0, 80)));
    const files: Record<string, Uint8Array<ArrayBuffer>> = {};
    for (const name of zip.names) files[name] = await zip.readInPieces(name, rest);
    return good(files);
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    return bad(collectionFault(codeOf(error), error.entry, error.message));
  }
}

function codeOf({ code, entry }: ZipRefused): CollectionFaultCode {
  switch (code) {
    case 'zip-too-big':
    case 'zip-ratio':
    case 'zip-large':
      return 'collection-too-big';
    case 'zip-path':
    case 'zip-twice':
    case 'zip-link':
    case 'zip-entries':
    case 'zip-encrypted':
    case 'zip-method':
      return 'collection-odd-entry';
    case 'zip-damaged':
      // The directory of a zip stands at its end: of a file cut short nothing can be trusted.
      return entry === '' ? 'collection-cut' : 'collection-checksum';
    default:
      return unreachable(code);
  }
}
