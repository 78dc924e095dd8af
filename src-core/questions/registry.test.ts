import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gradeResponse,
  isComplete,
  questionKinds,
  questionSchema,
  questionTexts,
  responseSchema,
  revealAnswer,
  viewQuestion,
} from './registry';
import { rightResponse, sampleQuestions } from './samples';

const kinds = sampleQuestions.map((question) => [question.kind, question] as const);

describe('every kind of question', () => {
  it('has a sample here', () => {
    expect(sampleQuestions.map(({ kind }) => kind)).toEqual(Object.keys(questionKinds));
  });

  it.each(kinds)('%s: is read the same again after it was compiled', (_kind, question) => {
    expect(questionSchema.parse(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  it.each(kinds)('%s: the view holds no reason, belief, explanation or key', (_kind, question) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const seen = JSON.stringify(viewQuestion(question, seed));
        for (const secret of [
          'why',
          'belief',
          'explanation',
          '"right"',
          'rightId',
          'misconception',
          'accept',
          'slip',
          '"answer"',
        ]) {
          expect(seen).not.toContain(secret);
        }
        if (question.kind === 'numeric') expect(seen).not.toContain(String(question.answer));
      }),
    );
  });

  it.each(kinds)('%s: the same seed shows the same view', (_kind, question) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(viewQuestion(question, seed)).toEqual(viewQuestion(question, seed));
      }),
    );
  });

  it.each(kinds)(
    '%s: the right response earns everything and confuses nothing',
    (_kind, question) => {
      const response = rightResponse(question);
      expect(responseSchema.parse(response)).toEqual(response);
      expect(isComplete(question, response)).toBe(true);
      expect(gradeResponse(question, response)).toEqual({ score: 1, confusedWith: [] });
      expect(
        revealAnswer(question, response).lines.some(
          ({ verdict }) =>
            verdict === 'wrong' || (verdict === 'missed' && question.kind !== 'numeric'),
        ),
      ).toBe(false);
    },
  );

  it.each(kinds)('%s: says something about each part, in both languages', (_kind, question) => {
    const reveal = revealAnswer(question, rightResponse(question));
    const texts = [
      ...reveal.lines.flatMap(({ label, why }) => [label, why]),
      reveal.answer,
      reveal.explanation,
    ];
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => !text || text.en.trim() === '' || text.ja.trim() === '')).toEqual(
      [],
    );
  });

  it.each(kinds)('%s: lists every text a reader can meet', (_kind, question) => {
    const listed = new Set(questionTexts(question).map(({ en }) => en));
    const reveal = revealAnswer(question, rightResponse(question));
    for (const { why } of reveal.lines) expect(listed).toContain(why!.en);
    expect(listed).toContain(question.stem.en);
  });

  it('refuses to mark a response to another kind', () => {
    const [single, multiple] = sampleQuestions;
    expect(isComplete(single!, rightResponse(multiple!))).toBe(false);
    expect(() => gradeResponse(single!, rightResponse(multiple!))).toThrow(RangeError);
  });

  it('names the field at fault', () => {
    const parsed = questionSchema.safeParse({
      ...sampleQuestions[0],
      stem: { en: 'only one language' },
    });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain('stem.ja');
  });

  it('refuses an unknown kind', () => {
    expect(questionSchema.safeParse({ ...sampleQuestions[0], kind: 'essay' }).success).toBe(false);
  });
});
