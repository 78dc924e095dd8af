import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { parse } from 'yaml';
import { tradingHours } from '@core/market/calendars';
import { dateOfDay, dayNumber } from '@core/market/dates';
import { eventsFileSchema } from '@core/market/events';
import { studyEvent } from '@core/market/event-study';
import { readPriceTable } from '@core/market/price-table';
import { alignReturns, type PriceSeries } from '@core/market/returns';
import { usualPlan } from '@core/market/study-plan';
import { createRandom } from '@core/random';

/**
 * 35 events × 25 tickers on made-up prices of the real size: New York’s sessions from 2021-07-01 to
 * 2026-08-20. Goal: under 150 ms on two cores, parsing not counted.
 */
const { events } = eventsFileSchema.parse(
  parse(
    readFileSync(new URL('../../content/market-reactions/events.yaml', import.meta.url), 'utf8'),
  ),
);
const dates: string[] = [];
for (let day = dayNumber('2021-07-01'); day <= dayNumber('2026-08-20'); day += 1)
  if (tradingHours('new-york', dateOfDay(day)) !== null) dates.push(dateOfDay(day));

function madeUp(ticker: string, volatility: number): PriceSeries {
  const random = createRandom(ticker);
  let close = 100;
  const closes = dates.map(() => (close *= 1 + volatility * (random.unit() - 0.5)));
  return { ticker, dates, closes };
}
const market = madeUp('SPY', 0.03);
const tickers = Array.from({ length: 25 }, (_, index) => madeUp(`T${index}`, 0.08));

const longTable = [
  'date,ticker,adj_close',
  ...[market, ...tickers].flatMap(({ ticker, closes }) =>
    closes.map((close, index) => `${dates[index]},${ticker},${close.toFixed(4)}`),
  ),
].join('\n');

function studyAll(): number {
  let studied = 0;
  for (const ticker of tickers) {
    const aligned = alignReturns(ticker, market, 'simple');
    if (!aligned.ok) continue;
    for (const { date } of events)
      if (studyEvent(aligned.value, { ...usualPlan, eventDate: date }).ok) studied += 1;
  }
  return studied;
}
if (studyAll() !== events.length * tickers.length) throw new Error('A study was refused.');

describe('event study', () => {
  bench('35 events × 25 tickers', () => void studyAll());
  bench(`reading a long table of ${dates.length * 26} rows`, () => void readPriceTable(longTable));
});
