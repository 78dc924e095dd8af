import { expect, it } from 'vitest';
import { keptPricesSchema } from './kept-prices';

const kept = {
  learner: 'aki',
  ticker: 'NVDA',
  dates: ['2025-01-24', '2025-01-27'],
  closes: [142.62, 118.42],
  file: 'NVDA.csv',
  keptAt: 1,
  problems: [],
};

it('takes prices as they were kept', () => {
  expect(keptPricesSchema.safeParse(kept)).toEqual({ success: true, data: kept });
});

it.each([
  ['dates out of order', { dates: ['2025-01-27', '2025-01-24'] }],
  ['a date that does not exist', { dates: ['2025-01-24', '2025-02-30'] }],
  ['a price of nothing', { closes: [142.62, 0] }],
  ['a price that is no number', { closes: [142.62, 'x'] }],
  ['more dates than prices', { closes: [142.62] }],
  ['no ticker', { ticker: '' }],
])('refuses %s', (_, part) => {
  expect(keptPricesSchema.safeParse({ ...kept, ...part }).success).toBe(false);
});
