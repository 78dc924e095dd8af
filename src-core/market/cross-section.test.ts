import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../../tests/vectors/market/fixture-synthetic.json';
import { abnormalSeries, midranks, rankTest, signTest, type AbnormalSeries } from './cross-section';
import { studyEvent } from './event-study';
import { alignReturns } from './returns';
import { usualPlan } from './study-plan';

describe('signTest', () => {
  it('counts 9 losers of 10 the way the binomial table does', () => {
    const cars = [0.01, ...Array.from({ length: 9 }, () => -0.02)];
    const test = signTest(cars);
    // (0.1 − 0.5)·√10/0.5; two-sided: (1 + 10)·2 of 1024 outcomes.
    expect(test).toMatchObject({ ok: true, value: { n: 10, positive: 1, zero: 0 } });
    if (!test.ok) return;
    expect(test.value.z).toBeCloseTo(-2.5298221281347035, 12);
    expect(test.value.p).toBeCloseTo(22 / 1024, 12);
  });

  it('leaves out those that did not move, and says how many', () => {
    expect(signTest([0, 0, 0.1, -0.1])).toMatchObject({
      ok: true,
      value: { n: 2, positive: 1, zero: 2, z: 0 },
    });
  });

  it('expects another share of gains where told to', () => {
    const test = signTest([0.1, 0.1, 0.1, -0.1], 0.75);
    expect(test).toMatchObject({ ok: true, value: { z: 0 } });
  });

  it.each([
    ['no security', [], 0.5, 'market.sample-too-small'],
    ['one security', [0.1], 0.5, 'market.sample-too-small'],
    ['a figure that is none', [0.1, NaN], 0.5, 'market.return-not-finite'],
    ['a share of one', [0.1, 0.2], 1, 'market.input-out-of-range'],
  ])('refuses %s', (_, cars, share, code) => {
    expect(signTest(cars, share)).toMatchObject({ ok: false, faults: [{ code }] });
  });
});

describe('midranks', () => {
  it('shares ranks between equals', () => {
    expect(midranks([3, 1, 3, 2, 3])).toEqual([4, 1, 4, 2, 4]);
  });

  it('always adds up to n(n + 1)/2', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }), (values) => {
        const sum = midranks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

const panel = fc
  .record({
    securities: fc.integer({ min: 2, max: 8 }),
    sessions: fc.integer({ min: 10, max: 40 }),
    seed: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 320,
      maxLength: 320,
    }),
  })
  .map(({ securities, sessions, seed }): AbnormalSeries[] =>
    Array.from({ length: securities }, (_, security) => ({
      ticker: `S${security}`,
      t: Array.from({ length: sessions }, (_, index) => index - sessions + 1),
      ar: Array.from({ length: sessions }, (_, index) => seed[security * sessions + index]! / 1e7),
    })),
  );

