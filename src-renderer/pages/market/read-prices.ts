import type { PriceTable } from '@core/market/price-table';
import type { PriceFileRequest } from './read-prices.worker';

/** Longer than any price table; it is not even fetched into memory. */
const largest = 64 * 1024 * 1024;

/** Reads a price file beside the page, which goes on taking keys meanwhile. */
export async function readPrices(file: File, ticker: string): Promise<PriceTable> {
  if (file.size > largest) {
    const found = `${Math.round(file.size / 1024 / 1024)} MB`;
    const problem = { line: 1, ticker: null, date: null, found } as const;
    return {
      form: null,
      series: [],
      problems: [{ ...problem, code: 'too-large', severity: 'error' }],
    };
  }
  const bytes = await file.arrayBuffer();
  const worker = new Worker(new URL('./read-prices.worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<PriceTable>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<PriceTable>) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage({ bytes, ticker } satisfies PriceFileRequest, [bytes]);
  }).finally(() => worker.terminate());
}
