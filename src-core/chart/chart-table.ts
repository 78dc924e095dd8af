/** A cell as a reader sees it in the table, with its unrounded value for the file. */
export interface ShownNumber {
  shown: string;
  /** `null` where there is no number: a file has an empty cell there, not a zero. */
  value: number | null;
}

export type Cell = string | ShownNumber;

/** The same as a picture, in rows: what the table view shows and the CSV file holds. */
export interface ChartTable {
  /** The first column names the row. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export const isShownNumber = (cell: Cell): cell is ShownNumber => typeof cell !== 'string';
