import { unreachable } from '@core/fault';
import type { Text } from '@core/language';
import { inBoth, same } from '@core/questions/draft';
import type { Step } from '../judge';
import { shownValue, withSeparators } from '../shown-value';

/** A value with as many digits as keep it on its own side of the threshold. */
function valueOf({ value, threshold, direction }: Step): string {
  if (typeof value !== 'number' || typeof threshold !== 'number') return '?';
  return shownValue(value, { direction, threshold });
}

function subject({ quantity, test }: Step, value: string): Text {
  switch (quantity) {
    case 'tpp':
      // The text of 2022 did not yet have the name.
      if (test === '2022-tpp')
        return { en: `TOPS × bit length of ${value}`, ja: `TOPS×ビット長${value}` };
      return { en: `TPP ${value}`, ja: `TPP ${value}` };
    case 'performanceDensity':
      return { en: `density ${value}`, ja: `性能密度${value}` };
    case 'ioGBps':
      return { en: `input and output of ${value} GB/s`, ja: `入出力${value}GB/s` };
    case 'memoryGBps':
      return { en: `DRAM bandwidth of ${value} GB/s`, ja: `DRAM帯域${value}GB/s` };
    case 'memoryBandwidthDensity':
      return { en: `bandwidth density ${value}`, ja: `帯域密度${value}` };
    case 'dataCentre':
    case 'standAloneMemory':
      return same('');
    default:
      return unreachable(quantity);
  }
}

/** The value as every one of the steps beside it needs it: one number is not told with two roundings. */
function sharedValue(step: Step, beside: readonly Step[]): string {
  return [step, ...beside]
    .filter(({ quantity, value }) => quantity === step.quantity && value === step.value)
    .map(valueOf)
    .reduce((longest, text) => (text.length > longest.length ? text : longest));
}

/** Where the value lies: "at or above 4,800", 「4,800以上」. */
function side({ direction, threshold, holds }: Step): Text {
  const limit = withSeparators(threshold as number);
  const atLeast = { en: `at or above ${limit}`, ja: `${limit}以上` };
  const below = { en: `below ${limit}`, ja: `${limit}未満` };
  const above = { en: `above ${limit}`, ja: `${limit}超` };
  const atMost = { en: `not above ${limit}`, ja: `${limit}以下` };
  switch (direction) {
    case 'at-least':
      return holds ? atLeast : below;
    case 'below':
      return holds ? below : atLeast;
    case 'above':
      return holds ? above : atMost;
    case 'at-most':
      return holds ? atMost : above;
    case 'is':
      throw new RangeError('A question of yes or no has no side');
    default:
      return unreachable(direction);
  }
}

/**
 * A comparison that was made, as a clause: "TPP 4,992 is at or above 4,800".
 * @param beside the comparisons told in the same breath
 */
export function clauseOf(step: Step, beside: readonly Step[] = []): Text {
  if (step.quantity === 'dataCentre') {
    return step.value === true
      ? { en: 'it is made for data centres', ja: 'データセンター用の製品' }
      : { en: 'it is not made for data centres', ja: 'データセンター用ではない製品' };
  }
  if (step.quantity === 'standAloneMemory') {
    return step.value === true
      ? { en: 'it is memory on its own', ja: '単体のメモリ' }
      : { en: 'it is a chip, not memory on its own', ja: 'メモリ単体ではなくチップ' };
  }
  const what = subject(step, sharedValue(step, beside));
  const where = side(step);
  return { en: `${what.en} is ${where.en}`, ja: `${what.ja}は${where.ja}` };
}

/** Clauses in one breath: "A and B", 「A、B」. */
export function joined(clauses: readonly Text[]): Text {
  return inBoth((language) =>
    clauses.map((clause) => clause[language]).join(language === 'en' ? ' and ' : '、'),
  );
}

/** Sentences one after the other. */
export function sentences(...parts: readonly Text[]): Text {
  return inBoth((language) =>
    parts.map((part) => part[language]).join(language === 'en' ? ' ' : ''),
  );
}
