import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, showNumber } from './number-input';
import { gradeResponse, questionSchema, revealAnswer } from './registry';
import { sampleQuestions } from './samples';

const question = sampleQuestions.find(({ kind }) => kind === 'numeric')!;
const answer = (value: number) => ({ kind: 'numeric' as const, value });

describe('a numeric answer', () => {
  it.each([588, 592.7, 594])('accepts %d, inside the range and on its ends', (value) => {
    expect(gradeResponse(question, answer(value)).score).toBe(1);
  });

  it.each([587.9, 594.1])('refuses %d, just outside', (value) => {
    expect(gradeResponse(question, answer(value)).score).toBe(0);
  });

  it('recognises a slip and answers it', () => {
    expect(gradeResponse(question, answer(24.2)).confusedWith).toEqual(['slip0']);
    expect(revealAnswer(question, answer(24.2)).lines[0]).toMatchObject({
      verdict: 'wrong',
      belief: { en: 'belief in one share' },
    });
  });

  it('says which way an unforeseen value is off', () => {
    expect(revealAnswer(question, answer(900)).lines[0]!.why!.en).toContain('above');
    expect(revealAnswer(question, answer(1)).lines[0]!.why!.en).toContain('below');
  });

  it('refuses a question whose range leaves the answer out, or whose slip is right', () => {
    const numeric = question as Extract<typeof question, { kind: 'numeric' }>;
    expect(
      questionSchema.safeParse({ ...numeric, accept: { ...numeric.accept, low: 593 } }).success,
    ).toBe(false);
    expect(
      questionSchema.safeParse({
        ...numeric,
        slips: [{ ...numeric.slips[0], low: 590, high: 600 }],
      }).success,
    ).toBe(false);
  });
});

describe('reading a number', () => {
  it.each([
    ['588.8', 588.8],
    ['1,234,567', 1234567],
    ['１２３．５', 123.5],
    ['−16.97 %', -16.97],
    ['-16.97％', -16.97],
    ['$5.576', 5.576],
    ['.5', 0.5],
    ['12 345', 12345],
  ])('reads %s', (input, value) => expect(readNumber(input)).toBe(value));

  it.each(['', 'about 5', '5 billion', '1,23', '1.2.3', '--1', '１兆', 'NaN', 'Infinity', '1e9'])(
    'does not guess what %j means',
    (input) => {
      expect(readNumber(input)).toBeNull();
    },
  );

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          expect(readNumber(showNumber(value, decimals))).toBeCloseTo(value, decimals);
        },
      ),
    );
  });
});
