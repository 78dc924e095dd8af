import type { Column, NumberColumns } from './number-columns';

/**
 * Columns of numbers as they are stored: a hundred thousand cards are handed over by the database in
 * the time their bytes take, and most columns hold small whole numbers, or one and the same.
 */

/** An array of the narrowest kind that holds every number as it is, or the one that all are. */
export type KeptColumn = Column | { all: number; length: number };

const kinds = [Uint8Array, Uint16Array, Int32Array] as const;

export function narrowColumn(column: Column): KeptColumn {
  const { length } = column;
  if (length === 0) return column;
  const first = column[0]!;
  let [isOne, isWhole, least, greatest] = [true, true, Infinity, -Infinity];
  for (let place = 0; place < length; place += 1) {
    const value = column[place]!;
    if (isOne && !Object.is(value, first)) isOne = false;
    // −0 and fractions, NaN and what is beyond 32 bits would come back as something else.
    if (isWhole && !Object.is(value | 0, value)) isWhole = false;
    if (!isOne && !isWhole) return column;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (isOne) return { all: first, length };
  const Kind = kinds.find((kind) => {
    const bits = kind.BYTES_PER_ELEMENT * 8;
    return kind === Int32Array || (least >= 0 && greatest < 2 ** bits);
  })!;
  return Kind.BYTES_PER_ELEMENT < column.BYTES_PER_ELEMENT ? Kind.from(column) : column;
}

/** Every column narrowed. */
export const narrowColumns = <Columns extends NumberColumns<Columns>>(
  columns: Columns,
): Record<keyof Columns, KeptColumn> =>
  Object.fromEntries(
    Object.entries<Column>(columns).map(([name, column]) => [name, narrowColumn(column)]),
  ) as Record<keyof Columns, KeptColumn>;

/**
 * Columns as they were before they were narrowed.
 *
 * @param kinds columns of the same names and kinds, of any length
 * @throws RangeError where one is missing or is no column
 */
export function widenColumns<Columns extends NumberColumns<Columns>>(
  kept: Readonly<Record<string, unknown>>,
  kinds: Columns,
): Columns {
  const wide = Object.entries<Column>(kinds).map(([name, like]) => {
    const column = kept[name];
    if (!isKept(column)) throw new RangeError(`Column ${name}`);
    return [name, widened(column, like)];
  });
  return Object.fromEntries(wide) as Columns;
}

function widened(kept: KeptColumn, like: Column): Column {
  const Kind = like.constructor as new (given: number | Column) => Column;
  if (kept.constructor === Kind) return kept as Column;
  if (ArrayBuffer.isView(kept)) return new Kind(kept);
  const column = new Kind(kept.length);
  return Object.is(kept.all, 0) ? column : column.fill(kept.all);
}

function isKept(column: unknown): column is KeptColumn {
  if (ArrayBuffer.isView(column)) return !(column instanceof DataView);
  if (typeof column !== 'object' || column === null) return false;
  const { all, length } = column as { all?: unknown; length?: unknown };
  return typeof all === 'number' && Number.isInteger(length) && (length as number) >= 0;
}
