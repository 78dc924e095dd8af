import { describe, expect, it } from 'vitest';
import type { KeptPrices } from '@core/market/kept-prices';
import { catalogue } from '@core/messages/catalogue';
import { faultWords } from '@core/messages/fault-words';
import { learnerIdSchema } from '@core/review/answer-log';
import { createMemoryStorage } from '../../storage/memory-storage';
import { StorageError } from '../../storage/storage-error';
import { OwnPrices } from './own-prices.svelte';

const aki = learnerIdSchema.parse('aki');
const series = (ticker: string, close = 100): KeptPrices => ({
  learner: 'aki',
  ticker,
  dates: ['2025-01-24', '2025-01-27'],
  closes: [close, close * 0.83],
  file: 'mine.csv',
  keptAt: 1,
  problems: [],
});
const tickers = (own: OwnPrices) => own.kept.map(({ ticker }) => ticker);

describe('the prices a learner brought', () => {
  it('are there again, each learner’s apart, a later series in place of the earlier', async () => {
    const storage = createMemoryStorage();
    const own = await OwnPrices.open(aki, storage);
    expect(await own.keep([series('SPY'), series('NVDA')])).toBe(true);
    await own.keep([series('NVDA', 142)]);
    const again = await OwnPrices.open(aki, storage);
    expect(tickers(again)).toEqual(['NVDA', 'SPY']);
    expect(again.kept[0]!.closes[0]).toBe(142);
    const other = await OwnPrices.open(learnerIdSchema.parse('ben'), storage);
    expect(other.kept).toEqual([]);
  });

  it('are removed one by one, and can be put back', async () => {
    const storage = createMemoryStorage();
    const own = await OwnPrices.open(aki, storage);
    await own.keep([series('SPY'), series('NVDA')]);
    const removed = await own.remove('SPY');
    expect(tickers(await OwnPrices.open(aki, storage))).toEqual(['NVDA']);
    expect(await own.remove('SPY')).toBeNull();
    await own.keep([removed!]);
    expect(tickers(await OwnPrices.open(aki, storage))).toEqual(['NVDA', 'SPY']);
  });

  it('say in words that the disk is full, and leave what was kept as it was', async () => {
    const storage = createMemoryStorage();
    let full = false;
    const own = await OwnPrices.open(aki, {
      ...storage,
      savePrices: (rows) =>
        full
          ? Promise.reject(
              new StorageError({ code: 'storage-full', place: 'prices', message: '', remedy: '' }),
            )
          : storage.savePrices(rows),
    });
    await own.keep([series('NVDA')]);
    full = true;
    expect(await own.keep([series('NVDA', 1), series('SPY')])).toBe(false);
    expect(faultWords(catalogue, 'en', own.fault!).what).toContain('disk is full');
    expect(faultWords(catalogue, 'ja', own.fault!).what).toContain('ディスクがいっぱい');
    expect(own.kept).toEqual([series('NVDA')]);
    full = false;
    expect(await own.keep([series('SPY')])).toBe(true);
    expect(own.fault).toBeNull();
  });
});
