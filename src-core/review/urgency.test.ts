import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@core/random';
import { inOrder } from './urgency';

describe('places in order', () => {
  it('come as sorting would have them, few or many, alike or not', () => {
    const sizes = fc.constantFrom(0, 1, 2, 30, 4_095, 4_096, 9_000);
    fc.assert(
      fc.property(sizes, fc.constantFrom(1, 3, 1_000_000), fc.nat(), (size, kinds, seed) => {
        const random = createRandom(seed);
        const urgency = Array.from({ length: size }, () => random.int(1, kinds));
        const order = (left: number, right: number) =>
          urgency[left]! - urgency[right]! || left - right;
        const places = Int32Array.from({ length: size }, (_, place) => place);
        const sorted = [...places].sort(order);
        expect([...inOrder(places, order)]).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });
});
