import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * 32-bit FNV-1a over UTF-16 code units. Not for secrets: it names and seeds things.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/ (public domain parameters).
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A reproducible source of choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** A number from 0 (included) to 1 (excluded), in steps of 2⁻³⁰. */
  unit(): number;
  /** One of the items. Throws on an empty list, which is a mistake of the caller. */
  pick<T>(items: readonly T[]): T;
  /** A new list with the same items in another order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

export function createRandom(seed: string | number): Random {
  const generator = xoroshiro128plus(fnv1a(String(seed)));
  // The first values after seeding still look like the seed: neighbouring seeds would choose alike.
  for (let skipped = 0; skipped < 16; skipped += 1) generator.next();
  const int = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    int,
    unit: () => int(0, 2 ** 30 - 1) / 2 ** 30,
    pick(items) {
      if (items.length === 0) throw new RangeError('Cannot pick from an empty list');
      return items[int(0, items.length - 1)]!;
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}