describe('rankTest', () => {
  it('is Corrado’s statistic where histories are equally long', () => {
    fc.assert(
      fc.property(panel, (series) => {
        const test = rankTest(series, { from: 0, to: 0 });
        fc.pre(test.ok);
        if (!test.ok) return;
        // Corrado 1989, eq. 5–7, written out: mean rank deviation over its standard deviation.
        const sessions = series[0]!.t.length;
        const ranks = series.map(({ ar }) => midranks(ar));
        const deviations = Array.from(
          { length: sessions },
          (_, day) =>
            ranks.reduce((sum, own) => sum + own[day]! - (sessions + 1) / 2, 0) / series.length,
        );
        const spread = Math.sqrt(deviations.reduce((sum, d) => sum + d * d, 0) / sessions);
        expect(test.value.z).toBeCloseTo(deviations.at(-1)! / spread, 9);
      }),
    );
  });

  it('does not care how large the returns are, only how they rank', () => {
    fc.assert(
      fc.property(panel, (series) => {
        const test = rankTest(series, { from: -2, to: 0 });
        const cubed = series.map((one) => ({ ...one, ar: one.ar.map((value) => value ** 3) }));
        expect(rankTest(cubed, { from: -2, to: 0 })).toEqual(test);
      }),
    );
  });

  it('turns its sign when every return does', () => {
    fc.assert(
      fc.property(panel, (series) => {
        const test = rankTest(series, { from: 0, to: 0 });
        const turned = rankTest(
          series.map((one) => ({ ...one, ar: one.ar.map((value) => -value) })),
          { from: 0, to: 0 },
        );
        fc.pre(test.ok && turned.ok);
        if (test.ok && turned.ok) expect(turned.value.z).toBeCloseTo(-test.value.z, 9);
      }),
    );
  });

  it('takes securities of unequal history', () => {
    const whole = { ticker: 'A', t: [-4, -3, -2, -1, 0], ar: [0.01, 0.02, -0.01, 0.005, -0.2] };
    const late = { ticker: 'B', t: [-2, -1, 0], ar: [0.03, 0.01, -0.1] };
    const test = rankTest([whole, late], { from: 0, to: 0 });
    // Deviations: A’s ranks over 6, B’s over 4, each less ½; summed a day over √(how many).
    const days = [4 / 6 - 0.5, 5 / 6 - 0.5];
    const both = [
      (2 / 6 - 0.5 + 3 / 4 - 0.5) / Math.SQRT2,
      (3 / 6 - 0.5 + 2 / 4 - 0.5) / Math.SQRT2,
      (1 / 6 - 0.5 + 1 / 4 - 0.5) / Math.SQRT2,
    ];
    const spread = Math.sqrt([...days, ...both].reduce((sum, d) => sum + d * d, 0) / 5);
    expect(test).toMatchObject({ ok: true, value: { n: 2, sessions: 5 } });
    if (test.ok) expect(test.value.z).toBeCloseTo(both[2]! / spread, 12);
  });

  it.each([
    ['one security', [{ ticker: 'A', t: [0], ar: [0.1] }], 'market.sample-too-small'],
    [
      'a session nobody has',
      [
        { ticker: 'A', t: [-1, 1], ar: [0.1, 0.2] },
        { ticker: 'B', t: [-1, 1], ar: [0.1, 0.2] },
      ],
      'market.sample-too-small',
    ],
    [
      'returns that never differ',
      [
        { ticker: 'A', t: [-1, 0], ar: [0, 0] },
        { ticker: 'B', t: [-1, 0], ar: [0, 0] },
      ],
      'market.no-residual-variance',
    ],
    [
      'a return that is none',
      [
        { ticker: 'A', t: [-1, 0], ar: [0, NaN] },
        { ticker: 'B', t: [-1, 0], ar: [0, 1] },
      ],
      'market.return-not-finite',
    ],
  ])('refuses %s', (_, series, code) => {
    expect(rankTest(series, { from: 0, to: 0 })).toMatchObject({ ok: false, faults: [{ code }] });
  });
});

describe('abnormalSeries', () => {
  const seriesOf = (ticker: string, rows: (string | number)[][]) => ({
    ticker,
    dates: rows.map(([date]) => String(date)),
    closes: rows.map(([, close]) => Number(close)),
  });

  it('holds each session once: the estimation window’s and the event’s', () => {
    const aligned = alignReturns(
      seriesOf('SYN', fixture.prices.SYN),
      seriesOf('MKT', fixture.prices.MKT),
      'simple',
    );
    if (!aligned.ok) throw new Error('refused');
    const study = studyEvent(aligned.value, {
      ...usualPlan,
      eventDate: '2025-01-27',
      windows: [{ from: -40, to: 5 }],
    });
    if (!study.ok) throw new Error('refused');
    const { t, ar } = abnormalSeries(aligned.value, study.value);
    expect(t).toEqual(Array.from({ length: 256 }, (_, index) => index - 250));
    const estimation = ar.slice(0, 221);
    expect(estimation.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(ar[250]).toBe(study.value.days.find((day) => day.t === 0)!.ar);
  });
});
