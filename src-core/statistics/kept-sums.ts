/** Sums as they are kept: the fields of the first, then those of the second, and so on. */
export type KeptSums = Float64Array<ArrayBuffer>;

export const keepSums = <Name extends string>(
  sums: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
): KeptSums => Float64Array.from(sums.flatMap((one) => names.map((name) => one[name])));

/** Writes what was kept into as many sums. Throws a RangeError where there are others. */
export function resumeSums<Name extends string>(
  kept: KeptSums,
  sums: readonly Record<Name, number>[],
  names: readonly Name[],
): void {
  if (kept.length !== sums.length * names.length)
    throw new RangeError(`${kept.length} figures for ${sums.length} sums`);
  sums.forEach((one, place) =>
    names.forEach((name, field) => (one[name] = kept[place * names.length + field]!)),
  );
}
