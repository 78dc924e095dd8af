import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@core/random';
import type { Rating } from '../answer-log';
import { foldLog } from '../fold';
import { answer, card, newYear, record } from '../log.fixture';
import { defaultSchedulerSettings as settings } from '../scheduler';
import { dayMs } from '../study-day';
import { compareWeights } from './compare-weights';
import { judge } from './judge';
import { predictByStreak, predictWithWeights, type Prediction } from './predictions';
import { reviewSequences, type ReviewSequence } from './review-sequence';
import { fewestReviews, splitByTime } from './split';

const studyDay = (at: number) => Math.floor(at / dayMs);
const prediction = (expected: number, recalled: boolean): Prediction => ({
  expected,
  recalled,
  days: 1,
  reviews: 1,
  lapses: 0,
});

/** Cards answered at growing intervals by a learner who forgets at a fixed rate. */
function learner(cards: number, recall: number, seed = 1): ReviewSequence[] {
  const random = createRandom(seed);
  return Array.from({ length: cards }, (_, n) => {
    let at = newYear + n * 3_600_000;
    const reviews: { at: number; rating: Rating; days: number }[] = [{ at, rating: 3, days: 0 }];
    for (const days of [1, 3, 7, 15]) {
      at += days * dayMs;
      reviews.push({ at, rating: random.int(0, 999) < recall * 1000 ? 3 : 1, days });
    }
    return { card: card(`c${n}`), reviews };
  });
}

describe('what a log says of forgetting', () => {
  it('counts days of study, leaves out cramming, and begins anew after a reset', () => {
    const { cards } = foldLog(
      [
        answer(1, { at: newYear }),
        answer(2, { at: newYear + 600_000, score: 0 }),
        answer(3, { at: newYear + 2 * dayMs, origin: 'cram' }),
        answer(4, { at: newYear + 3 * dayMs }),
        record(5, { type: 'reset', at: newYear + 4 * dayMs, card: card('card') }),
        answer(6, { at: newYear + 5 * dayMs }),
      ],
      settings,
    );
    const sequences = reviewSequences(cards.values(), studyDay);
    expect(sequences.map(({ reviews }) => reviews.map(({ days }) => days))).toEqual([
      [0, 0, 3],
      [0],
    ]);
    expect(sequences[0]!.reviews[1]!.rating).toBe(1);
  });

  it('is split by time, and not at all below the fewest reviews', () => {
    const few = learner(Math.floor(fewestReviews / 4) - 1, 0.9);
    expect(splitByTime(few)).toBeNull();
    const split = splitByTime(learner(100, 0.9))!;
    expect(split.trained + split.heldOut).toBe(400);
    expect(split.heldOut).toBeGreaterThanOrEqual(80);
    for (const { reviews } of split.training)
      for (const { at } of reviews) expect(at).toBeLessThan(split.from);
  });
});

describe('judging predictions', () => {
  it('gives always saying 50 % a log-loss of ln 2 and an AUC of one half', () => {
    const { logLoss, auc } = judge([prediction(0.5, true), prediction(0.5, false)]);
    expect(logLoss).toBeCloseTo(Math.LN2, 12);
    expect(auc).toBe(0.5);
  });

  it('tells recall from lapse perfectly, or the wrong way round', () => {
    const pairs = [prediction(0.9, true), prediction(0.8, true), prediction(0.3, false)];
    expect(judge(pairs).auc).toBe(1);
    expect(judge(pairs.map((one) => ({ ...one, recalled: !one.recalled }))).auc).toBe(0);
  });

  it('agrees with counting every pair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 40 }),
        (drawn) => {
          const all = drawn.map(([tenths, recalled]) => prediction(tenths / 10, recalled));
          const recalls = all.filter(({ recalled }) => recalled);
          const lapses = all.filter(({ recalled }) => !recalled);
          const won = recalls.flatMap((one) =>
            lapses.map((other) =>
              one.expected > other.expected ? 1 : one.expected === other.expected ? 0.5 : 0,
            ),
          );
          const auc = won.length === 0 ? null : won.reduce<number>((a, b) => a + b, 0) / won.length;
          if (auc === null) expect(judge(all).auc).toBeNull();
          else expect(judge(all).auc).toBeCloseTo(auc, 10);
        },
      ),
    );
  });

  it('has an RMSE of nothing where every class came as expected', () => {
    const ten = Array.from({ length: 10 }, (_, n) => prediction(0.9, n > 0));
    expect(judge(ten).rmseBins).toBeCloseTo(0, 12);
    expect(judge(ten.map((one) => ({ ...one, expected: 0.5 }))).rmseBins).toBeCloseTo(0.4, 12);
  });

  it('has nothing to say of nothing', () => {
    expect(judge([])).toEqual({ predictions: 0, logLoss: null, rmseBins: null, auc: null });
  });
});

describe('comparing weights', () => {
  const sequences = learner(200, 0.6);
  const split = splitByTime(sequences)!;

  it('judges only what was held out', () => {
    expect(predictWithWeights(sequences, settings.weights, 0, split.from)).toHaveLength(
      split.heldOut,
    );
    expect(predictByStreak(split.training, sequences, split.from)).toHaveLength(split.heldOut);
  });

  it('does not use weights that are no better than the default ones', () => {
    expect(compareWeights(split, settings.weights, 0).verdict).toBe('no-better');
    const hopeful = settings.weights.map((weight, place) => (place < 4 ? weight * 50 : weight));
    const { verdict, fitted, standard } = compareWeights(split, hopeful, 0);
    expect(verdict).toBe('no-better');
    expect(fitted.logLoss).toBeGreaterThan(standard.logLoss!);
  });

  it('knows the average of a learner who forgets at a fixed rate', () => {
    const { streak } = compareWeights(split, settings.weights, 0);
    const entropy = -(0.6 * Math.log(0.6) + 0.4 * Math.log(0.4));
    expect(streak.logLoss).toBeGreaterThan(entropy - 0.06);
    expect(streak.logLoss).toBeLessThan(entropy + 0.06);
  });
});
