/** Columns of numbers, each as long as the others, that are kept and taken up again as they are. */

export type Column =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;
export type NumberColumns<Kind> = { [Name in keyof Kind]: Column };

const namesOf = <Kind extends NumberColumns<Kind>>(columns: Kind) =>
  Object.keys(columns) as (keyof Kind)[];

function mapped<Kind extends NumberColumns<Kind>>(
  columns: Kind,
  change: <Some extends Column>(column: Some) => Column,
): Kind {
  return Object.fromEntries(namesOf(columns).map((name) => [name, change(columns[name])])) as Kind;
}

/** The same columns where they have the place, else copies that are longer: what is new is 0. */
export function withRoomFor<Kind extends NumberColumns<Kind>>(columns: Kind, place: number): Kind {
  const capacity = columns[namesOf(columns)[0]!].length;
  if (place < capacity) return columns;
  const wanted = Math.max(place + 256, Math.ceil(capacity * 1.5));
  return mapped(columns, (column) => {
    const longer = new (column.constructor as new (length: number) => Column)(wanted);
    longer.set(column);
    return longer;
  });
}

/** Copies of the first places. */
export const firstPlaces = <Kind extends NumberColumns<Kind>>(columns: Kind, count: number): Kind =>
  mapped(columns, (column) => column.slice(0, count));

/** How long the columns are. Throws a RangeError where they are not equally long. */
export function lengthOf<Kind extends NumberColumns<Kind>>(columns: Kind): number {
  const names = namesOf(columns);
  const { length } = columns[names[0]!];
  for (const name of names)
    if (columns[name].length !== length) throw new RangeError(`Column ${String(name)}`);
  return length;
}
