import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import reference from '../../tests/vectors/market/reference-studies.json';
import { lineOf, type ReturnModel } from './estimation';
import { usualPlan } from './study-plan';
import { findWindow, parseMarketPack, studyPackagedEvent } from './windows';

const read = (name: string) =>
  readFileSync(new URL(`../../content/market-reactions/${name}`, import.meta.url), 'utf8');
const windowsFile = JSON.parse(read('windows.json')) as Record<string, unknown>;
const eventsFile = parse(read('events.yaml')) as { events: Record<string, unknown>[] };

function pack() {
  const parsed = parseMarketPack(windowsFile, eventsFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}
const { windows, events } = pack();

/** Returns are rounded to 0.001 %: half of that is the most one can be off by. */
const rounding = 0.5e-5;

const studies = reference.studies.flatMap((study) =>
  Object.entries(study.models ?? {}).map(([model, expected]) => ({ ...study, model, expected })),
);

describe('the packaged windows against full-precision studies', () => {
  it.each(studies)(
    '$ticker, $event, $model model',
    ({ event, ticker, date, n, model, expected }) => {
      const study = studyPackagedEvent(windows, event, ticker, {
        ...usualPlan,
        eventDate: date,
        model: model as ReturnModel,
      });
      if (!study.ok) throw new Error(study.faults[0]!.message);
      const { fit } = study.value;
      const line = lineOf(fit);
      expect(fit.n).toBe(n);
      expect(Math.abs(fit.sigma / expected.sigma - 1)).toBeLessThan(1e-9);
      if ('alpha' in expected) expect(line.alpha).toBeCloseTo(expected.alpha, 12);
      if ('beta' in expected) {
        expect(line.beta).toBeCloseTo(expected.beta, 9);
        expect(line.r2).toBeCloseTo(expected.r2, 9);
      }
      expected.cars.forEach(([from, to, car, se, t], index) => {
        const window = study.value.windows[index]!;
        if (window.kind !== 'measured') throw new Error('no data');
        expect([window.from, window.to]).toEqual([from, to]);
        // Each day of the window is off by its own rounding and by β times the market’s.
        const bound = (to! - from! + 1) * (1 + Math.abs(line.beta)) * rounding * 1.0001;
        expect(Math.abs(window.car - car!)).toBeLessThanOrEqual(bound);
        expect(Math.abs(window.se / se! - 1)).toBeLessThan(1e-5);
        expect(Math.abs(window.t - t!)).toBeLessThan(bound / se! + 1e-5 * Math.abs(t!));
      });
    },
  );

  it('refuses Arm before its listing, as the reference does', () => {
    const refused = reference.studies.filter((study) => 'refused' in study);
    expect(refused.map(({ ticker }) => ticker)).toEqual(['ARM']);
    for (const { event, ticker, date } of refused)
      expect(studyPackagedEvent(windows, event, ticker, { ...usualPlan, eventDate: date }).ok).toBe(
        false,
      );
  });
});

describe('the package', () => {
  it('holds every event with New York and Tokyo securities, 937 windows in all', () => {
    const ids = events.map(({ id }) => id);
    expect(Object.keys(windows.events).sort()).toEqual([...ids].sort());
    const count = Object.values(windows.events)
      .flatMap((markets) => Object.values(markets))
      .reduce((sum, { tickers }) => sum + Object.keys(tickers).length, 0);
    expect(count).toBe(937);
  });

  it('shows the thirty sessions before an event and the twenty after for each security it names', () => {
    const missing = events.flatMap(({ id, tickers }) =>
      tickers
        // The market’s own fund has no window against itself.
        .filter((ticker) => ticker !== 'SPY')
        .filter((ticker) => {
          const found = findWindow(windows, id, ticker);
          return found?.own.from !== -30 || found.own.returnsPercent.length !== 51;
        })
        .map((ticker) => `${id} ${ticker}`),
    );
    expect(missing).toEqual([]);
  });

  it('can be studied throughout, save where Arm’s history is too short', () => {
    const refused: string[] = [];
    for (const { id, date } of events)
      for (const { tickers } of Object.values(windows.events[id]!))
        for (const ticker of Object.keys(tickers)) {
          const study = studyPackagedEvent(windows, id, ticker, { ...usualPlan, eventDate: date });
          if (!study.ok) refused.push(`${id} ${ticker} ${study.faults[0]!.code}`);
          else
            for (const window of study.value.windows)
              expect(window.kind === 'measured' && Number.isFinite(window.t + window.p)).toBe(true);
        }
    expect(refused).toEqual([
      '2023-10-17-rule ARM market.history-too-short',
      '2024-01-02-asml-licence ARM market.history-too-short',
    ]);
  });

  it('warns where the packaged history is short', () => {
    const study = studyPackagedEvent(windows, '2024-05-08-intc-qcom-licences', 'ARM', {
      ...usualPlan,
      eventDate: '2024-05-08',
    });
    expect(study).toMatchObject({
      ok: true,
      value: { warnings: [{ kind: 'short-history', n: 133, full: 221, firstDate: null }] },
    });
  });
});

describe('what the package cannot serve', () => {
  const plan = { ...usualPlan, eventDate: '2025-01-27' };

  it.each([
    ['an unknown event', '2025-01-26-nothing', 'NVDA', plan, 'market.not-packaged'],
    ['an unknown ticker', '2025-01-27-deepseek', 'XYZ', plan, 'market.not-packaged'],
    [
      'another estimation window',
      '2025-01-27-deepseek',
      'NVDA',
      { ...plan, estimation: { from: -120, to: -20 } },
      'market.plan-not-packaged',
    ],
  ] as const)('%s', (_, event, ticker, asked, code) => {
    expect(studyPackagedEvent(windows, event, ticker, asked)).toMatchObject({
      ok: false,
      faults: [{ code }],
    });
  });

  it('a window the packaged days do not cover has no figures', () => {
    const study = studyPackagedEvent(windows, '2025-01-27-deepseek', 'QCOM', {
      ...plan,
      windows: [
        { from: 0, to: 0 },
        { from: 0, to: 20 },
      ],
    });
    expect(study).toMatchObject({
      ok: true,
      value: { windows: [{ kind: 'measured' }, { kind: 'beyond-data', from: 0, to: 20 }] },
    });
  });
});

describe('parseMarketPack', () => {
  it.each([
    ['no windows at all', {}, eventsFile],
    ['a field nobody knows', { ...windowsFile, extra: 1 }, eventsFile],
    ['no events', windowsFile, null],
    ['windows of an event that is not recorded', windowsFile, { ...eventsFile, events: [] }],
    [
      'a window whose day 0 is not the event’s first session',
      windowsFile,
      {
        ...eventsFile,
        events: eventsFile.events.map((event) =>
          event['id'] === '2025-01-27-deepseek' ? { ...event, date: '2025-01-28' } : event,
        ),
      },
    ],
  ])('refuses %s', (_, first, second) => {
    expect(parseMarketPack(first, second)).toMatchObject({
      ok: false,
      faults: [{ code: 'market.pack-invalid' }],
    });
  });
});
