import { describe, expect, it } from 'vitest';
import { answerSchema, byTime, logRecordSchema } from './answer-log';
import { answer, record, recordId } from './log.fixture';

describe('a record of the answer log', () => {
  it('is read back as it was written', () => {
    const written = answer(1, { confidence: 'sure', confusedWith: ['o2'], score: 0.5, rating: 1 });
    expect(logRecordSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it('may be an answer that was given up, which earns nothing', () => {
    const givenUp = { ...answer(1), response: null, score: 0, rating: 1 };
    expect(answerSchema.safeParse(givenUp).success).toBe(true);
    expect(answerSchema.safeParse({ ...givenUp, score: 1 }).success).toBe(false);
  });

  it.each([
    ['a score above 1', { score: 1.2 }],
    ['a rating FSRS does not know', { rating: 5 }],
    ['an origin that does not exist', { origin: 'dream' }],
    ['an id that is not a ULID', { id: '17' }],
    ['a time between milliseconds', { at: 0.5 }],
    ['a field that does not belong', { key: 'o1' }],
  ])('is refused with %s', (_what, fault) => {
    expect(logRecordSchema.safeParse({ ...answer(1), ...fault }).success).toBe(false);
  });

  it('stands by time, then by id', () => {
    const early = { at: 1, id: recordId(9) };
    const first = { at: 2, id: recordId(1) };
    const second = { at: 2, id: recordId(2) };
    expect([second, early, first].sort(byTime)).toEqual([early, first, second]);
  });
});

describe('a prediction in the log', () => {
  const content = {
    type: 'prediction' as const,
    at: 1,
    event: '2025-01-27-deepseek',
    contentVersion: '1.0.0',
    elapsedMs: 90_000,
    forecasts: [{ ticker: 'NVDA', quantiles: [-6, -2, 0, 2, 6], chanceOfRise: 0.4 }],
    reasons: ['outlook'],
  };

  it('is read back as it was written, with reasons this version does not know', () => {
    const written = record(1, { ...content, reasons: ['a-later-reason'] });
    expect(logRecordSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['quantiles that fall', { quantiles: [-6, -2, -3, 2, 6] }],
    ['four quantiles', { quantiles: [-6, -2, 2, 6] }],
    ['a loss of more than all', { quantiles: [-101, -2, 0, 2, 6] }],
    ['a chance above 1', { chanceOfRise: 1.1 }],
  ])('is refused with %s', (_what, fault) => {
    const forecasts = [{ ...content.forecasts[0]!, ...fault }];
    expect(logRecordSchema.safeParse({ ...record(1, content), forecasts }).success).toBe(false);
  });
});
