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

const kind = 'multiple-choice';

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    options: z.array(optionSchema).min(2).max(20),
  })
  .refine((question) => question.options.some((option) => option.right), {
    path: ['options'],
    message: 'at least one option must be right',
  })
  .refine(({ options }) => allDiffer(options.map(({ text }) => text)), {
    path: ['options'],
    message: 'every option must say something else',
  })
  .transform((question) => ({
    ...question,
    options: withOptionIds(question.id, question.options),
  }));

export type MultipleChoice = z.infer<typeof schema>;
export interface MultipleChoiceView {
  kind: typeof kind;
  stem: Text;
  options: OptionView[];
}
const responseSchema = z.strictObject({
  kind: z.literal(kind),
  options: z.array(z.string().max(40)).max(20),
});
export type MultipleChoiceResponse = z.infer<typeof responseSchema>;

export const multipleChoice: QuestionKind<
  MultipleChoice,
  MultipleChoiceView,
  MultipleChoiceResponse
> = {
  kind,
  schema,
  responseSchema,
  view: (question, random) => ({
    kind,
    stem: question.stem,
    options: viewOptions(question.options, random),
  }),
  complete(question, { options }) {
    const known = new Set(question.options.map(({ id }) => id));
    return (
      options.length > 0 &&
      new Set(options).size === options.length &&
      options.every((id) => known.has(id))
    );
  },
  /** Right choices less wrong ones, over all that are right: ticking everything earns nothing. */
  grade(question, response) {
    const chosen = new Set(response.options);
    const right = question.options.filter((option) => option.right);
    const hits = right.filter(({ id }) => chosen.has(id)).length;
    const confusedWith = question.options
      .filter((option) => !option.right && chosen.has(option.id))
      .map(({ id }) => id);
    return { score: Math.max(0, hits - confusedWith.length) / right.length, confusedWith };
  },
  reveal(question, response) {
    const chosen = new Set(response.options);
    const right = question.options.filter((option) => option.right).map(({ text }) => text);
    return {
      lines: question.options.map((option) => revealOption(option, chosen.has(option.id))),
      answer: {
        en: right.map(({ en }) => en).join('; '),
        ja: right.map(({ ja }) => ja).join('／'),
      },
      explanation: question.explanation,
    };
  },
  texts: (question) => [
    question.stem,
    ...given([question.explanation]),
    ...optionTexts(question.options),
  ],
};
