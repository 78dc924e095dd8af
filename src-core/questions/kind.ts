import { z } from 'zod';
import {
  dateSchema,
  factIdSchema,
  lessonIdSchema,
  levelSchema,
  mediaNameSchema,
  questionIdSchema,
  topicSchema,
} from '@core/content/schema';
import { textSchema, type Text } from '@core/language';
import { fnv1a, type Random } from '@core/random';

/** A picture of the pack, and what it shows in words (WCAG 1.1.1). */
export const pictureSchema = z.strictObject({ media: mediaNameSchema, alt: textSchema });
export type Picture = z.infer<typeof pictureSchema>;

/**
 * What every question has, whatever its kind. Questions that others wrote may lack lesson, facts
 * and reasons; `content/check/complete.ts` asks them of the packaged course.
 */
export const questionHead = {
  id: questionIdSchema,
  topic: topicSchema,
  level: levelSchema,
  /** The lesson that teaches it; null for a question that came without one. */
  lesson: lessonIdSchema.nullable().default(null),
  /** The facts it rests on; each is shown with source and date after the answer. */
  facts: z.array(factIdSchema).default([]),
  stem: textSchema,
  /** Said after every answer, right or wrong: the reason the answer is what it is. */
  explanation: textSchema.nullable().default(null),
  /** Pictures under the stem, by their names in the pack's media. */
  pictures: z.array(pictureSchema).max(4).default([]),
  /** From this day on the learner is told that the answer may have changed. */
  reviewBy: dateSchema.nullable().default(null),
};

/** Why an option is wrong, and which belief leads people to it. */
export const wrongReason = {
  why: textSchema.nullable().default(null),
  belief: textSchema.nullable().default(null),
};

/** The id of the fact whose `misconception` this wrong option puts into words. */
export const misconceptionOf = factIdSchema.nullable().default(null);

/**
 * Names a part of a question by what it says, so that the name neither gives away its place in the
 * authored list (the key often stands first there) nor changes when options are added or moved.
 */
export function partId(question: string, role: string, text: Text): string {
  return `${role}${fnv1a(`${question}/${role}/${text.en}`).toString(36)}`;
}

/** Whether parts that are told apart by their words can be: {@link partId} goes by the English. */
export const allDiffer = (texts: readonly Text[]): boolean =>
  new Set(texts.map(({ en }) => en)).size === texts.length;

/** The texts that are there. */
export const given = (texts: readonly (Text | null)[]): Text[] =>
  texts.filter((text) => text !== null);

/** What became of one part (option, blank, item, pair) of a question after an answer. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'left';

export interface RevealLine {
  /** The part's id in the player view. */
  part: string;
  label: Text;
  /**
   * `right`: chosen and right. `wrong`: chosen and wrong. `missed`: should have been chosen.
   * `left`: rightly not chosen.
   */
  verdict: Verdict;
  /** What would have been right here, where that is not the label itself (a blank, a pair, a place). */
  rightAnswer?: Text;
  /** Null where whoever wrote the question gave no reason. */
  why: Text | null;
  belief?: Text | null;
}

/** Everything that may be shown only after the answer. */
export interface Reveal {
  lines: RevealLine[];
  /** The whole right answer in words. */
  answer: Text;
  explanation: Text | null;
}

export interface Grade {
  /** 0 (nothing right) to 1 (all right). */
  score: number;
  /** Ids of wrong parts that were chosen: the material of the confusion statistics. */
  confusedWith: string[];
}

/**
 * One kind of question. `view` builds what may be seen before the answer from nothing: it has no
 * field for a key, so none can be left in it. All functions are pure.
 */
export interface QuestionKind<Question, View, Response> {
  kind: string;
  /** Parses authored or compiled questions; fills in the ids of the parts. */
  schema: z.ZodType<Question>;
  /** Parses what a learner (or a player's phone) sends. */
  responseSchema: z.ZodType<Response>;
  view(question: Question, random: Random): View;
  /** Whether the response answers this question at all (known parts, nothing twice, all filled in). */
  complete(question: Question, response: Response): boolean;
  grade(question: Question, response: Response): Grade;
  reveal(question: Question, response: Response): Reveal;
  /** Every text a reader can meet in the question, for search and for the content check. */
  texts(question: Question): Text[];
}
