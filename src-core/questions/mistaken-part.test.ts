import { describe, expect, it } from 'vitest';
import { mistakenPart } from './mistaken-part';
import { gradeResponse, type Question, type QuestionResponse } from './registry';
import { rightResponse, sampleQuestions } from './samples';

const named = (id: string) => sampleQuestions.find((question) => (question.id as string) === id)!;

/** The right response with one thing made wrong. */
function wrongResponse(question: Question): QuestionResponse {
  const right = rightResponse(question) as QuestionResponse;
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.options.find((option) => !option.right)!.id };
    case 'multiple-choice':
      return {
        kind: question.kind,
        options: question.options.filter((option) => !option.right).map(({ id }) => id),
      };
    case 'true-false':
      return { kind: question.kind, answer: !question.answer };
    case 'numeric':
      return { kind: question.kind, value: question.slips[0]!.low };
    case 'cloze':
      return {
        kind: question.kind,
        blanks: Object.fromEntries(
          question.blanks.map((blank) => [
            blank.name,
            blank.by === 'choosing' ? blank.wrong[0]!.id : blank.wrong[0]!.text.en,
          ]),
        ),
      };
    case 'ordering':
      return { ...right, order: question.items.map(({ id }) => id).reverse() } as QuestionResponse;
    case 'matching':
      return {
        kind: question.kind,
        pairs: Object.fromEntries(
          question.pairs.map(({ leftId }, place) => [
            leftId,
            place === 0 ? question.strays[0]!.rightId : question.pairs[(place % 2) + 1]!.rightId,
          ]),
        ),
      };
  }
}

describe('a mistaken part', () => {
  it.each(sampleQuestions.map((question) => [question.kind, question] as const))(
    'of a %s question has words for every id that grading names',
    (_kind, question) => {
      const { confusedWith } = gradeResponse(question, wrongResponse(question));
      expect(confusedWith.length).toBeGreaterThan(0);
      for (const part of confusedWith) expect(mistakenPart(question, part)?.label.ja).toMatch(/./);
    },
  );

  it('says belief and reason of a wrong option', () => {
    const single = named('single') as Extract<Question, { kind: 'single-choice' }>;
    const wrong = single.options.find(({ text }) => text.en === 'B')!.id;
    expect(mistakenPart(single, wrong)).toMatchObject({
      label: { en: 'B' },
      why: { en: 'why B is wrong' },
      belief: { en: 'belief in B' },
    });
  });

  it.each(sampleQuestions)('is nothing where the part is gone ($kind)', (question) => {
    expect(mistakenPart(question, 'gone')).toBeNull();
  });
});
