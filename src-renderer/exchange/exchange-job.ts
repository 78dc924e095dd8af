import type {
  ExchangePack,
  FormatName,
  NamedBytes,
  ReadOutcome,
  WriteOutcome,
} from '@core/exchange/exchange';
import type { CsvMapping } from '@core/exchange/csv/mapping';
import type { CsvPreview } from '@core/exchange/csv/read';
import type { Language } from '@core/language';

/** What the worker is asked. `format` null: find out which it is. */
export type ExchangeJob = { language: Language; now: number } & (
  | {
      task: 'read';
      file: NamedBytes;
      format: FormatName | null;
      /** What the columns of a table hold, as the person says; null: as they seem to say. */
      columns: CsvMapping | null;
    }
  | { task: 'write'; pack: ExchangePack; format: FormatName }
);

/** A file as it was read, and how a table among them was taken. */
export interface ReadAside {
  outcome: ReadOutcome;
  /** Null in formats that have no columns. */
  table: CsvPreview | null;
}

/** What it says: how far it is, then once what came of it. */
export type ExchangeWord =
  | { said: 'progress'; done: number; of: number }
  | ({ said: 'read' } & ReadAside)
  | { said: 'written'; outcome: WriteOutcome }
  /** No format we know looks like this file, or none of this name is written. */
  | { said: 'unknown-format' }
  | { said: 'failed'; message: string };
