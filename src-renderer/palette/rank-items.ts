import { readText } from '@core/search/spelling';

export const itemKinds = ['page', 'action', 'lesson', 'term', 'chip'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something the palette leads to or does. */
export interface PaletteItem {
  /** Kind and name, and so one of a kind. */
  id: string;
  kind: ItemKind;
  /** As shown. */
  label: string;
  /** Every name it goes by, in both languages: what it is found by. */
  names: readonly string[];
  run: () => void;
}

/** As names are compared: width, case and kana aside. */
export const folded = (text: string): string =>
  readText(text)
    .text.trim()
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

/**
 * The items a query names, best first: a name that begins with it, a word that begins with it, a name
 * that holds it; among equals in the order given. Words apart from each other may stand anywhere in one
 * name. Nothing asked: pages and actions.
 */
export function rankItems(
  items: readonly PaletteItem[],
  query: string,
  most: number,
): PaletteItem[] {
  const wanted = folded(query);
  if (wanted === '')
    return items.filter(({ kind }) => kind === 'page' || kind === 'action').slice(0, most);
  const words = wanted.split(/\s+/);
  return items
    .map((item, place) => ({ item, place, rank: Math.min(...item.names.map(rankOf)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((left, right) => left.rank - right.rank || left.place - right.place)
    .slice(0, most)
    .map(({ item }) => item);

  function rankOf(name: string): number {
    const held = folded(name);
    if (held.startsWith(wanted)) return 0;
    if (held.includes(` ${wanted}`)) return 1;
    return words.every((word) => held.includes(word)) ? 2 : Infinity;
  }
}
