import { describe, expect, it } from 'vitest';
import fixture from '../../tests/vectors/market/fixture-synthetic.json';
import type { ReturnModel } from './estimation';
import { studyEvent, type EventStudy } from './event-study';
import { alignReturns, type AlignedReturns, type PriceSeries } from './returns';
import { usualPlan, type StudyPlan } from './study-plan';

const seriesOf = (ticker: string, rows: (string | number)[][]): PriceSeries => ({
  ticker,
  dates: rows.map(([date]) => String(date)),
  closes: rows.map(([, close]) => Number(close)),
});
const series: Record<string, PriceSeries> = {
  MKT: seriesOf('MKT', fixture.prices.MKT),
  SYN: seriesOf('SYN', fixture.prices.SYN),
  NEW: seriesOf('NEW', fixture.prices.SYN.slice(110)),
};

function aligned(ticker: PriceSeries, market = series['MKT']!): AlignedReturns {
  const result = alignReturns(ticker, market, 'simple');
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.value;
}

const plan = (changes: Partial<StudyPlan> = {}): StudyPlan => ({
  ...usualPlan,
  eventDate: '2025-01-27',
  ...changes,
});

function studied(result: ReturnType<typeof studyEvent>): EventStudy {
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.value;
}

const estimation = { A: { from: -250, to: -30 }, B: { from: -120, to: -20 } };
const resultKeys = {
  market: 'market_model',
  mean: 'mean_adjusted',
  adjusted: 'market_adjusted',
} as const;

