import {
  Cancelled,
  type ExchangePack,
  type FormatName,
  type NamedBytes,
  type WriteOutcome,
} from '@core/exchange/exchange';
import type { CsvMapping } from '@core/exchange/csv/mapping';
import type { Language } from '@core/language';
import type { ExchangeJob, ExchangeWord, ReadAside } from './exchange-job';

/** How a job is watched and ended. */
export interface ExchangeWatch {
  /** `of` is 0 while it is unknown. */
  progress?(done: number, of: number): void;
  /** Aborting ends the worker at once; nothing was written anywhere. */
  signal?: AbortSignal;
}

/**
 * Reads a file in a worker; the page goes on taking keys. Null where no format we know looks like
 * it. The bytes are handed over, not copied: `file.bytes` is empty afterwards.
 *
 * @throws Cancelled after an abort.
 */
export async function readFileAside(
  file: NamedBytes,
  options: {
    language: Language;
    now: number;
    format?: FormatName | undefined;
    columns?: CsvMapping | null;
  },
  watch: ExchangeWatch = {},
): Promise<ReadAside | null> {
  const { language, now, format = null, columns = null } = options;
  const word = await run({ task: 'read', file, format, columns, language, now }, watch, [
    file.bytes.buffer as ArrayBuffer,
  ]);
  return word.said === 'read' ? word : null;
}

/**
 * Writes a pack as a file, in a worker. Null for a format that is read only.
 *
 * @throws Cancelled after an abort.
 */
export async function writeFileAside(
  pack: ExchangePack,
  options: { language: Language; now: number; format: FormatName },
  watch: ExchangeWatch = {},
): Promise<WriteOutcome | null> {
  const word = await run({ task: 'write', pack, ...options }, watch, []);
  return word.said === 'written' ? word.outcome : null;
}

type Result = Exclude<ExchangeWord, { said: 'progress' | 'failed' }>;

function run(job: ExchangeJob, watch: ExchangeWatch, handedOver: Transferable[]): Promise<Result> {
  const { signal } = watch;
  if (signal?.aborted) return Promise.reject(new Cancelled());
  const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result>((done, fail) => {
    signal?.addEventListener('abort', () => fail(new Cancelled()), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ExchangeWord>) => {
      if (data.said === 'progress') watch.progress?.(data.done, data.of);
      else if (data.said === 'failed') fail(new Error(data.message));
      else done(data);
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(job, handedOver);
  }).finally(() => worker.terminate());
}
