import { packOf, titleOf } from '../brought-pack';
import { openIntake } from '../draft';
import type { ExchangeTools, NamedBytes, ReadOutcome } from '../exchange';
import { pace } from '../pacing';
import { readGuarded } from '../read-guarded';
import { wholeFile, type OpenReport } from '../report';
import { decodeText, type Encoding } from '../text/decode';
import { readTextFile } from '../text/read-text-file';
import { draftOfRow, meantRow } from './draft-of';
import { guessMapping, type CsvMapping } from './mapping';
import { readTable } from './table';

/** What a page shows before a table is read: its first rows and the columns as they would be taken. */
export interface CsvPreview {
  encoding: Encoding;
  delimiter: string;
  rows: string[][];
  /** Null where the columns cannot be told; the person then says what they are. */
  mapping: CsvMapping | null;
}

export function previewCsv(file: NamedBytes, most = 20): CsvPreview | null {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return null;
  const { rows, delimiter } = readTable(decoded.text.replace(/\r\n?/g, '\n'));
  const cells = rows.map((row) => row.cells);
  return {
    encoding: decoded.encoding,
    delimiter,
    rows: cells.slice(0, most),
    mapping: guessMapping(cells),
  };
}

/** Reads a table as its columns seem to say, or as `mapping` says. */
export const readCsv = (
  file: NamedBytes,
  tools: ExchangeTools,
  mapping: CsvMapping | null = null,
): Promise<ReadOutcome> =>
  readGuarded('csv', file, (report) => readQuestions(file, tools, mapping, report));

function readQuestions(
  file: NamedBytes,
  tools: ExchangeTools,
  given: CsvMapping | null,
  report: OpenReport,
): ReadOutcome {
  const intake = openIntake('csv', report);
  const text = readTextFile(file, report);
  const table = readTable(text ?? '');
  const mapping = given ?? guessMapping(table.rows.map(({ cells }) => cells));
  const rows = mapping?.header ? table.rows.slice(1) : table.rows;
  if (text !== null && table.rows.length > 0 && mapping === null)
    report.refused({ item: '', line: 1 }, 'csv-no-question-column');
  else if (text !== null && rows.length === 0) report.refused(wholeFile, 'empty-file');
  if (table.openQuote !== null)
    report.refused({ item: '', line: table.openQuote }, 'csv-open-quote');
  if (mapping !== null) noteLeftOutColumns(table.rows[0]?.cells ?? [], mapping, report);

  for (const [index, row] of (mapping === null ? [] : rows).entries()) {
    pace(tools, index, rows.length);
    const meant = meantRow(row.cells, mapping!);
    const id = meant.plain('id');
    const at = { item: id || (meant.text('question')?.en ?? '').slice(0, 60), line: row.line };
    const draft = draftOfRow(meant, (code, values) => report.changed(at, code, values));
    if (!draft.ok) {
      report.refused(at, draft.code, draft.values);
      continue;
    }
    const tags = meant.plain('tags');
    if (tags !== '') report.changed(at, 'tags-left-out', { tags });
    intake.take(at, id === '' ? null : id, draft.draft);
  }
  const pack = packOf(intake.questions, titleOf(file, null), tools);
  return { pack, report: report.close(intake.questions.length) };
}

function noteLeftOutColumns(
  head: readonly string[],
  mapping: CsvMapping,
  report: OpenReport,
): void {
  if (!mapping.header) return;
  head.forEach((name, index) => {
    if (mapping.columns[index] === null && name.trim() !== '')
      report.changed(wholeFile, 'csv-column-left-out', { column: name.trim().slice(0, 60) });
  });
}
