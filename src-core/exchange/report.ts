import type { ChangedCode, RefusedCode } from '@core/messages/exchange-notes';
import type { ExchangeReport, FormatName } from './exchange';

/** Where in the file a note belongs: the item by the name the file gives it. */
export interface NotePlace {
  item: string;
  line: number | null;
  /** Where it is not the file itself but an entry of a package: `set.zip/items/q1.xml`. */
  file?: string;
}

type Values = Record<string, string | number>;

/** A report under way. */
export interface OpenReport {
  changed(at: NotePlace, code: ChangedCode, values?: Values): void;
  refused(at: NotePlace, code: RefusedCode, values?: Values): void;
  close(kept: number): ExchangeReport;
}

/** What is said of the whole file rather than of one item. */
export const wholeFile: NotePlace = { item: '', line: null };

/** Begins the report on one file. The same note about the same item is taken once. */
export function openReport(format: FormatName, file: string): OpenReport {
  const report: ExchangeReport = { format, kept: 0, changed: [], refused: [] };
  const said = new Set<string>();
  const isNew = (at: NotePlace, code: string, values: Values) => {
    const key = JSON.stringify([at.item, at.line, code, values]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  };
  return {
    changed(at, code, values = {}) {
      if (isNew(at, code, values)) report.changed.push({ place: { file, ...at }, code, values });
    },
    refused(at, code, values = {}) {
      if (isNew(at, code, values)) report.refused.push({ place: { file, ...at }, code, values });
    },
    close: (kept) => ({ ...report, kept }),
  };
}
