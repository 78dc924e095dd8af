/**
 * The text of a price file: UTF-8 or UTF-16 where the bytes say so, else Shift_JIS, in which
 * Japanese brokers and older Excel write (WHATWG Encoding Standard).
 */
export function decodePriceFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** Stooq’s ending for an exchange, and how the rest of the world writes it. */
const exchanges: Record<string, string> = { us: '', jp: '.T', hk: '.HK', uk: '.L', de: '.DE' };

/**
 * The ticker a file of one security is named after, as Yahoo (`NVDA.csv`) and Stooq
 * (`nvda_us_d.csv`) do; Nasdaq’s `HistoricalData_…` names none. Empty where there is none.
 */
export function tickerOfFileName(name: string): string {
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.(csv|txt|tsv)$/i, '')
    .replace(/\s*\(\d+\)$/, '')
    .trim();
  if (
    /^(historicaldata|historicalquotes|download|table|data|prices?)\b|^historicaldata_/i.test(bare)
  )
    return '';
  const stooq = /^([\^a-z0-9.-]+?)(?:[_.]([a-z]{2}))?(?:_[dwm])$/i.exec(bare);
  if (stooq) {
    const [, symbol = '', country] = stooq;
    const ending = exchanges[country?.toLowerCase() ?? 'us'] ?? `.${country!.toUpperCase()}`;
    return symbol.toUpperCase() + ending;
  }
  return /^[\^A-Za-z0-9=.-]{1,12}$/.test(bare) ? bare.toUpperCase().replace(/\.US$/, '') : '';
}
