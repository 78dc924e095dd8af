/**
 * Reads a number as people type it in either language: full-width digits, thousands separators,
 * a leading currency sign, a trailing percent sign, a Unicode minus. Returns null for anything
 * else; units are the question's to state, so words are refused rather than guessed.
 */
export function readNumber(input: string): number | null {
  const plain = input
    .normalize('NFKC')
    .trim()
    .replace(/[−–—]/g, '-')
    .replace(/^([-+]?)[$¥€]\s*/, '$1')
    .replace(/\s*%$/, '')
    // No lookbehind: Safari before 16.4 refuses the whole script.
    .replace(/(\d)[,\s](?=\d{3}(?!\d))/g, '$1');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** A number for display: thousands grouped, `decimals` places, a real minus sign. */
export function showNumber(value: number, decimals: number): string {
  // The first number formatted loads the tables of all languages: 40 ms of a start for a count of cards.
  if (decimals === 0 && Number.isInteger(value) && value >= 0 && value < 1_000)
    return String(value);
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 ? `−${text}` : text;
}
