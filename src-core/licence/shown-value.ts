import type { Direction } from './criteria';
import { compare } from './judge';

/**
 * A value rounded for reading, with as many digits as it takes not to cross the threshold it was
 * compared with: 4,799.96 against 4,800 reads "4,799.96", never "4,800.0".
 */
export function shownValue(
  value: number,
  against?: { direction: Direction; threshold: number },
  digits = 2,
): string {
  for (let places = digits; places <= 12; places += 1) {
    const rounded = Number(value.toFixed(places));
    const faithful =
      against === undefined ||
      (compare(rounded, against.direction, against.threshold) ===
        compare(value, against.direction, against.threshold) &&
        (rounded !== against.threshold || value === against.threshold));
    if (faithful) return withSeparators(rounded);
  }
  return withSeparators(value);
}

/** Thousands are set off by commas in both languages; digits after the point are kept as they are. */
export function withSeparators(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
