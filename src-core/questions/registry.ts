import { z } from 'zod';
import type { Text } from '@core/language';
import { createRandom } from '@core/random';
import { cloze, type Cloze, type ClozeResponse, type ClozeView } from './cloze';
import type { Grade, QuestionKind, Reveal } from './kind';
import { matching, type Matching, type MatchingResponse, type MatchingView } from './matching';
import {
  multipleChoice,
  type MultipleChoice,
  type MultipleChoiceResponse,
  type MultipleChoiceView,
} from './multiple-choice';
import { numeric, type Numeric, type NumericResponse, type NumericView } from './numeric';
import { ordering, type Ordering, type OrderingResponse, type OrderingView } from './ordering';
import {
  singleChoice,
  type SingleChoice,
  type SingleChoiceResponse,
  type SingleChoiceView,
} from './single-choice';
import {
  trueFalse,
  type TrueFalse,
  type TrueFalseResponse,
  type TrueFalseView,
} from './true-false';

export type Question =
  SingleChoice | MultipleChoice | TrueFalse | Numeric | Cloze | Ordering | Matching;
export type QuestionView =
  | SingleChoiceView
  | MultipleChoiceView
  | TrueFalseView
  | NumericView
  | ClozeView
  | OrderingView
  | MatchingView;
export type QuestionResponse =
  | SingleChoiceResponse
  | MultipleChoiceResponse
  | TrueFalseResponse
  | NumericResponse
  | ClozeResponse
  | OrderingResponse
  | MatchingResponse;
export type QuestionKindName = Question['kind'];

type KindOf<Name extends QuestionKindName> = QuestionKind<
  Extract<Question, { kind: Name }>,
  Extract<QuestionView, { kind: Name }>,
  Extract<QuestionResponse, { kind: Name }>
>;

/** The one list of kinds: a new kind is a file of its own and a line here. */
export const questionKinds: { [Name in QuestionKindName]: KindOf<Name> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  numeric,
  cloze,
  ordering,
  matching,
};

type AnyKind = QuestionKind<Question, QuestionView, QuestionResponse>;
/** The registry pairs each question with its own kind, which the type checker cannot follow through a union. */
const kindOf = (question: Question): AnyKind => questionKinds[question.kind] as unknown as AnyKind;

const kindNames = Object.keys(questionKinds) as [QuestionKindName, ...QuestionKindName[]];
const kindNameSchema = z.looseObject({ kind: z.enum(kindNames) });

/** Parses an authored or compiled question of any kind. Issues carry the path of the field at fault. */
export const questionSchema: z.ZodType<Question> = kindNameSchema.transform(
  (raw, context): Question => {
    const parsed = questionKinds[raw.kind].schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: raw } as never);
    return z.NEVER;
  },
);

/** Parses the response to a question of any kind. */
export const responseSchema = z.discriminatedUnion('kind', [
  singleChoice.responseSchema,
  multipleChoice.responseSchema,
  trueFalse.responseSchema,
  numeric.responseSchema,
  cloze.responseSchema,
  ordering.responseSchema,
  matching.responseSchema,
] as never) as unknown as z.ZodType<QuestionResponse>;

/** What may be seen before the answer. The same seed shows the parts in the same order. */
export function viewQuestion(question: Question, seed: number): QuestionView {
  return kindOf(question).view(question, createRandom(seed));
}

/** Whether this response answers this question; a response of another kind never does. */
export function isComplete(question: Question, response: QuestionResponse): boolean {
  return response.kind === question.kind && kindOf(question).complete(question, response);
}

/** Marks a complete response. Throws on one that is not: ask {@link isComplete} first. */
export function gradeResponse(question: Question, response: QuestionResponse): Grade {
  if (!isComplete(question, response))
    throw new RangeError(`Incomplete response to ${question.id}`);
  return kindOf(question).grade(question, response);
}

export function revealAnswer(question: Question, response: QuestionResponse): Reveal {
  if (!isComplete(question, response))
    throw new RangeError(`Incomplete response to ${question.id}`);
  return kindOf(question).reveal(question, response);
}

export function questionTexts(question: Question): Text[] {
  return kindOf(question).texts(question);
}
