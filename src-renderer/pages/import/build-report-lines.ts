import type { ExchangeNote, ExchangeReport } from '@core/exchange/exchange';
import type { ChartTable } from '@core/chart/chart-table';
import type { Language } from '@core/language';
import { noteWords } from '@core/messages/exchange-notes';

export type Outcome = 'changed' | 'refused';

/** One thing that did not come through as it was, in words. */
export interface ReportLine {
  outcome: Outcome;
  file: string;
  line: number | null;
  item: string;
  what: string;
  remedy: string;
}

/** What was refused first: it is what the reader has to do something about. */
export function buildReportLines(report: ExchangeReport, language: Language): ReportLine[] {
  const say = (outcome: Outcome) => (note: ExchangeNote) => ({
    outcome,
    ...note.place,
    ...noteWords(language, outcome, note),
  });
  return [...report.refused.map(say('refused')), ...report.changed.map(say('changed'))];
}

/** The lines of an outcome that hold every word. */
export function filterLines(
  lines: readonly ReportLine[],
  outcome: Outcome | 'all',
  query: string,
): ReportLine[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (outcome !== 'all' && line.outcome !== outcome) return false;
    const text = [line.file, line.item, line.what, line.remedy]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The whole report as a table, for a file: `columns` in the order of a line's fields. */
export const reportTable = (
  lines: readonly ReportLine[],
  columns: string[],
  nameOf: (outcome: Outcome) => string,
): ChartTable => ({
  columns,
  rows: lines.map(({ outcome, file, line, item, what, remedy }) => [
    nameOf(outcome),
    file,
    line === null ? '' : String(line),
    item,
    what,
    remedy,
  ]),
});
