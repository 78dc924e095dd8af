/**
 * The 25% customs duty of Proclamation 11002, from 2026-01-15. It is an import tax and no part of
 * the export rule. A wider second phase was foreseen: say only "as of January 2026".
 */
export const importDuty = {
  percent: 25,
  from: '2026-01-15',
  cite: 'Proclamation 11002 of 2026-01-14, HTSUS 9903.79.01',
  /** All four bounds of a window are left out. */
  windows: [
    { tpp: { above: 14_000, below: 17_500 }, dramGBps: { above: 4_500, below: 5_000 } },
    { tpp: { above: 20_800, below: 21_100 }, dramGBps: { above: 5_800, below: 6_200 } },
  ],
  /** Uses in the United States that are exempt. */
  exemptUses: [
    'data-centre',
    'repair',
    'research-and-development',
    'start-up',
    'consumer',
    'civil',
    'public',
  ],
} as const;

export type ExemptUse = (typeof importDuty.exemptUses)[number];

const inside = (value: number, bounds: { above: number; below: number }) =>
  value > bounds.above && value < bounds.below;

/** Whether a chip of these figures stands in one of the two windows; `null` if unknown. */
export function inDutyWindow(tpp: number | null, dramGBps: number | null): boolean | null {
  const possible = importDuty.windows.filter(
    (window) =>
      (tpp === null || inside(tpp, window.tpp)) &&
      (dramGBps === null || inside(dramGBps, window.dramGBps)),
  );
  if (possible.length === 0) return false;
  return tpp === null || dramGBps === null ? null : true;
}

/** The duty in percent on a chip entering the United States for a use. */
export function dutyPercent(
  tpp: number | null,
  dramGBps: number | null,
  use: ExemptUse | 'other',
): number | null {
  if (use !== 'other') return 0;
  const inWindow = inDutyWindow(tpp, dramGBps);
  return inWindow === null ? null : inWindow ? importDuty.percent : 0;
}
