import { describe, expect, it } from 'vitest';
import { decodePriceFile, tickerOfFileName } from './price-file';
import { readPriceTable } from './price-table';

describe('the ticker a file is named after', () => {
  it.each([
    ['NVDA.csv', 'NVDA'],
    ['NVDA (1).csv', 'NVDA'],
    ['nvda_us_d.csv', 'NVDA'],
    ['nvda.us.txt', 'NVDA'],
    ['8035_jp_d.csv', '8035.T'],
    ['8035.T.csv', '8035.T'],
    ['0981_hk_d.csv', '0981.HK'],
    ['^spx_d.csv', '^SPX'],
    ['^N225.csv', '^N225'],
    ['brk-b_us_d.csv', 'BRK-B'],
    ['HistoricalData_1737990000000.csv', ''],
    ['prices.csv', ''],
    ['my own prices of last year.csv', ''],
  ])('of %s is “%s”', (file, ticker) => expect(tickerOfFileName(file)).toBe(ticker));
});

describe('the bytes of a price file', () => {
  const text = '日付,終値\n2025-01-27,5130.5';
  const utf16 = (little: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, little);
    [...text].forEach((sign, index) => view.setUint16(2 + index * 2, sign.charCodeAt(0), little));
    return new Uint8Array(view.buffer);
  };
  // 日付,終値 in Shift_JIS (JIS X 0208).
  const shiftJis = new Uint8Array([
    0x93,
    0xfa,
    0x95,
    0x74,
    0x2c,
    0x8f,
    0x49,
    0x92,
    0x6c,
    ...new TextEncoder().encode('\n2025-01-27,5130.5'),
  ]);

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['Shift_JIS', shiftJis],
  ])('are read in %s', (_, bytes) => {
    const table = readPriceTable(decodePriceFile(bytes), { ticker: '8035.T' });
    expect(table.series).toEqual([{ ticker: '8035.T', dates: ['2025-01-27'], closes: [5130.5] }]);
  });

  it('that are no text become problems, not an exception', () => {
    const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * 89) % 256);
    expect(readPriceTable(decodePriceFile(noise)).series).toEqual([]);
  });
});
