import '../host/interpret-schemas';
import { previewCsv, readCsv } from '@core/exchange/csv/read';
import { detectFormat, formatNamed } from '@core/exchange/detect';
import type { ExchangeTools } from '@core/exchange/exchange';
import type { ExchangeJob, ExchangeWord } from './exchange-job';
import { loadSqlite } from './load-sqlite';

/**
 * Reads and writes files of any format beside the page. The only script that may compile
 * WebAssembly (SQLite, for Anki's collections): its response carries a policy of its own, see
 * `site-headers.ts`. It is ended, not asked to stop, where the person cancels.
 */
addEventListener('message', ({ data }: MessageEvent<ExchangeJob>) => {
  void work(data).then(say, (error: unknown) => say({ said: 'failed', message: String(error) }));
});

function say(word: ExchangeWord): void {
  if (word.said === 'written')
    postMessage(word, { transfer: [word.outcome.bytes.buffer as ArrayBuffer] });
  else postMessage(word);
}

async function work(job: ExchangeJob): Promise<ExchangeWord> {
  const tools: ExchangeTools = {
    language: job.language,
    now: job.now,
    progress: (done, of) => say({ said: 'progress', done, of }),
    cancelled: () => false,
    sqlite: loadSqlite,
  };
  if (job.task === 'read') {
    const format = job.format === null ? detectFormat(job.file) : formatNamed(job.format);
    if (format === null) return { said: 'unknown-format' };
    if (format.name !== 'csv')
      return { said: 'read', outcome: await format.read(job.file, tools), table: null };
    const outcome = await readCsv(job.file, tools, job.columns);
    return { said: 'read', outcome, table: previewCsv(job.file, 4) };
  }
  const write = formatNamed(job.format)?.write;
  if (!write) return { said: 'unknown-format' };
  return { said: 'written', outcome: await write(job.pack, tools) };
}
