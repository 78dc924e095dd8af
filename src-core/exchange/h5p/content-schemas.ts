import { z } from 'zod';

/*
 * What the content of each library holds, as far as it is read. Fields that H5P itself lets be
 * missing, or that older versions wrote elsewhere, have a value for when they are.
 */
const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);

/** `H5P.MultiChoice 1.16`: the library an inner piece of content is of. */
const mediaSchema = z
  .object({
    type: z
      .object({
        library: words,
        params: z
          .object({ file: z.object({ path: words }).nullish().catch(null), alt: words })
          .nullish()
          .catch(null),
      })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null);
export type H5pMedia = z.infer<typeof mediaSchema>;

const overallFeedback = z
  .array(z.object({ from: z.number().nullish(), to: z.number().nullish(), feedback: words }))
  .nullish()
  .catch(null)
  .transform((value) => value ?? []);
export type OverallFeedback = z.infer<typeof overallFeedback>;

const behaviour = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(null)
  .transform((value) => value ?? {});
export type Behaviour = z.infer<typeof behaviour>;

const common = { media: mediaSchema, overallFeedback, behaviour };

export const multiChoiceSchema = z.object({
  ...common,
  question: words,
  /** Up to version 1.3 beside the question, later within `behaviour`. */
  singleAnswer: flag,
  randomAnswers: flag,
  answers: z.array(
    z.object({
      text: words,
      correct: flag,
      chosenFeedback: words,
      notChosenFeedback: words,
      tipsAndFeedback: z
        .object({ tip: words, chosenFeedback: words, notChosenFeedback: words })
        .nullish()
        .transform((value) => value ?? { tip: '', chosenFeedback: '', notChosenFeedback: '' }),
    }),
  ),
});

export const trueFalseSchema = z.object({
  ...common,
  question: words,
  correct: z.enum(['true', 'false']),
});

export const singleChoiceSetSchema = z.object({
  ...common,
  choices: z.array(
    z.object({
      question: words,
      /** The first is the right one. */
      answers: z.array(words),
      subContentId: words,
    }),
  ),
});

export const blanksSchema = z.object({
  ...common,
  /** What is to be done; the sentences with gaps are the `questions`. */
  text: words,
  questions: z.array(words),
});

export const dragTextSchema = z.object({
  ...common,
  taskDescription: words,
  textField: words,
  distractors: words,
});

export const questionSetSchema = z.object({
  introPage: z.object({ introduction: words }).nullish().catch(null),
  passPercentage: z.number().nullish().catch(null),
  poolSize: z.number().nullish().catch(null),
  randomQuestions: flag.catch(null),
  endGame: z.object({ overallFeedback }).nullish().catch(null),
  questions: z.array(
    z.object({
      library: words,
      params: z.unknown(),
      subContentId: words,
      metadata: z.object({ title: words }).nullish().catch(null),
    }),
  ),
});

/** `h5p.json`. */
export const headSchema = z.object({
  title: words,
  mainLibrary: z.string().min(1),
  license: words.catch(''),
  authors: z
    .array(z.object({ name: words }))
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});
