import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownValue } from './shown-value';

describe('a value shown', () => {
  it('is rounded and set in thousands', () => {
    expect(shownValue(15832)).toBe('15,832');
    expect(shownValue(19.449631)).toBe('19.45');
    expect(shownValue(26_898_568)).toBe('26,898,568');
    expect(shownValue(1234.5)).toBe('1,234.5');
  });

  it.each([
    [4799.9999, 'at-least', 4800, '4,799.9999'],
    [4800, 'at-least', 4800, '4,800'],
    [3.2009685, 'at-least', 3.2, '3.201'],
    [2.0000004, 'above', 2, '2.0000004'],
    [20999.999, 'below', 21000, '20,999.999'],
  ] as const)(
    '%d against %s %d does not cross the threshold: %s',
    (value, direction, threshold, shown) => {
      expect(shownValue(value, { direction, threshold })).toBe(shown);
    },
  );

  it('always stands on the same side of its threshold as the value', () => {
    const thresholds = fc.constantFrom(1.6, 2, 3.2, 5.92, 1600, 2400, 4800, 21000);
    const offsets = fc.tuple(fc.constantFrom(-1, 0, 1), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(thresholds, offsets, (threshold, [sign, exponent]) => {
        const value = threshold + sign * 10 ** -exponent;
        const shown = Number(
          shownValue(value, { direction: 'at-least', threshold }).replaceAll(',', ''),
        );
        expect(Math.sign(shown - threshold)).toBe(sign);
      }),
    );
  });
});
