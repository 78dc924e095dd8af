import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignReturns, compound, logToSimple, returnOver, simpleToLog } from './returns';

const series = (ticker: string, ...prices: [string, number][]) => ({
  ticker,
  dates: prices.map(([date]) => date),
  closes: prices.map(([, close]) => close),
});

describe('returns', () => {
  it('gives NVIDIA’s fall of 2025-01-27 both ways', () => {
    expect(returnOver(142.62, 118.42, 'simple')).toBeCloseTo(-0.1697, 4);
    expect(returnOver(142.62, 118.42, 'log')).toBeCloseTo(-0.1859, 4);
  });

  it('compounds a week that a sum of returns would misstate', () => {
    expect(compound([-0.1, 0.1])).toBeCloseTo(-0.01, 14);
  });

  it('turns simple returns into log returns and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 10, noNaN: true }), (value) => {
        expect(logToSimple(simpleToLog(value))).toBeCloseTo(value, 12);
      }),
    );
  });

  it('adds log returns to the log of the whole move, and multiplies simple ones to it', () => {
    const prices = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), {
      minLength: 2,
      maxLength: 50,
    });
    fc.assert(
      fc.property(prices, (closes) => {
        const moves = (kind: 'simple' | 'log') =>
          closes.slice(1).map((close, index) => returnOver(closes[index]!, close, kind));
        const whole = Math.log(closes.at(-1)! / closes[0]!);
        expect(moves('log').reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 9);
        expect(Math.log1p(compound(moves('simple')))).toBeCloseTo(whole, 5);
      }),
    );
  });
});

describe('alignReturns', () => {
  const market = series('MKT', ['2025-01-06', 10], ['2025-01-07', 11], ['2025-01-08', 22]);

  it('lets a day only one of them traded fall into the next common day, and says so', () => {
    const stock = series('A', ['2025-01-06', 100], ['2025-01-08', 90], ['2025-01-09', 99]);
    const aligned = alignReturns(stock, market, 'simple');
    expect(aligned).toMatchObject({
      ok: true,
      value: {
        firstPriceDate: '2025-01-06',
        dates: ['2025-01-08'],
        onlyMarket: ['2025-01-07'],
        // 2025-01-09 lies after the last common day: nothing was left out there.
        onlyTicker: [],
      },
    });
    if (!aligned.ok) return;
    expect(aligned.value.tickerReturns[0]).toBeCloseTo(-0.1, 14);
    expect(aligned.value.marketReturns[0]).toBeCloseTo(1.2, 14);
  });

  it('names a stretch in which neither has a price', () => {
    const long = (ticker: string) => series(ticker, ['2025-01-06', 1], ['2025-01-20', 2]);
    const aligned = alignReturns(long('A'), long('B'), 'simple');
    expect(aligned).toMatchObject({
      ok: true,
      value: { holes: [{ from: '2025-01-06', to: '2025-01-20' }] },
    });
  });

  it.each([
    ['no common day', series('A', ['2024-01-02', 1]), 'market.no-common-days'],
    ['one common day', series('A', ['2025-01-06', 1]), 'market.no-common-days'],
    ['a price of zero', series('A', ['2025-01-06', 0]), 'market.series-invalid'],
    ['a price that is no number', series('A', ['2025-01-06', NaN]), 'market.series-invalid'],
    ['a date twice', series('A', ['2025-01-06', 1], ['2025-01-06', 2]), 'market.series-invalid'],
    [
      'a return beyond what a number holds',
      series('A', ['2025-01-06', 1e-300], ['2025-01-07', 1e300]),
      'market.return-not-finite',
    ],
  ])('refuses %s', (_, stock, code) => {
    expect(alignReturns(stock, market, 'simple')).toMatchObject({ ok: false, faults: [{ code }] });
  });
});
