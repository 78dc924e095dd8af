import type { RefusedCode } from '@core/messages/exchange-notes';
import { ZipRefused } from '@core/zip/limits';
import {
  Cancelled,
  type ExchangePack,
  type FormatName,
  type NamedBytes,
  type ReadOutcome,
} from './exchange';
import { sameText } from './identity';
import { openReport, wholeFile, type NotePlace, type OpenReport } from './report';

/** Thrown inside a reader where nothing of the file, or of an entry of it, can be used. */
export class Refused extends Error {
  constructor(
    readonly code: RefusedCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

/** The file's name without its ending, as a title. */
function titleOf(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '');
  return base.trim() === '' ? 'questions' : base.trim();
}

export const emptyPack = (name: string): ExchangePack => ({
  title: sameText(titleOf(name)),
  languages: ['en', 'ja'],
  questions: [],
  facts: [],
  lessons: [],
  glossary: [],
  media: [],
  history: [],
});

/** Where something stands in an entry of a package. */
export const inEntry = (file: NamedBytes, entry: string, item = ''): NotePlace => ({
  file: entry === '' ? file.name : `${file.name}/${entry.slice(0, 80)}`,
  line: null,
  item: item.slice(0, 120),
});

/**
 * Runs a reader so that nothing a file holds makes it throw: what stops it becomes a line of the
 * report. Only {@link Cancelled} passes through.
 */
export async function readGuarded(
  format: FormatName,
  file: NamedBytes,
  read: (report: OpenReport) => ReadOutcome | Promise<ReadOutcome>,
): Promise<ReadOutcome> {
  const report = openReport(format, file.name);
  try {
    return await read(report);
  } catch (error) {
    noteFailure(report, wholeFile, file, error);
    return { pack: emptyPack(file.name), report: report.close(0) };
  }
}

/** The line a failure becomes. @throws the error itself where it is {@link Cancelled}. */
export function noteFailure(
  report: OpenReport,
  place: NotePlace,
  file: NamedBytes,
  error: unknown,
): void {
  if (error instanceof Cancelled) throw error;
  if (error instanceof ZipRefused)
    report.refused(inEntry(file, error.entry), error.code, error.values);
  else if (error instanceof Refused) report.refused(place, error.code, error.values);
  else report.refused(place, 'unreadable', { because: String(error).slice(0, 200) });
}
