import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';

/** Change of a company’s market value in the price’s currency: shares times the change of price. */
export const marketValueChange = (shares: number, priceBefore: number, priceAfter: number) =>
  shares * (priceAfter - priceBefore);

/**
 * The share count a headline implies. A count no filing knows shows that its author took another
 * price than the official close. Refuses an unchanged price.
 */
export function impliedShares(
  valueChange: number,
  priceBefore: number,
  priceAfter: number,
): Result<number> {
  const change = priceAfter - priceBefore;
  return change !== 0
    ? good(valueChange / change)
    : bad(
        marketFault(
          'market.input-out-of-range',
          'price change',
          'A price that did not move implies no share count.',
          'Give two different prices.',
        ),
      );
}
