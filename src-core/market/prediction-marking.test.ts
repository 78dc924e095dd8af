import { describe, expect, it } from 'vitest';
import { markPrediction, wentAgainst, type StatedPrediction } from './prediction-marking';
import { pack, questionOf, questions } from '../../tests/content/packaged-market';
import { usualPlan } from './study-plan';
import { studyPackagedEvent } from './windows';

const stated = (tickers: readonly string[], reasons: string[] = []): StatedPrediction => ({
  forecasts: tickers.map((ticker) => ({
    ticker,
    quantiles: [-6, -2, 0, 2, 6],
    chanceOfRise: 0.3,
  })),
  reasons,
});
const mark = (event: string, reasons: string[] = []) => {
  const question = questionOf(event);
  return markPrediction(pack, question, stated(question.tickers, reasons));
};

describe('a prediction beside what came', () => {
  it('takes the outcome of the first session, per exchange', () => {
    const [amat, mu, tokyo] = mark('2024-12-02-rule').tickers;
    expect([amat!.outcome, mu!.outcome, tokyo!.outcome].map((value) => value.toFixed(3))).toEqual([
      '4.900',
      '0.613',
      '4.272',
    ]);
    expect(tokyo!.market).toBe('^N225');
    expect(tokyo!.sessions[0]!.date).toBe('2024-12-03');
    expect(amat!.wrongWay).toBe(true);
  });

  it('splits the move as the event study does', () => {
    const [nvda] = mark('2025-01-27-deepseek').tickers;
    const study = studyPackagedEvent(pack.windows, '2025-01-27-deepseek', 'NVDA', {
      ...usualPlan,
      eventDate: '2025-01-27',
    });
    if (!study.ok) throw new Error('no study');
    const day = study.value.days.find(({ t }) => t === 0)!;
    expect(nvda!.abnormal).toBeCloseTo(day.ar * 100, 10);
    expect(nvda!.expected + nvda!.abnormal).toBeCloseTo(nvda!.outcome, 10);
    expect(nvda!.sessions.map(({ t }) => t)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(nvda!.sessions[0]!.close).toBeCloseTo(100 + nvda!.outcome, 10);
    expect(nvda!.sessions[0]!.expectedClose).toBeCloseTo(100 + nvda!.expected, 10);
  });

  it('marks the forecast and the chance', () => {
    const [nvda] = mark('2025-01-27-deepseek').tickers;
    // −16.968: median off by 16.968, bands missed by 14.968 and 10.968.
    const byHand = (16.968 / 2 + 0.25 * (4 + 4 * 14.968) + 0.05 * (12 + 20 * 10.968)) / 2.5;
    expect(nvda!.own.score).toBeCloseTo(byHand, 9);
    expect(nvda!.own.brier).toBeCloseTo(0.09, 12);
    expect(nvda!.own).toMatchObject({ inside50: false, inside90: false });
  });

  it('has a baseline of the event before, where the security was part of one', () => {
    // NVDA on 2022-10-07 is preceded by −7.665 % on 2022-09-01; before that there is no event.
    const [first] = mark('2022-09-01-nvda-amd-letters').tickers;
    expect(first!.baselines['last-event']).toBeNull();
    const [second] = mark('2022-10-07-rule').tickers;
    expect(second!.baselines['last-event']!.forecast.quantiles[2]).toBe(-7.665);
    expect(second!.baselines['no-move']!.forecast.quantiles[2]).toBe(0);
    expect(second!.baselines.beta!.forecast.quantiles[2]).toBeCloseTo(second!.expected, 12);
  });

  it('marks every question of the pack with finite figures', () => {
    for (const question of questions) {
      const { tickers } = markPrediction(pack, question, stated(question.tickers));
      expect(tickers.map(({ ticker }) => ticker)).toEqual(question.tickers);
      for (const { outcome, own, baselines } of tickers)
        expect(
          [outcome, own.score, baselines['no-move']!.score, baselines.beta!.score].every(
            Number.isFinite,
          ),
        ).toBe(true);
    }
  });

  it('leaves out a ticker that is not packaged', () => {
    expect(
      markPrediction(pack, questionOf('2022-10-07-rule'), stated(['NVDA', 'IBM'])).tickers,
    ).toHaveLength(1);
  });
});

describe('the reasons', () => {
  it('are found, missed, misled by, or not in the record', () => {
    const { reasons } = mark('2025-01-27-deepseek', [
      'outlook',
      'sales-lost',
      'unconfirmed',
      'a-reason-of-a-later-version',
    ]);
    expect(reasons.map(({ reason, verdict }) => [reason, verdict])).toEqual([
      ['sales-lost', 'misled'],
      ['outlook', 'found'],
      ['known-before', 'missed'],
      ['unconfirmed', 'unsupported'],
    ]);
    expect(reasons[0]!.why!.en).toContain('No rule changed');
    expect(reasons[3]!.why).toBeNull();
  });
});

it('calls a rise after a tighter rule, and a fall after a looser one, the wrong way', () => {
  expect([wentAgainst('tighter', 1), wentAgainst('tighter', -1)]).toEqual([true, false]);
  expect([wentAgainst('looser', 1), wentAgainst('looser', -1)]).toEqual([false, true]);
  expect(wentAgainst('open', -17)).toBe(false);
});
