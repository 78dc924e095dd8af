/**
 * Tail probabilities of the three distributions the tests here need. Each is good to about 1e-12
 * relative over the range that occurs (1 ≤ degrees of freedom ≤ 10⁵, p ≥ 1e-300).
 */

/** ln Γ(x) for x > 0: Stirling's series after shifting x above 15 (Abramowitz & Stegun 6.1.40). */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 15) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))));
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    series -
    Math.log(product)
  );
}

/**
 * Continued fraction of the incomplete beta function by Lentz's method
 * (Abramowitz & Stegun 26.5.8; Thompson & Barnett 1986).
 */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 2000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

/** Regularised incomplete beta function, given x and 1 − x so that neither loses digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

/** P(|T| ≥ |t|) for Student's t with the given degrees of freedom (> 0). */
export function studentTwoSided(t: number, degrees: number): number {
  const square = t * t;
  if (!Number.isFinite(square)) return 0;
  return incompleteBeta(
    degrees / (degrees + square),
    square / (degrees + square),
    degrees / 2,
    0.5,
  );
}

/** P(|Z| ≥ |z|) for the standard normal: erfc(|z|/√2), by series below 2 and by fraction above. */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x > 27) return 0;
  const square = x * x;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-18 * sum && k < 200; k += 1) {
      term *= (2 * square) / (2 * k + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-square) * sum;
  }
  // Backward evaluation of the continued fraction (Abramowitz & Stegun 7.1.14); 120 steps settle x ≥ 2.
  let tail = 0;
  for (let k = 120; k >= 1; k -= 1) tail = k / 2 / (x + tail);
  return Math.exp(-square) / (Math.sqrt(Math.PI) * (x + tail));
}

/** Two-sided exact binomial p: the sum over all outcomes no likelier than the one seen. */
export function binomialTwoSided(successes: number, trials: number, share: number): number {
  const logChance = (k: number) =>
    logGamma(trials + 1) -
    logGamma(k + 1) -
    logGamma(trials - k + 1) +
    k * Math.log(share) +
    (trials - k) * Math.log1p(-share);
  const seen = logChance(successes);
  let sum = 0;
  for (let k = 0; k <= trials; k += 1) {
    const chance = logChance(k);
    // 1e-9 lets outcomes that are equally likely by symmetry count although they round apart.
    if (chance <= seen + 1e-9) sum += Math.exp(chance);
  }
  return Math.min(1, sum);
}
