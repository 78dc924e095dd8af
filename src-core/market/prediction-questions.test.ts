import { describe, expect, it } from 'vitest';
import {
  predictionReasons,
  flawOfQuestion,
  parsePredictionQuestions,
} from './prediction-questions';
import { pack, predictionsFile, questionOf, questions } from '../../tests/content/packaged-market';
import { translate } from '@core/messages/catalogue';

describe('the questions of the pack', () => {
  it('ask about every event whose source was read, in the order of time, and about no other', () => {
    const seen = pack.events.filter(({ confidence }) => confidence === 'seen').map(({ id }) => id);
    expect(questions.map(({ event }) => event)).toEqual([...seen].sort());
    expect(questions.map((question) => flawOfQuestion(question, pack))).toEqual(
      questions.map(() => null),
    );
  });

  it('hold events that went the wrong way', () => {
    expect(questionOf('2024-12-02-rule').lean).toBe('tighter');
    expect(questionOf('2025-10-30-busan').lean).toBe('looser');
  });

  it('use every reason at least once, each with words', () => {
    const used = new Set(questions.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)));
    expect([...used].sort()).toEqual([...predictionReasons].sort());
    for (const reason of predictionReasons)
      expect(translate('ja', `predict.reason.${reason}`)).not.toBe('');
  });

  it('tell nothing of the outcome beforehand: no percentage but those of rules', () => {
    for (const { headline, known } of questions)
      for (const text of [headline.en, headline.ja, known.en, known.ja])
        expect(
          [...text.matchAll(/[−-]?\d+(\.\d+)?\s?[%％]/g)]
            .map(([found]) => found)
            .filter((found) => !['15%', '25%', '50%'].includes(found)),
        ).toEqual([]);
  });
});

describe('a question that cannot be asked', () => {
  const question = questionOf('2025-01-27-deepseek');
  it.each([
    ['an event that is not there', { event: '2025-01-28-nothing' }, 'no such event'],
    ['an event nobody read up', { event: '2025-04-09-tariff-pause' }, 'no source'],
    ['a ticker without a window', { tickers: ['NVDA', 'AMD', 'IBM'] }, 'no window of IBM'],
    ['a ticker with too few sessions', { tickers: ['NVDA', 'AMD', 'INTC'] }, 'from -30 to 5'],
  ])('%s', (_name, change, words) => {
    expect(flawOfQuestion({ ...question, ...change }, pack)).toContain(words);
  });

  it('is refused with its place', () => {
    const [first, ...rest] = predictionsFile.predictions;
    const broken = { ...predictionsFile, predictions: [{ ...first, lean: 'up' }, ...rest] };
    const parsed = parsePredictionQuestions(broken);
    expect(parsed).toMatchObject({
      ok: false,
      faults: [{ code: 'market.pack-invalid', place: 'predictions.yaml, predictions.0.lean' }],
    });
  });
});
