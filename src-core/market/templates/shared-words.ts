import type { Text } from '@core/language';
import { showNumber } from '@core/questions/number-input';

export const percent: Text = { en: 'percent', ja: '%' };
export const billionDollars: Text = { en: 'billion dollars', ja: '十億ドル' };

/** With its sign, as returns are written: "+4.04", "−16.97". */
export function signed(value: number, decimals: number): string {
  return `${value > 0 ? '+' : ''}${showNumber(value, decimals)}`;
}

export const plain = showNumber;

/** To so many decimal places, as a number: the value a reader sees, and computes with. */
export function rounded(value: number, decimals: number): number {
  // + 0 turns −0, which would be shown with its sign, into 0.
  return Number(value.toFixed(decimals)) + 0;
}

/** The range that rounding on the way leaves open. */
export function within(value: number, tolerance: number): { low: number; high: number } {
  return { low: rounded(value - tolerance, 6), high: rounded(value + tolerance, 6) };
}
