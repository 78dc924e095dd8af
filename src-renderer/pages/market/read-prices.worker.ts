import { decodePriceFile } from '@core/market/price-file';
import { readPriceTable, type PriceTable } from '@core/market/price-table';

export interface PriceFileRequest {
  bytes: ArrayBuffer;
  /** Whose prices a file holds that does not say so itself; may be empty. */
  ticker: string;
}

/** Ten years of thirty tickers are 75,000 rows: too many for the thread that takes the keys. */
addEventListener('message', ({ data }: MessageEvent<PriceFileRequest>) => {
  const table: PriceTable = readPriceTable(decodePriceFile(new Uint8Array(data.bytes)), {
    ticker: data.ticker,
  });
  postMessage(table);
});
