import { isShownNumber, type Cell } from '@core/chart/chart-table';
import type { TableSort } from './market-state';

/** A row that may lead somewhere. */
export interface SortableRow {
  key: string;
  cells: readonly Cell[];
  /** Where its first cell leads. */
  address?: string;
}

/**
 * Rows by one column: numbers by size, texts by the reader's alphabet, and rows that have nothing
 * there last in either direction. Equal rows keep their order.
 */
export function sortRows(
  rows: readonly SortableRow[],
  sort: TableSort | null,
  language: string,
): readonly SortableRow[] {
  if (sort === null) return rows;
  const { column, descending } = sort;
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: Cell, b: Cell) =>
    isShownNumber(a) && isShownNumber(b)
      ? a.value! - b.value!
      : collator.compare(String(a), String(b));
  const filled = (row: SortableRow) => {
    const cell = row.cells[column];
    return cell !== undefined && (!isShownNumber(cell) || cell.value !== null);
  };
  const sorted = rows
    .filter(filled)
    .sort((a, b) => compare(a.cells[column]!, b.cells[column]!) * (descending ? -1 : 1));
  return [...sorted, ...rows.filter((row) => !filled(row))];
}

/** Pressing a head: ascending, descending, then the table's own order again. */
export function nextSort(sort: TableSort | null, column: number): TableSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
