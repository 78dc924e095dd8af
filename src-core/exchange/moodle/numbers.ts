/**
 * A number as question files write it; null for anything else, and for what no double can hold. A
 * comma before three digits parts thousands, any other is a decimal point.
 */
export function readFileNumber(text: string): { value: number; decimals: number } | null {
  const signed = text.normalize('NFKC').trim().replace(/^[−–]/, '-');
  const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(signed);
  const plain = grouped ? signed.replaceAll(',', '') : signed;
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

/** From and to of "give or take", without the noise of binary fractions: 16.97 ± 0.05 is 16.92 to 17.02. */
export function rangeAround(
  value: number,
  width: number,
  decimals: number,
): { low: number; high: number } {
  const exact = (bound: number) => {
    const rounded = Number(bound.toFixed(Math.min(decimals, 20)));
    return Number.isFinite(rounded) ? rounded : bound;
  };
  return {
    low: Math.min(exact(value - width), value),
    high: Math.max(exact(value + width), value),
  };
}
