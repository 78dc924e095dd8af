import type { SheetItem } from './build-sheet';

export const columns = 2;
export const rows = 3;

/** How small a side must be set to fit its card: by how many characters it has, a wide one as two. */
export function sizeOf(texts: readonly string[]): 'plain' | 'long' | 'longest' {
  let width = 0;
  for (const text of texts) for (const letter of text) width += letter > '\u2e7f' ? 2 : 1;
  return width > 620 ? 'longest' : width > 330 ? 'long' : 'plain';
}

/** A sheet of cards: its fronts, and its backs in the order that falls behind them. */
export interface CardPage {
  fronts: (SheetItem | null)[];
  backs: (SheetItem | null)[];
}

/**
 * Cards in sheets of six. Printed on both sides and turned over the long edge, left and right
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
