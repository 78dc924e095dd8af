import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '@core/fault';
import { indexContribution, restOfIndex, weightAfter } from './contribution';

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.value;
}

describe('the share of one member in an index', () => {
  it('takes NVIDIA’s fall of 2025-01-27 at a weight of 6.6 % out of the S&P 500', () => {
    expect(value(indexContribution(0.066, -0.1697))).toBeCloseTo(-0.0112, 4);
    expect(value(restOfIndex(0.066, -0.1697, -0.0146))).toBeCloseTo(-0.0036, 4);
  });

  it('puts member and rest together to the index again, and the weights to one', () => {
    const move = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    const weights = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(weights, move, move, (weight, member, index) => {
        const rest = value(restOfIndex(weight, member, index));
        const again = value(indexContribution(weight, member)) + (1 - weight) * rest;
        expect(again).toBeCloseTo(index, 12);
        const after =
          value(weightAfter(weight, member, index)) + value(weightAfter(1 - weight, rest, index));
        expect(after).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    ['a weight in percent', indexContribution(6.6, -0.1)],
    ['a weight below zero', indexContribution(-0.1, -0.1)],
    ['a weight that is no number', weightAfter(NaN, 0, 0)],
    ['the rest of an index of one', restOfIndex(1, -0.1, -0.1)],
    ['weights of an index that lost everything', weightAfter(0.1, 0, -1)],
  ])('refuses %s', (_, result) => {
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'market.input-out-of-range' }] });
  });
});
