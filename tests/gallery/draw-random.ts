/** Numbers from 0 to 1, always the same for a seed (Park and Miller's minimal standard). */
export function drawRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
