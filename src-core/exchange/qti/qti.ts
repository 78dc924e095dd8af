import { strFromU8 } from 'fflate';
import { openZip } from '@core/zip/open-zip';
import type { ExchangeFormat, NamedBytes } from '../exchange';
import { isQti3, manifestName, readQti } from './read-qti';
import { writeQti } from './write-qti';

/** QTI 2.1; packages of 2.2 are read alike. */
export const qti21: ExchangeFormat = {
  name: 'qti21',
  extensions: ['zip', 'xml'],
  mediaType: 'application/zip',
  detect: (file) => versionOf(file) === 2,
  read: (file, tools) => readQti('qti21', file, tools),
  write: (pack, tools) => writeQti('qti21', 2, pack, tools),
};

export const qti3: ExchangeFormat = {
  name: 'qti3',
  extensions: ['zip', 'xml'],
  mediaType: 'application/zip',
  detect: (file) => versionOf(file) === 3,
  read: (file, tools) => readQti('qti3', file, tools),
  write: (pack, tools) => writeQti('qti3', 3, pack, tools),
};

/** How much of a file is looked at to tell what it is. */
const glance = 4000;

function versionOf({ bytes }: NamedBytes): 2 | 3 | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    try {
      const zip = openZip(bytes);
      if (!zip.has(manifestName) || zip.size(manifestName) > 16 * 1024 * 1024) return null;
      return isQti3(strFromU8(zip.read(manifestName))) ? 3 : 2;
    } catch {
      return null;
    }
  }
  const start = strFromU8(bytes.subarray(0, glance));
  if (!/^\s*(?:\ufeff)?\s*</.test(start)) return null;
  if (/<(?:\w+:)?assessmentItem\b/.test(start)) return 2;
  return /<(?:\w+:)?qti-assessment-item\b/.test(start) ? 3 : null;
}
