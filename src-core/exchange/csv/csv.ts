import type { ExchangeFormat } from '../exchange';
import { textToDetect } from '../text/read-text-file';
import { guessMapping } from './mapping';
import { readCsv } from './read';
import { readTable } from './table';
import { writeCsv } from './write';

/** Tables of questions, with commas, semicolons or tabs. */
export const csv: ExchangeFormat = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  detect(file) {
    const text = textToDetect(file, 16 * 1024);
    if (text === null || /^\s*[<{[]/.test(text)) return false;
    const rows = readTable(text).rows.map(({ cells }) => cells);
    const mapping = guessMapping(rows);
    const named = /\.(csv|tsv)$/i.test(file.name);
    return (
      named ||
      (mapping !== null &&
        (mapping.header ? rows[0]!.length > 1 : rows.length > 2 && rows[0]!.length > 2))
    );
  },
  read: (file, tools) => readCsv(file, tools),
  write: (pack, tools) => writeCsv(pack, tools),
};
