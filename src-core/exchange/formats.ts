import { aiken } from './aiken/aiken';
import { apkgFormat } from './apkg/apkg';
import { csv } from './csv/csv';
import type { ExchangeFormat } from './exchange';
import { gift } from './gift/gift';
import { h5p } from './h5p/h5p';
import { moodleXml } from './moodle-xml/moodle-xml';
import { packFormat } from './pack/pack';
import { qti21, qti3 } from './qti/qti';

/** Every format there is, in the order they are tried on a file that does not say what it is. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  packFormat,
  apkgFormat,
  h5p,
  moodleXml,
  qti21,
  qti3,
  aiken,
  gift,
  csv,
];
