/**
 * Figures of the AI Diffusion rule of 2025-01-13 (90 FR 4544). It stood in the text and was never
 * enforced. Its caps are written in TPP: how many chips that is depends on the chip chosen.
 */
export const diffusion = {
  cite: '90 FR 4544',
  rescissionAnnounced: '2025-05-13',
  /** For each country of the middle tier, through 2027; about. */
  countryCapTpp: 790_000_000,
  /** Licence Exception LPP, for small orders; about. */
  lppTpp: 26_900_000,
  countriesWithoutCap: 18,
} as const;

/** Whole chips of a given TPP that fit under a cap. */
export function chipsUnder(capTpp: number, tppOfOne: number): number {
  return Math.floor(capTpp / tppOfOne);
}
