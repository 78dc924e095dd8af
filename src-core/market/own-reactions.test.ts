import { describe, expect, it } from 'vitest';
import { createRandom } from '@core/random';
import { eventOf, pack } from '../../tests/market-pack';
import { tradingHours } from './calendars';
import { dateOfDay, dayNumber } from './dates';
import { marketAmong, ownReactions, type OwnSeries } from './own-reactions';
import type { Occasion } from './reactions';
import { usualPlan } from './study-plan';

const dates: string[] = [];
for (let day = dayNumber('2023-06-01'); day <= dayNumber('2025-12-31'); day += 1)
  if (tradingHours('new-york', dateOfDay(day)) !== null) dates.push(dateOfDay(day));

function madeUp(ticker: string, from = '2023-06-01'): OwnSeries {
  const random = createRandom(ticker);
  let close = 100;
  const closes = dates.map(() => (close *= 1 + 0.04 * (random.unit() - 0.5)));
  const start = dates.findIndex((date) => date >= from);
  return { ticker, dates: dates.slice(start), closes: closes.slice(start), problems: [] };
}
const series = [madeUp('MINE'), madeUp('SPY'), madeUp('LATE', '2025-01-02')];
const source = ownReactions(series, pack.events, null);
const date: Occasion = { kind: 'date', date: '2025-01-27' };
const shock: Occasion = { kind: 'event', event: eventOf('2025-01-27-deepseek') };

describe('reactions on prices of one’s own', () => {
  it('stand on any date with a price, not only on an event’s', () => {
    const reaction = source.reaction({ kind: 'date', date: '2024-08-05' }, 'MINE', {
      from: -2,
      to: 1,
    });
    if (!reaction.ok) throw new Error(reaction.faults[0]!.message);
    const { span, market } = reaction.value;
    expect([market, span.from, span.dates[2]]).toEqual(['SPY', -2, '2024-08-05']);
    const at = dates.indexOf('2024-08-05');
    const { closes } = series[0]!;
    expect(span.tickerReturns[2]).toBeCloseTo(closes[at]! / closes[at - 1]! - 1, 12);
  });

  it('find an event’s session, and say what the record knows of it', () => {
    const study = source.study(shock, 'MINE', usualPlan);
    if (!study.ok) throw new Error(study.faults[0]!.message);
    expect(study.value.eventDate).toBe('2025-01-27');
    expect(study.value.fit.n).toBe(221);
    expect(study.value.warnings.map(({ kind }) => kind)).toContain('confounders');
  });

  it('refuse a day without a price, saying which days there are', () => {
    const sunday = source.reaction({ kind: 'date', date: '2025-01-26' }, 'MINE', {
      from: -1,
      to: 1,
    });
    expect(sunday).toMatchObject({ ok: false, faults: [{ code: 'market.no-price-on-date' }] });
    expect(source.study(date, 'NONE', usualPlan)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.ticker-not-brought', place: 'NONE' }],
    });
  });

  it('refuse a study on too short a history', () => {
    expect(source.study(date, 'LATE', usualPlan)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.history-too-short' }],
    });
  });

  it('warn of what was doubted in the file, on the days the study used', () => {
    const doubt = {
      code: 'suspected-split',
      severity: 'warning',
      line: 9,
      ticker: 'MINE',
      found: '10:1',
    } as const;
    const doubted = [
      { ...doubt, date: '2025-01-28' },
      { ...doubt, date: '2023-07-03' },
      { ...doubt, date: '2025-01-27', severity: 'note' as const },
    ];
    const warned = ownReactions(
      [{ ...series[0]!, problems: doubted }, series[1]!],
      pack.events,
      null,
    ).study(date, 'MINE', usualPlan);
    if (!warned.ok) throw new Error(warned.faults[0]!.message);
    expect(warned.value.warnings.filter(({ kind }) => kind === 'price-problem')).toEqual([
      { kind: 'price-problem', problem: doubted[0] },
    ]);
  });

  it('without a market can be drawn, and studied by their own average alone', () => {
    const alone = ownReactions([series[0]!], pack.events, null);
    expect(alone.reaction(date, 'MINE', { from: -1, to: 1 }).ok).toBe(true);
    expect(alone.study(date, 'MINE', usualPlan)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.no-market-prices' }],
    });
    expect(alone.study(date, 'MINE', { ...usualPlan, model: 'mean' }).ok).toBe(true);
  });
});

describe('the market of a ticker among what there is', () => {
  it.each([
    [['A', 'SPY', '^GSPC'], 'A', null, 'SPY'],
    [['A', '^GSPC'], 'A', null, '^GSPC'],
    [['A', 'SPY', 'B'], 'A', 'B', 'B'],
    [['A', 'SPY'], 'A', 'GONE', 'SPY'],
    [['8035.T', 'SPY', '^N225'], '8035.T', null, '^N225'],
    [['A', 'B'], 'A', null, null],
  ] as const)('of %j for %s (chosen: %s) is %s', (tickers, ticker, chosen, market) => {
    expect(marketAmong(tickers, ticker, chosen)).toBe(market);
  });
});
