/** Means and spreads. `null` says that a figure does not exist for the data; NaN never leaves here. */

export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The unbiased variance (divisor n − 1); null for fewer than two values. */
export function sampleVariance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/**
 * Whether all values are the same but for the rounding of sums: 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1
 * differ in the last bit, and a correlation of such differences would be noise.
 */
export function isConstant(values: readonly number[]): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const rounding = 1e-10 * largest;
  return values.every((value) => Math.abs(value - values[0]!) <= rounding);
}

/** Pearson's correlation; null where one side is constant or there are fewer than two pairs. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const left = pairs.map(([value]) => value);
  const right = pairs.map(([, value]) => value);
  if (pairs.length < 2 || isConstant(left) || isConstant(right)) return null;
  const [centreLeft, centreRight] = [mean(left)!, mean(right)!];
  const product = pairs.reduce((sum, [x, y]) => sum + (x - centreLeft) * (y - centreRight), 0);
  const covariance = product / (pairs.length - 1);
  const r = covariance / Math.sqrt(sampleVariance(left)! * sampleVariance(right)!);
  return Math.min(1, Math.max(-1, r));
}

/**
 * The 95 % interval of a share of n (Wilson 1927, doi:10.1080/01621459.1927.10502953); unlike ±2
 * standard errors it stays within 0 and 1.
 */
export function wilsonInterval(share: number, n: number): { low: number; high: number } {
  const z = 1.959964;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: Math.max(0, (centre - half) / scale),
    high: Math.min(1, (centre + half) / scale),
  };
}
