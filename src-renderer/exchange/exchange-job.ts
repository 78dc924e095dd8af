import type {
  ExchangePack,
  FormatName,
  NamedBytes,
  ReadOutcome,
  WriteOutcome,
} from '@core/exchange/exchange';
import type { Language } from '@core/language';

/** What the worker is asked. `format` null: find out which it is. */
export type ExchangeJob = { language: Language; now: number } & (
  | { task: 'read'; file: NamedBytes; format: FormatName | null }
  | { task: 'write'; pack: ExchangePack; format: FormatName }
);

/** What it says: how far it is, then once what came of it. */
export type ExchangeWord =
  | { said: 'progress'; done: number; of: number }
  | { said: 'read'; outcome: ReadOutcome }
  | { said: 'written'; outcome: WriteOutcome }
  /** No format we know looks like this file, or none of this name is written. */
  | { said: 'unknown-format' }
  | { said: 'failed'; message: string };
