import { z } from 'zod';
import { languages, textSchema } from '@core/language';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

export const packIdSchema = slug.brand<'PackId'>();
export const lessonIdSchema = slug.brand<'LessonId'>();
export const questionIdSchema = slug.brand<'QuestionId'>();
export const factIdSchema = slug.brand<'FactId'>();
export const termIdSchema = slug.brand<'TermId'>();
export type PackId = z.infer<typeof packIdSchema>;
export type LessonId = z.infer<typeof lessonIdSchema>;
export type QuestionId = z.infer<typeof questionIdSchema>;
export type FactId = z.infer<typeof factIdSchema>;
export type TermId = z.infer<typeof termIdSchema>;

/** A picture bundled with a pack, by its name there. */
export const mediaNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}\.(png|jpg|gif|webp)$/, 'a plain name of a picture');

/** A calendar date, `2025-01-27`. */
export const dateSchema = z.iso.date();
/** A date known to the day, the month, the year or a span, as sources give it. */
const looseDateSchema = z.string().trim().min(4);

/** The subjects questions are filed under; statistics and quiz set-up group by them. */
export const topics = [
  'seed',
  'rules',
  'chips',
  'market',
  'china',
  'allies',
  'bills',
  'timeline',
  'misreported',
  /** Whatever people bring that is filed under none of the above. */
  'own',
] as const;
export const topicSchema = z.enum(topics);
export type Topic = z.infer<typeof topicSchema>;

/**
 * How far a fact was verified: `seen` in its source, or from `memory`.
 * A fact from memory may stand in a lesson, marked so; no question may rest on it.
 */
export const confidenceSchema = z.enum(['seen', 'memory']);

/** One thing the pack states about the world, with where it comes from and when that was read. */
export const factSchema = z.strictObject({
  id: factIdSchema,
  topic: topicSchema,
  /** When it happened or took effect. */
  date: looseDateSchema.nullable(),
  statement: textSchema,
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  source: z.strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    date: looseDateSchema.nullable(),
    cite: z.string().min(1),
  }),
  confidence: confidenceSchema,
  /** The day the source was read. */
  asOf: dateSchema,
  /** What people wrongly believe instead; appears as a wrong option. */
  misconception: textSchema.nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** A claim of the article the course starts from, and what checking it found. */
export const claimSchema = z.strictObject({
  id: slug,
  claim: textSchema,
  verdict: z.enum(['confirmed', 'nuanced', 'overstated']),
  reason: textSchema,
  facts: z.array(factIdSchema).min(1),
});
export type Claim = z.infer<typeof claimSchema>;

export const glossaryTermSchema = z.strictObject({
  id: termIdSchema,
  term: textSchema,
  /** Kana reading of the Japanese term, where the term has kanji. */
  reading: z.string().nullable(),
  /** Other spellings and abbreviations, for search. */
  aliases: z.array(z.string()),
  definition: textSchema,
  facts: z.array(factIdSchema),
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof levelSchema>;

/** The head of a lesson file; the two bodies follow it (see `lesson-source.ts`). */
export const lessonHeadSchema = z.strictObject({
  id: lessonIdSchema,
  title: textSchema,
  summary: textSchema,
  goals: z.array(textSchema).min(1),
  minutes: z.int().min(1).max(15),
  level: levelSchema,
  topic: topicSchema,
  prerequisites: z.array(lessonIdSchema),
  facts: z.array(factIdSchema).min(1),
  /** From this day on the lesson tells the reader that it may be out of date. */
  reviewBy: dateSchema.nullable(),
});

export const packHeadSchema = z.strictObject({
  schema: z.literal(1),
  id: packIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  title: textSchema,
  summary: textSchema,
  /** Place in the course; lower comes first. */
  order: z.int(),
  asOf: dateSchema,
  authors: z.array(z.string().min(1)).min(1),
  license: z.string().min(1),
  /** Packs whose facts, terms and lessons this one refers to. */
  requires: z.array(packIdSchema),
  /** Lessons in reading order: ids, each with a file `lessons/<id>.md`. */
  lessons: z.array(lessonIdSchema),
  /**
   * The languages it is written in. Where it is one, texts carry the same words under both, so that
   * every view has something to show.
   */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  /** The pack it was copied and adapted from. */
  origin: z
    .strictObject({
      id: packIdSchema,
      version: z.string(),
      title: textSchema,
      authors: z.array(z.string()),
      license: z.string(),
    })
    .nullable()
    .default(null),
});
export type PackHead = z.infer<typeof packHeadSchema>;
