import { expect, it } from 'vitest';
import { marketFaultMessages } from '@core/messages/rooms/market-faults';
import { priceProblemMessages } from '@core/messages/rooms/market-warnings';
import { marketFaultCodes } from './faults';
import { priceProblemCodes } from './price-table-problems';

it('has words for every refusal and its remedy, and for no other', () => {
  expect(Object.keys(marketFaultMessages).sort()).toEqual(
    marketFaultCodes.flatMap((code) => [`fault.${code}.what`, `fault.${code}.remedy`]).sort(),
  );
});

it('has words for everything the reader of price files can meet', () => {
  const keys = Object.keys(priceProblemMessages);
  expect(priceProblemCodes.filter((code) => !keys.includes(`price-problem.${code}`))).toEqual([]);
});
