/**
 * Places for labels beside the ends of lines: as near to their line as they can be with `gap` from
 * one to the next, all between `top` and `bottom` as far as there is room.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let lowest = top - gap;
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, lowest + gap);
    lowest = placed[index]!;
  }
  // What was pushed off the ground pushes back from below.
  let highest = bottom + gap;
  for (const index of order.reverse()) {
    if (placed[index]! <= highest - gap) break;
    placed[index] = highest - gap;
    highest = placed[index]!;
  }
  return placed;
}
