import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '@core/questions/samples';
import { gradeResponse, type Question } from '@core/questions/registry';
import { answer, card } from '@core/review/log.fixture';
import { buildSlipping } from './build-slipping';

const single = sampleQuestions.find(({ id }) => (id as string) === 'single') as Extract<
  Question,
  { kind: 'single-choice' }
>;
const optionNamed = (name: string) => single.options.find(({ text }) => text.en === name)!.id;
let number = 0;
function given(name: string) {
  const response = { kind: 'single-choice' as const, option: optionNamed(name) };
  number += 1;
  return answer(number, { card: 'single', response, ...gradeResponse(single, response) });
}
const build = (...answers: ReturnType<typeof given>[]) =>
  buildSlipping(answers, card('single'), () => single)!;

describe('a question that keeps slipping', () => {
  it('shows what was taken instead, most often first, with belief and reason', () => {
    const { instead, answer: right } = build(given('B'), given('C'), given('A'), given('C'));
    expect(instead.map(({ label, times }) => [label.en, times])).toEqual([
      ['C', 2],
      ['B', 1],
    ]);
    expect(instead[0]!.belief!.en).toBe('belief in C');
    expect(right!.en).toBe('A');
  });

  it('has the answer even where every wrong part has left the pack', () => {
    const gone = answer(99, {
      card: 'single',
      score: 0,
      response: { kind: 'single-choice', option: 'gone' },
      confusedWith: ['gone'],
    });
    const { instead, answer: right, explanation } = build(gone);
    expect(instead).toEqual([]);
    expect(right).toEqual(explanation);
  });

  it('is nothing where the question itself is gone', () => {
    expect(buildSlipping([given('B')], card('single'), () => null)).toBeNull();
  });
});
