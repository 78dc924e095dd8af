import type { ExchangeFormat } from '../exchange';
import { textToDetect } from '../text/read-text-file';
import { readMoodleXml } from './read';
import { writeMoodleXml } from './write';

/** Moodle's question bank as XML (docs.moodle.org/en/Moodle_XML_format). */
export const moodleXml: ExchangeFormat = {
  name: 'moodle-xml',
  extensions: ['xml'],
  mediaType: 'application/xml',
  detect(file) {
    const text = textToDetect(file);
    return text !== null && /^\s*(?:<[?!][^>]*>\s*)*<quiz[\s>]/.test(text.replace(/^\ufeff/, ''));
  },
  read: readMoodleXml,
  write: writeMoodleXml,
};
