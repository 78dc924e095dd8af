import { bad, good, type Result } from '@core/fault';
import { marketFault } from './faults';

export interface YenReturn {
  /** What a yen investor earned: (1 + local)·(1 + currency) − 1. */
  total: number;
  /** The return in the security’s own currency. */
  local: number;
  /** The return of that currency in yen. */
  currency: number;
  /** local·currency: what simply adding the two leaves out. */
  cross: number;
}

const badRate = () =>
  bad(
    marketFault(
      'market.input-out-of-range',
      'exchange rate',
      'An exchange rate must be above zero.',
      'Give yen for one unit of the currency, such as 155.7.',
    ),
  );

const isRate = (rate: number) => rate > 0 && rate < Infinity;

/**
 * A foreign return in yen. Rates are yen for one unit of the currency, taken at the same times as
 * the prices. All returns are simple, as fractions.
 */
export function yenReturn(local: number, rateBefore: number, rateAfter: number): Result<YenReturn> {
  if (!isRate(rateBefore) || !isRate(rateAfter)) return badRate();
  const currency = (rateAfter - rateBefore) / rateBefore;
  const cross = local * currency;
  return good({ total: local + currency + cross, local, currency, cross });
}

/** An amount in yen at a rate. */
export function toYen(amount: number, rate: number): Result<number> {
  return isRate(rate) ? good(amount * rate) : badRate();
}

/** 1 兆 = 10¹² yen: how Japanese counts large sums. */
export const cho = 1e12;