/** Compares a figure with one given to 12 digits. */
function expectSame(actual: number, expected: number, what: string): void {
  expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

const models = Object.keys(resultKeys) as ReturnModel[];
const cases = fixture.cases.flatMap((one) => models.map((model) => ({ one, model })));

describe('the synthetic reference', () => {
  it.each(cases)('$one.ticker on $one.date, $one.case, $model model', ({ one, model }) => {
    const result = studyEvent(
      aligned(series[one.ticker]!),
      plan({
        eventDate: one.date,
        model,
        estimation: estimation[one.window as 'A' | 'B'],
      }),
    );
    if (one.error !== undefined) {
      expect(result).toMatchObject({ ok: false, faults: [{ code: 'market.history-too-short' }] });
      return;
    }
    const study = studied(result);
    const expected = one[resultKeys[model]]!;
    expect(study.fit.n).toBe(one.n_est);
    expect([study.estimation.firstDate, study.estimation.lastDate]).toEqual(one.est);
    expectSame(study.fit.sigma, expected.s, 'sigma');
    if (study.fit.model === 'market') {
      const line = one.market_model!;
      expectSame(study.fit.alpha, line.alpha, 'alpha');
      expectSame(study.fit.beta, line.beta, 'beta');
      expectSame(study.fit.seAlpha, line.se_alpha, 'se of alpha');
      expectSame(study.fit.seBeta, line.se_beta, 'se of beta');
      expectSame(study.fit.r2, line.r2, 'R²');
    }
    if (study.fit.model === 'mean') expectSame(study.fit.mean, one.mean_adjusted!.mean, 'mean');
    const day = study.days.find(({ t }) => t === 0)!;
    expectSame(day.ar, expected.ar0, 'abnormal return');
    expected.cars.forEach((window, index) => {
      const actual = study.windows[index]!;
      expect([actual.from, actual.to]).toEqual(window.w);
      if (actual.kind === 'beyond-data') {
        expect(window.car).toBeNull();
        return;
      }
      expectSame(actual.car, window.car!, 'CAR');
      expectSame(actual.se, window.se!, 'standard error');
      expectSame(actual.t, window.t!, 't');
      expectSame(actual.p, window.p!, 'p');
    });
  });
});

describe('a study', () => {
  const whole = studied(studyEvent(aligned(series['SYN']!), plan()));

  it('gives each day the standard error its one-day window has', () => {
    const day = whole.days.find(({ t }) => t === 0)!;
    const window = whole.windows[0]!;
    expect(window).toMatchObject({ kind: 'measured', from: 0, to: 0, car: day.ar, se: day.se });
  });

  it('lists the days from the first to the last window and no other', () => {
    expect(whole.days.map(({ t }) => t)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    expect(whole.warnings).toEqual([]);
  });

  it('adds log returns where asked, and finds the smaller numbers a fall then has', () => {
    const log = alignReturns(series['SYN']!, series['MKT']!, 'log');
    if (!log.ok) throw new Error('refused');
    const day = studied(studyEvent(log.value, plan())).days.find(({ t }) => t === 0)!;
    expect(day.tickerReturn).toBeCloseTo(Math.log1p(whole.days[5]!.tickerReturn), 14);
  });

  it('warns of a short history and names the first day', () => {
    const study = studied(studyEvent(aligned(series['NEW']!), plan()));
    expect(study.warnings).toEqual([
      { kind: 'short-history', n: 140, full: 221, firstDate: series['NEW']!.dates[0] },
    ]);
  });

  it('warns of a window past the data and still measures the others', () => {
    const late = studied(studyEvent(aligned(series['SYN']!), plan({ eventDate: '2025-02-20' })));
    expect(late.windows.map(({ kind }) => kind)).toEqual([
      'measured',
      'measured',
      'beyond-data',
      'beyond-data',
    ]);
    expect(late.warnings.map(({ kind }) => kind)).toEqual([
      'window-beyond-data',
      'window-beyond-data',
    ]);
  });

  it('has no days at all where every window lies past the data', () => {
    const study = studied(
      studyEvent(aligned(series['SYN']!), plan({ windows: [{ from: 500, to: 510 }] })),
    );
    expect(study.days).toEqual([]);
    expect(study.windows).toEqual([{ kind: 'beyond-data', from: 500, to: 510 }]);
  });

  it('warns where the event window also served to say what is normal', () => {
    const study = studied(
      studyEvent(aligned(series['SYN']!), plan({ windows: [{ from: -35, to: 0 }] })),
    );
    expect(study.warnings.map(({ kind }) => kind)).toEqual(['estimation-overlaps-window']);
  });

  it('warns where stock and market keep different hours', () => {
    const tokyo = { ...series['SYN']!, ticker: '8035.T' };
    expect(studied(studyEvent(aligned(tokyo), plan())).warnings).toEqual([
      { kind: 'different-exchanges', ticker: 'tokyo', market: 'new-york' },
    ]);
  });

  it('says which sessions one of the two lacks, and lets the next return span them', () => {
    const { dates, closes } = series['SYN']!;
    const hole = dates.indexOf('2025-01-24');
    const without = (_: unknown, index: number) => index !== hole;
    const gappy = { ticker: 'GAP', dates: dates.filter(without), closes: closes.filter(without) };
    const study = studied(studyEvent(aligned(gappy), plan()));
    expect(study.warnings).toContainEqual({
      kind: 'sessions-missing',
      part: 'windows',
      missingFrom: 'GAP',
      dates: ['2025-01-24'],
    });
    const day = study.days.find(({ t }) => t === 0)!;
    expect(day.tickerReturn).toBeCloseTo(closes[hole + 1]! / closes[hole - 1]! - 1, 14);
  });
});

describe('what a study refuses', () => {
  const flat = (ticker: string): PriceSeries => ({
    ...series['MKT']!,
    ticker,
    closes: series['MKT']!.dates.map(() => 100),
  });
  const refusal = (result: ReturnType<typeof studyEvent>) => {
    if (result.ok) throw new Error('not refused');
    return result.faults[0]!;
  };

  it('a weekend, naming the next session', () => {
    const fault = refusal(studyEvent(aligned(series['SYN']!), plan({ eventDate: '2025-01-26' })));
    expect(fault.code).toBe('market.no-price-on-date');
    expect(fault.remedy).toContain('2025-01-27');
  });

  it('a date before and after the data', () => {
    for (const eventDate of ['2020-01-06', '2030-01-07'])
      expect(refusal(studyEvent(aligned(series['SYN']!), plan({ eventDate }))).code).toBe(
        'market.no-price-on-date',
      );
  });

  it('the first day, which has no return', () => {
    expect(
      refusal(studyEvent(aligned(series['SYN']!), plan({ eventDate: '2024-01-01' }))).code,
    ).toBe('market.no-return-on-date');
  });

  it('a stock that does not move', () => {
    expect(refusal(studyEvent(aligned(flat('FLAT')), plan())).code).toBe(
      'market.no-residual-variance',
    );
  });

  it('a market that does not move', () => {
    expect(refusal(studyEvent(aligned(series['SYN']!, flat('FLAT')), plan())).code).toBe(
      'market.market-constant',
    );
  });

  it('a stock that is its own market, whatever the currency unit', () => {
    const { dates, closes } = series['MKT']!;
    const cents = { ticker: 'CENTS', dates, closes: closes.map((close) => close * 100) };
    expect(refusal(studyEvent(aligned(cents), plan())).code).toBe('market.no-residual-variance');
  });

  it('two observations, even where the caller would allow them', () => {
    const short = plan({ estimation: { from: -2, to: -1 }, minimumObservations: 3 });
    expect(refusal(studyEvent(aligned(series['SYN']!), short)).code).toBe(
      'market.history-too-short',
    );
    expect(
      refusal(studyEvent(aligned(series['SYN']!), plan({ minimumObservations: 2 }))).code,
    ).toBe('market.plan-invalid');
  });

  it.each([
    ['an estimation window that holds the event', { estimation: { from: -10, to: 0 } }],
    ['an estimation window turned round', { estimation: { from: -30, to: -250 } }],
    ['a window turned round', { windows: [{ from: 1, to: -1 }] }],
    ['half a session', { windows: [{ from: 0, to: 0.5 }] }],
    ['no window', { windows: [] }],
    ['a date that does not exist', { eventDate: '2025-02-30' }],
  ] satisfies [string, Partial<StudyPlan>][])('%s', (_, changes) => {
    expect(refusal(studyEvent(aligned(series['SYN']!), plan(changes))).code).toBe(
      'market.plan-invalid',
    );
  });
});
