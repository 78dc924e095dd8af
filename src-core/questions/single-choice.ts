import { z } from 'zod';
import {
  optionSchema,
  optionTexts,
  revealOption,
  viewOptions,
  withOptionIds,
  type OptionView,
} from './choice';
import { allDiffer, given, questionHead, type QuestionKind } from './kind';
import type { Text } from '@core/language';

const kind = 'single-choice';

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    /** Shown as authored, where the order carries meaning (dates, sizes). */
    keepOrder: z.boolean().default(false),
    options: z.array(optionSchema).min(2).max(20),
  })
  .refine((question) => question.options.filter((option) => option.right).length === 1, {
    path: ['options'],
    message: 'exactly one option must be right',
  })
  .refine(({ options }) => allDiffer(options.map(({ text }) => text)), {
    path: ['options'],
    message: 'every option must say something else',
  })
  .transform((question) => ({
    ...question,
    options: withOptionIds(question.id, question.options),
  }));

export type SingleChoice = z.infer<typeof schema>;
export interface SingleChoiceView {
  kind: typeof kind;
  stem: Text;
  options: OptionView[];
}
const responseSchema = z.strictObject({ kind: z.literal(kind), option: z.string().max(40) });
export type SingleChoiceResponse = z.infer<typeof responseSchema>;

export const singleChoice: QuestionKind<SingleChoice, SingleChoiceView, SingleChoiceResponse> = {
  kind,
  schema,
  responseSchema,
  view: (question, random) => ({
    kind,
    stem: question.stem,
    options: viewOptions(question.options, random, question.keepOrder),
  }),
  complete: (question, response) => question.options.some(({ id }) => id === response.option),
  grade(question, response) {
    const chosen = question.options.find(({ id }) => id === response.option);
    return {
      score: chosen?.right ? 1 : 0,
      confusedWith: chosen && !chosen.right ? [chosen.id] : [],
    };
  },
  reveal: (question, response) => ({
    lines: question.options.map((option) => revealOption(option, option.id === response.option)),
    answer: question.options.find((option) => option.right)!.text,
    explanation: question.explanation,
  }),
  texts: (question) => [
    question.stem,
    ...given([question.explanation]),
    ...optionTexts(question.options),
  ],
};
