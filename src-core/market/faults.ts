import type { Fault } from '@core/fault';

/** Every reason the market arithmetic refuses to give a number. */
export const marketFaultCodes = [
  'market.plan-invalid',
  'market.series-invalid',
  'market.no-common-days',
  'market.return-not-finite',
  'market.no-price-on-date',
  'market.no-return-on-date',
  'market.history-too-short',
  'market.no-freedom',
  'market.market-constant',
  'market.no-residual-variance',
  'market.ticker-not-brought',
  'market.no-market-prices',
  'market.not-packaged',
  'market.plan-not-packaged',
  'market.pack-invalid',
  'market.calendar-unknown',
  'market.sample-too-small',
  'market.input-out-of-range',
] as const;
export type MarketFaultCode = (typeof marketFaultCodes)[number];

/** A refusal: what is wrong, where, and what would help. */
export function marketFault(
  code: MarketFaultCode,
  place: string,
  message: string,
  remedy: string,
): Fault {
  return { code, place, message, remedy };
}
