import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packagedReactions } from './packaged-reactions';
import type { Occasion } from './reactions';
import { usualPlan } from './study-plan';
import { parseMarketPack } from './windows';

const read = (name: string) =>
  readFileSync(new URL(`../../content/market-reactions/${name}`, import.meta.url), 'utf8');
const parsed = parseMarketPack(JSON.parse(read('windows.json')), parse(read('events.yaml')));
if (!parsed.ok) throw new Error(parsed.faults[0]!.message);
const pack = parsed.value;
const source = packagedReactions(pack);
const on = (id: string): Occasion => ({
  kind: 'event',
  event: pack.events.find((event) => event.id === id)!,
});
const deepseek = on('2025-01-27-deepseek');
const around = { from: -30, to: 20 };

describe('packaged reactions', () => {
  it('hold every ticker of an event and the markets beside them', () => {
    expect(source.tickers(deepseek)).toContain('NVDA');
    expect(source.tickers(deepseek)).toContain('8035.T');
    expect(source.tickers(deepseek)).not.toContain('SPY');
    expect(source.markets(deepseek)).toEqual(['SPY', '^N225']);
  });

  it('give the returns around an event, dated by the ticker’s own exchange', () => {
    const reaction = source.reaction(deepseek, 'NVDA', around);
    if (!reaction.ok) throw new Error(reaction.faults[0]!.message);
    const { span, market, eventDate } = reaction.value;
    expect([market, eventDate, span.dates[-span.from]]).toEqual([
      'SPY',
      '2025-01-27',
      '2025-01-27',
    ]);
    expect(span.tickerReturns[-span.from]).toBeCloseTo(-0.1697, 4);
    expect(span.dates).toHaveLength(span.tickerReturns.length);
    expect(span.marketReturns).toHaveLength(span.tickerReturns.length);
  });

  it('give the market itself, to compare with', () => {
    const market = source.reaction(deepseek, 'SPY', around);
    if (!market.ok) throw new Error(market.faults[0]!.message);
    expect(market.value.span.tickerReturns).toEqual(market.value.span.marketReturns);
  });

  it('cut to what is to be shown', () => {
    const near = source.reaction(deepseek, 'NVDA', { from: -2, to: 1 });
    if (!near.ok) throw new Error(near.faults[0]!.message);
    expect(near.value.span.from).toBe(-2);
    expect(near.value.span.dates).toEqual(['2025-01-23', '2025-01-24', '2025-01-27', '2025-01-28']);
  });

  it('warn in a study of what the record knows about the event', () => {
    const study = source.study(deepseek, 'NVDA', usualPlan);
    if (!study.ok) throw new Error(study.faults[0]!.message);
    expect(study.value.warnings.map(({ kind }) => kind)).toContain('confounders');
  });

  it('refuse what is not packaged, saying which', () => {
    expect(source.reaction(deepseek, 'ZZZZ', around)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.not-packaged', place: '2025-01-27-deepseek, ZZZZ' }],
    });
    const date: Occasion = { kind: 'date', date: '2025-01-27' };
    expect(source.tickers(date)).toEqual([]);
    expect(source.study(date, 'NVDA', usualPlan)).toMatchObject({ ok: false });
  });
});
