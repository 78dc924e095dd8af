import { z } from 'zod';
import {
  given,
  misconceptionOf,
  questionHead,
  wrongReason,
  type QuestionKind,
  type RevealLine,
} from './kind';
import type { Text } from '@core/language';

const kind = 'true-false';

const schema = z.strictObject({
  kind: z.literal(kind),
  ...questionHead,
  /** Whether the statement in the stem is true. */
  answer: z.boolean(),
  /** Why choosing the other side is wrong, and the belief behind it. */
  wrong: z
    .strictObject({ ...wrongReason, misconceptionOf })
    .default({ why: null, belief: null, misconceptionOf: null }),
});

export type TrueFalse = z.infer<typeof schema>;
export interface TrueFalseView {
  kind: typeof kind;
  stem: Text;
}
const responseSchema = z.strictObject({ kind: z.literal(kind), answer: z.boolean() });
export type TrueFalseResponse = z.infer<typeof responseSchema>;

export const sayTruth = (value: boolean): Text =>
  value ? { en: 'True', ja: '正しい' } : { en: 'False', ja: '誤り' };

export const trueFalse: QuestionKind<TrueFalse, TrueFalseView, TrueFalseResponse> = {
  kind,
  schema,
  responseSchema,
  view: (question) => ({ kind, stem: question.stem }),
  complete: () => true,
  grade(question, response) {
    const right = response.answer === question.answer;
    return { score: right ? 1 : 0, confusedWith: right ? [] : [String(response.answer)] };
  },
  reveal(question, response) {
    const lines = [true, false].map((value): RevealLine => {
      const part = String(value);
      const chosen = value === response.answer;
      if (value === question.answer) {
        return {
          part,
          label: sayTruth(value),
          why: question.explanation,
          verdict: chosen ? 'right' : 'missed',
        };
      }
      const { why, belief } = question.wrong;
      return { part, label: sayTruth(value), why, belief, verdict: chosen ? 'wrong' : 'left' };
    });
    return { lines, answer: sayTruth(question.answer), explanation: question.explanation };
  },
  texts: (question) =>
    given([question.stem, question.explanation, question.wrong.why, question.wrong.belief]),
};
