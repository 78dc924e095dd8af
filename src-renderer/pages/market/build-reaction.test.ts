import { describe, expect, it } from 'vitest';
import type { Occasion } from '@core/market/reactions';
import {
  daysAround,
  eventGroups,
  expectedLevels,
  flagsOf,
  levelsOf,
  planFor,
  tickerGroups,
  withUsualWindows,
} from './build-reaction';
import { eventOf, pack, source } from '../../../tests/market-pack';

const event = eventOf('2025-01-27-deepseek');
const occasion: Occasion = { kind: 'event', event };
const around = { from: -30, to: 20 };
const day = { from: 0, to: 0 };

function looked(ticker: string) {
  const reaction = source.reaction(occasion, ticker, around);
  const study = source.study(occasion, ticker, planFor('market', day));
  if (!reaction.ok || !study.ok) throw new Error('The pack has no such figures.');
  return { reaction: reaction.value, study: study.value };
}

describe('the picture of a price around an event', () => {
  it('has the price at 100 on the close before, and NVIDIA at 83 on the day', () => {
    const levels = levelsOf(looked('NVDA').reaction);
    expect(levels.find(({ t }) => t === -1)!.level).toBeCloseTo(100, 10);
    expect(levels.find(({ t }) => t === 0)!.level).toBeCloseTo(83.03, 1);
  });

  it('has what was expected set off from the same 100, apart by the abnormal return', () => {
    const { reaction, study } = looked('NVDA');
    const expected = expectedLevels(reaction, study);
    expect(expected[0]).toMatchObject({ t: -1, level: 100 });
    const came = levelsOf(reaction).find(({ t }) => t === 0)!.level;
    const measured = study.days.find(({ t }) => t === 0)!;
    expect((came - expected[1]!.level) / 100).toBeCloseTo(measured.ar, 10);
  });

  it('flags the other events of the days shown, in their order, by the ticker’s own sessions', () => {
    const { reaction } = looked('NVDA');
    const flags = flagsOf(reaction, pack.events, event);
    expect(flags.map(({ number, t, date, event: other }) => [number, t, date, other.id])).toEqual([
      [1, -9, '2025-01-13', '2025-01-13-ai-diffusion'],
    ]);
    expect(flagsOf(reaction, pack.events, null).map(({ t }) => t)).toEqual([-9, 0]);
  });
});

describe('what is measured', () => {
  it('is the window asked for, and the day itself for the headline', () => {
    expect(planFor('mean', day).windows).toEqual([day]);
    expect(planFor('mean', { from: 1, to: 5 }).windows).toEqual([{ from: 1, to: 5 }, day]);
    expect(planFor('mean', day).model).toBe('mean');
  });

  it('lists the usual windows after it, none twice', () => {
    const windows = withUsualWindows(planFor('market', day), { from: -1, to: 1 }).windows;
    expect(windows.map(({ from, to }) => `${from},${to}`)).toEqual(['-1,1', '0,0', '0,5', '-5,5']);
  });

  it('shows a week either side, or the window where it is wider', () => {
    expect(daysAround(day)).toEqual({ from: -5, to: 5 });
    expect(daysAround({ from: -10, to: 2 })).toEqual({ from: -10, to: 5 });
  });
});

it('lists tickers by exchange and leaves out exchanges without any', () => {
  const groups = tickerGroups(['NVDA', '8035.T', 'AMD']);
  expect(groups).toEqual([
    { exchange: 'new-york', tickers: ['NVDA', 'AMD'] },
    { exchange: 'tokyo', tickers: ['8035.T'] },
  ]);
});

it('lists every event once, the newest year first', () => {
  const groups = eventGroups(pack.events);
  expect(groups.map(({ year }) => year)).toEqual(['2026', '2025', '2024', '2023', '2022']);
  expect(groups.flatMap(({ events }) => events)).toHaveLength(pack.events.length);
  for (const { events } of groups) {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  }
});
