/**
 * Which of the things in a column an arrow key leads to: the field is 0, the hits follow. Null where
 * the key leads nowhere.
 *
 * @param at - where the focus is; -1 elsewhere
 * @param count - how many things there are, the field included
 */
export function walkHits(key: string, at: number, count: number): number | null {
  if (at < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return at + 1 < count ? at + 1 : null;
    case 'ArrowUp':
      return at > 0 ? at - 1 : null;
    case 'Escape':
      return at > 0 ? 0 : null;
    default:
      return null;
  }
}
