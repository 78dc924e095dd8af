import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walked } from './steps';
import { stepwiseSort } from './stepwise-sort';

describe('sorting a piece at a time', () => {
  it('comes to what sorting at once comes to, equal values in their order', () => {
    const pairs = fc.array(fc.record({ key: fc.nat(9), n: fc.nat() }), { maxLength: 5 });
    const byKey = (left: { key: number }, right: { key: number }) => left.key - right.key;
    fc.assert(
      fc.property(pairs, fc.nat(4), (list, times) => {
        const long = Array.from({ length: times * 250 }, () => list).flat();
        const before = [...long];
        expect(walked(stepwiseSort(long, byKey))).toEqual([...long].sort(byKey));
        expect(long).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('lets others come between pieces, and says how far it has come', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 20_011);
    const shares = [...stepwiseSort(many, (left, right) => left - right)];
    expect(shares.length).toBeGreaterThan(60);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(Math.max(...shares)).toBeLessThan(1);
  });
});
