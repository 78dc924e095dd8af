import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrownMap } from './grown-map';

it('is a Map to whoever reads it, and every earlier one stays as it was', () => {
  const steps = fc.array(fc.record({ from: fc.nat(20), key: fc.nat(8), value: fc.nat() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (grown) => {
      const made = [{ map: GrownMap.empty<number, number>(), like: new Map<number, number>() }];
      for (const { from, key, value } of grown) {
        const { map, like } = made[from % made.length]!;
        made.push({ map: map.with(key, value), like: new Map(like).set(key, value) });
      }
      for (const { map, like } of made) {
        expect([...map]).toEqual([...like]);
        expect([...map.keys()]).toEqual([...like.keys()]);
        expect([...map.values()]).toEqual([...like.values()]);
        expect(map.size).toBe(like.size);
        for (let key = 0; key <= 8; key += 1) {
          expect(map.get(key)).toBe(like.get(key));
          expect(map.has(key)).toBe(like.has(key));
        }
        const told: [number, number][] = [];
        map.forEach((value, key) => told.push([key, value]));
        expect(told).toEqual([...like]);
      }
    }),
  );
});
