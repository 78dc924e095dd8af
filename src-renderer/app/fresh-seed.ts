/** A seed nobody can foresee, as large as the core's randomness takes. */
export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
