/**
 * Arithmetic on figures as they are written. A data sheet's 628.4 mm² is exactly 628.4, but the
 * nearest double is not, and dividing two such doubles can land a hair under a threshold that the
 * written figures meet. So products and quotients are formed from the decimal digits and rounded to
 * a double once, at the end.
 */
interface Decimal {
  /** The value is `digits × 10^exponent`. */
  digits: bigint;
  exponent: number;
}

/** A double has at most 17 significant digits, so 40 more than the divisor's leave ample room. */
const SCALE = 40;

/** Reads the shortest decimal that names the double: what was written in the file. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

const toNumber = ({ digits, exponent }: Decimal) => Number(`${digits}e${exponent}`);

/** The double nearest to the exact product of two finite decimals. */
export function product(left: number, right: number): number {
  const a = decimalOf(left);
  const b = decimalOf(right);
  return toNumber({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent });
}

/** The double nearest to the exact sum of finite decimals. */
export function sum(terms: readonly number[]): number {
  const decimals = terms.map(decimalOf);
  const exponent = Math.min(0, ...decimals.map((term) => term.exponent));
  const digits = decimals.reduce(
    (total, term) => total + term.digits * 10n ** BigInt(term.exponent - exponent),
    0n,
  );
  return toNumber({ digits, exponent });
}

/** The double nearest to the exact quotient of two finite decimals; the divisor is not zero. */
export function quotient(dividend: number, divisor: number): number {
  const a = decimalOf(dividend);
  const b = decimalOf(divisor);
  return toNumber({
    digits: (a.digits * 10n ** BigInt(SCALE)) / b.digits,
    exponent: a.exponent - b.exponent - SCALE,
  });
}
