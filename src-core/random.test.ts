import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, fnv1a } from './random';

describe('seeded choices', () => {
  it('are the same for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, () => createRandom(seed).int(0, 99));
    expect(draw(7)).toEqual(draw(7));
  });

  it('spread evenly over neighbouring seeds', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) counts[createRandom(seed).int(0, 3)]! += 1;
    // Chi-square with three degrees of freedom: 16.3 is passed by chance once in a thousand.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(16.3);
  });

  it('shuffle keeps every item, and leaves the list given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items];
        const shuffled = createRandom(seed).shuffle(items);
        expect([...shuffled].sort()).toEqual([...items].sort());
        expect(items).toEqual(before);
      }),
    );
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(50),
        (seed, low, span) => {
          const value = createRandom(seed).int(low, low + span);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(low + span);
          const unit = createRandom(seed).unit();
          expect(unit >= 0 && unit < 1).toBe(true);
        },
      ),
    );
  });

  it('cannot pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});

it('hashes as FNV-1a does', () => {
  // Vectors of the FNV reference: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});
