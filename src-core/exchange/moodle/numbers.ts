/** A number as question files write it; null for anything else, and for what no double can hold. */
export function readFileNumber(text: string): { value: number; decimals: number } | null {
  const plain = text.normalize('NFKC').trim().replace(/^[−–]/, '-');
  const match =
    /^[-+]?(?:\d{1,400}(?:[.,](\d{0,400}))?|[.,](\d{1,400}))(?:[eE]([-+]?\d{1,3}))?$/.exec(plain);
  if (match === null) return null;
  const value = Number(plain.replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const places = (match[1] ?? match[2] ?? '').length - Number(match[3] ?? 0);
  return { value, decimals: Math.max(0, places) };
}

/** A number in full, with the places it is asked with where that loses nothing. */
export function writeFileNumber(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  return Number(fixed) === value && !fixed.includes('e') ? fixed : String(value);
}

/** The most decimal places a question can ask for. */
export const mostDecimals = 6;
