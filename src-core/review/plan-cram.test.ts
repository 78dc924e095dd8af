import { describe, expect, it } from 'vitest';
import { PastTally } from './card-past';
import { ConfusionTally } from './confusions';
import { foldLog } from './fold';
import { answer, card, newYear, record } from './log.fixture';
import { planCram, type Answered } from './plan-cram';
import { defaultSchedulerSettings as settings } from './scheduler';
import { standingAnswers } from './standing';
import type { Answer, LogRecord } from './answer-log';

const cram = (...records: LogRecord[]) =>
  planCram(answered(standingAnswers(records)), foldLog(records, settings).cards.values());

function answered(answers: readonly Answer[]): Answered {
  const [pasts, confusions] = [new PastTally(), new ConfusionTally()];
  const names = [...new Set(answers.map((one) => one.card))];
  for (const one of answers) {
    pasts.take(one, names.indexOf(one.card));
    confusions.take(one, names.indexOf(one.card));
  }
  return { pasts, confusions };
}

describe('practice by what went wrong', () => {
  it('finds what was missed last, not what has been put right since', () => {
    const choice = cram(
      answer(1, { card: 'mended', score: 0 }),
      answer(2, { card: 'mended', score: 1 }),
      answer(3, { card: 'missed', score: 0 }),
    );
    expect(choice.missed).toEqual(['missed']);
  });

  it('keeps sure and wrong until it is sure and right', () => {
    const wrong = answer(1, { card: 'a', score: 0, confidence: 'sure' });
    const guessed = answer(2, { card: 'a', score: 1, confidence: 'guess' });
    const sure = answer(3, { card: 'a', score: 1, confidence: 'sure' });
    expect(cram(wrong, guessed)['sure-and-wrong']).toEqual(['a']);
    expect(cram(wrong, guessed, sure)['sure-and-wrong']).toEqual([]);
  });

  it('puts sure and wrong first, then what was missed most', () => {
    const choice = cram(
      answer(1, { card: 'once', score: 0 }),
      answer(2, { card: 'twice', score: 0 }),
      answer(3, { card: 'twice', score: 0 }),
      answer(4, { card: 'sure', score: 0, confidence: 'sure' }),
    );
    expect(choice.missed).toEqual(['sure', 'twice', 'once']);
  });

  it('tells the same mistake from two different ones', () => {
    const choice = cram(
      answer(1, { card: 'same', score: 0, confusedWith: ['x'] }),
      answer(2, { card: 'same', score: 0, confusedWith: ['x'] }),
      answer(3, { card: 'other', score: 0, confusedWith: ['x'] }),
      answer(4, { card: 'other', score: 0, confusedWith: ['y'] }),
    );
    expect(choice['same-mistake']).toEqual(['same']);
  });

  it('finds part marks, lucky guesses and what the learner marked', () => {
    const choice = cram(
      answer(1, { card: 'partly', score: 0.5 }),
      answer(2, { card: 'lucky', score: 1, confidence: 'guess' }),
      answer(3, { card: 'known', score: 1, confidence: 'sure' }),
      record(4, { type: 'flag', at: newYear, card: card('known'), on: true }),
    );
    expect(choice['partly-right']).toEqual(['partly']);
    expect(choice['lucky-guess']).toEqual(['lucky']);
    expect(choice['come-back']).toEqual(['known']);
  });
});
