import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeResponse, isComplete, questionSchema, revealAnswer, viewQuestion } from './registry';
import { sampleQuestions } from './samples';

const single = sampleQuestions.find((question) => question.kind === 'single-choice')!;
const multiple = sampleQuestions.find((question) => question.kind === 'multiple-choice')!;
const idOf = (question: typeof single | typeof multiple, name: string) =>
  question.options.find(({ text }) => text.en === name)!.id;

describe('single choice', () => {
  it('marks a wrong option with the belief that leads to it', () => {
    const response = { kind: 'single-choice' as const, option: idOf(single, 'C') };
    expect(gradeResponse(single, response)).toEqual({
      score: 0,
      confusedWith: [idOf(single, 'C')],
    });
    const lines = revealAnswer(single, response).lines;
    expect(lines.map(({ label, verdict }) => [label.en, verdict])).toEqual([
      ['A', 'missed'],
      ['B', 'left'],
      ['C', 'wrong'],
      ['D', 'left'],
    ]);
    expect(lines[2]?.belief?.en).toBe('belief in C');
  });

  it('is not answered by an option of another question', () => {
    expect(isComplete(single, { kind: 'single-choice', option: 'elsewhere' })).toBe(false);
  });

  it('names options by their words: where they stand in the source does not matter', () => {
    const turned = questionSchema.parse({
      ...single,
      options: [...single.options].reverse().map((option) => ({ ...option, id: undefined })),
    });
    expect(
      turned.kind === 'single-choice' && [...turned.options].reverse().map(({ id }) => id),
    ).toEqual(single.options.map(({ id }) => id));
  });

  it('shows every order of its options over many seeds', () => {
    const firsts = new Set(
      Array.from({ length: 60 }, (_, seed) => {
        const view = viewQuestion(single, seed);
        return view.kind === 'single-choice' ? view.options[0]!.id : '';
      }),
    );
    expect(firsts.size).toBe(4);
  });

  it('keeps the authored order where it carries meaning', () => {
    const kept = questionSchema.parse({ ...single, keepOrder: true });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const view = viewQuestion(kept, seed);
        expect(view.kind === 'single-choice' && view.options.map(({ text }) => text.en)).toEqual([
          'A',
          'B',
          'C',
          'D',
        ]);
      }),
    );
  });

  it.each([0, 2])('refuses a question with %i right options', (count) => {
    const options = single.options.map((option, index) => ({
      ...option,
      right: index < count,
      belief: option.why,
    }));
    expect(questionSchema.safeParse({ ...single, options }).success).toBe(false);
  });
});

describe('multiple choice', () => {
  const score = (...names: string[]) =>
    gradeResponse(multiple, {
      kind: 'multiple-choice',
      options: names.map((name) => idOf(multiple, name)),
    }).score;

  it('gives part of the marks for part of the answer', () => {
    expect(score('A')).toBe(0.5);
    expect(score('A', 'B', 'C')).toBe(0.5);
  });

  it('gives nothing for ticking everything, and never less than nothing', () => {
    expect(score('A', 'B', 'C', 'D')).toBe(0);
    expect(score('C', 'D')).toBe(0);
  });

  it('is not answered by nothing, or by one option twice', () => {
    expect(isComplete(multiple, { kind: 'multiple-choice', options: [] })).toBe(false);
    expect(
      isComplete(multiple, {
        kind: 'multiple-choice',
        options: [idOf(multiple, 'A'), idOf(multiple, 'A')],
      }),
    ).toBe(false);
  });
});
