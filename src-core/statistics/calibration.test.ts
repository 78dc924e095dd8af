import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences, type Answer, type Confidence } from '@core/review/answer-log';
import { answer } from '@core/review/log.fixture';
import { buildCalibration, certaintyMark, statedProbability } from './calibration';

const said = (confidence: Confidence | null, ...scores: number[]): Answer[] =>
  scores.map((score, index) => answer(index + 1, { confidence, score }));
const build = (...answers: Answer[][]) => buildCalibration(answers.flat());

describe('certainty-based marks', () => {
  it('are 1, 2, 3 for right and 0, −2, −6 for wrong', () => {
    expect(confidences.map((confidence) => certaintyMark(confidence, 1))).toEqual([1, 2, 3]);
    expect(confidences.map((confidence) => certaintyMark(confidence, 0))).toEqual([0, -2, -6]);
    expect(certaintyMark('sure', 0.5)).toBe(1.5);
  });

  it('pay best when the learner says what is so: think from 67 %, sure from 80 %', () => {
    const best = (p: number) => {
      const expected = (confidence: Confidence) =>
        p * certaintyMark(confidence, 1) + (1 - p) * certaintyMark(confidence, 0);
      return [...confidences].sort((left, right) => expected(right) - expected(left))[0];
    };
    expect([0.1, 0.66, 0.67, 0.79, 0.81, 1].map(best)).toEqual([
      'guess',
      'guess',
      'think',
      'think',
      'sure',
      'sure',
    ]);
  });

  it('put the stated probability of each level into the band where it pays best', () => {
    expect(confidences.map(statedProbability)).toEqual(
      [1 / 3, 11 / 15, 9 / 10].map((p) => expect.closeTo(p, 12)),
    );
  });
});

describe('buildCalibration', () => {
  it('gives the figures worked out by hand', () => {
    // Sure (0.9): right, right, right, wrong. Guess (1/3): right, wrong, wrong.
    // Brier: (3 · 0.01 + 0.81 + 4/9 + 2 · 1/9) / 7 = (0.84 + 2/3) / 7.
    const built = build(said('sure', 1, 1, 1, 0), said('guess', 1, 0, 0), said(null, 1, 1));
    expect(built.answers).toBe(7);
    expect(built.brier).toBeCloseTo((0.84 + 2 / 3) / 7, 12);
    expect(built.overconfidence).toBeCloseTo((4 * 0.9 + 1 - 4) / 7, 12);
    expect(built.marks).toEqual({ earned: 3 * 3 - 6 + 1, most: 21 });
    expect(built.bars).toMatchObject([
      { confidence: 'guess', answers: 3, actual: 1 / 3, marks: 1 },
      { confidence: 'think', answers: 0, actual: null, interval: null },
      { confidence: 'sure', answers: 4, actual: 0.75, marks: 3 },
    ]);
  });

  it.each([
    // Newcombe 1998, Statistics in Medicine 17: 857–872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
  ])('gives the interval of Wilson for %i of %i', (right, n, low, high) => {
    const scores = Array.from({ length: n }, (_, index) => (index < right ? 1 : 0));
    const { interval } = build(said('sure', ...scores)).bars[2]!;
    expect(interval!.low).toBeCloseTo(low, 4);
    expect(interval!.high).toBeCloseTo(high, 4);
  });

  it('says null of what was never asked', () => {
    expect(build(said(null, 1))).toMatchObject({
      answers: 0,
      brier: null,
      parts: null,
      overconfidence: null,
    });
  });

  const answers = fc.array(
    fc.record({
      confidence: fc.constantFrom(...confidences),
      score: fc.constantFrom(0, 0.25, 0.5, 1),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('takes the Brier score apart without a remainder', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const built = buildCalibration(given.map((one, index) => answer(index + 1, one)));
        const { reliability, resolution, uncertainty } = built.parts!;
        const within = built.brier! - (reliability - resolution + uncertainty);
        // Within a level, scores vary around its mean; that is in the uncertainty already.
        expect(within).toBeCloseTo(0, 9);
        expect(resolution).toBeLessThanOrEqual(uncertainty + 1e-9);
      }),
    );
  });

  it('keeps every interval around its share', () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const { actual, interval } of buildCalibration(
          given.map((one, index) => answer(index + 1, one)),
        ).bars) {
          if (actual === null) continue;
          expect(interval!.low).toBeLessThanOrEqual(actual + 1e-12);
          expect(interval!.high).toBeGreaterThanOrEqual(actual - 1e-12);
          expect(interval!.low).toBeGreaterThanOrEqual(0);
          expect(interval!.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
