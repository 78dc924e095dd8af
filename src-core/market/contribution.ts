import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';

const isWeight = (weight: number) => weight >= 0 && weight <= 1;

const badWeight = (weight: number) =>
  bad(
    marketFault(
      'market.input-out-of-range',
      'weight',
      `${weight} is not a weight in an index.`,
      'Give the weight at the previous close as a fraction from 0 to 1, such as 0.066.',
    ),
  );

/**
 * What one member adds to the index’s return: weight at the previous close times its simple return.
 * Contributions of all members add up to the index; log returns would not.
 */
export function indexContribution(weight: number, memberReturn: number): Result<number> {
  return isWeight(weight) ? good(weight * memberReturn) : badWeight(weight);
}

/** The return of the index without the member: (r − w·rₘ)/(1 − w). Refuses a weight of 1. */
export function restOfIndex(
  weight: number,
  memberReturn: number,
  indexReturn: number,
): Result<number> {
  return isWeight(weight) && weight < 1
    ? good((indexReturn - weight * memberReturn) / (1 - weight))
    : badWeight(weight);
}

/** A member’s weight after the day: w·(1 + rₘ)/(1 + r). Refuses an index that fell to nothing. */
export function weightAfter(
  weight: number,
  memberReturn: number,
  indexReturn: number,
): Result<number> {
  if (!isWeight(weight)) return badWeight(weight);
  return indexReturn > -1
    ? good((weight * (1 + memberReturn)) / (1 + indexReturn))
    : bad(
        marketFault(
          'market.input-out-of-range',
          'index return',
          'An index cannot lose all its value and keep weights.',
          'Give the index’s return as a fraction above −1.',
        ),
      );
}
