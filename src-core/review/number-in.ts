/** The number of a name, from 0 on; one that is not known yet gets the next, and is added to `fresh`. */
export function numberIn<Name>(known: Map<Name, number>, name: Name, fresh: Name[]): number {
  const number = known.get(name);
  if (number !== undefined) return number;
  fresh.push(name);
  known.set(name, known.size);
  return known.size - 1;
}
