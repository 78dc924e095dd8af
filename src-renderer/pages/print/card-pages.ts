import type { SheetItem } from './build-sheet';

export const columns = 2;
export const rows = 4;

/** A sheet of cards: its fronts, and its backs in the order that falls behind them. */
export interface CardPage {
  fronts: (SheetItem | null)[];
  backs: (SheetItem | null)[];
}

/**
 * Cards in sheets of eight. Printed on both sides and turned over the long edge, left and right
 * change places, so each row of backs is the other way round.
 */
export function cardPages(items: readonly SheetItem[]): CardPage[] {
  const perPage = columns * rows;
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) => {
    const fronts = Array.from(
      { length: perPage },
      (_, place) => items[page * perPage + place] ?? null,
    );
    const backs = fronts.map((_, place) => {
      const row = Math.floor(place / columns);
      return fronts[row * columns + (columns - 1 - (place % columns))] ?? null;
    });
    return { fronts, backs };
  });
}
