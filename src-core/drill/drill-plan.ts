import { z } from 'zod';
import { languages } from '@core/language';
import { questionSchema } from '@core/questions/registry';
import { drillChartSchema } from './drill-chart';
import { drillPicturesSchema } from './drill-pictures';

/**
 * `live`: the teacher paces. `self-paced`: each seat goes through the questions alone until the
 * closing time. `one-screen`: no devices; the teacher enters what the hands or teams said.
 * `exit-ticket`: a few questions at the end of a lesson, each seat alone, no ranking.
 */
export const drillModes = ['live', 'self-paced', 'one-screen', 'exit-ticket'] as const;
export type DrillMode = (typeof drillModes)[number];

/**
 * `accuracy`: marks for what is right and nothing else. `speed`: points that fall with time.
 * `certainty`: marks by how sure the seat said it was, wrong and sure costing most.
 */
export const scorings = ['accuracy', 'speed', 'certainty'] as const;
export type Scoring = (typeof scorings)[number];

/** Where a fact of a question comes from, shown with the answer. */
export const drillSourceSchema = z.strictObject({
  title: z.string().max(400),
  publisher: z.string().max(200),
  date: z.string().max(40).nullable(),
  cite: z.string().max(1000),
  /** The day it was read. */
  asOf: z.string().max(20),
});
export type DrillSource = z.infer<typeof drillSourceSchema>;

/** A question as it stands in a drill: authored, or generated from its template before the drill. */
export const drillQuestionSchema = z.strictObject({
  question: questionSchema,
  /** What a learner's own review schedules: the question, or its template. */
  card: z.string().min(1).max(200),
  contentVersion: z.string().max(40),
  /** Gives the order of the parts, the same on every screen. */
  seed: z.int(),
  sources: z.array(drillSourceSchema).max(20).default([]),
  /** A prediction: what is asked is how this chart goes on. It is no card of anybody's review. */
  chart: drillChartSchema.nullable().default(null),
});
export type DrillQuestion = z.infer<typeof drillQuestionSchema>;

/** How many times the set time a class gets; null: no clock at all (WCAG 2.2.1 asks for up to ten). */
export const timeFactorSchema = z.number().min(1).max(10).nullable();

/** What of the set time one seat gets; null: no limit for it. Only that seat and the teacher see it. */
export const extraTimeSchema = z.number().min(1).max(10).nullable();

export const teamPlanSchema = z.discriminatedUnion('how', [
  /** Drawn evenly when the teacher says so. */
  z.strictObject({ how: z.literal('drawn'), count: z.int().min(2).max(12) }),
  /** Each seat picks one in the lobby. */
  z.strictObject({ how: z.literal('chosen'), count: z.int().min(2).max(12) }),
  /** Each seat is a team, and its name the team's. */
  z.strictObject({ how: z.literal('one-device') }),
]);

/** One host is measured up to a thousand; more take several (docs/scaling.md). */
export const maxSeats = 10_000;

/** All the teacher decides before the drill opens. Nothing of it changes afterwards. */
export const drillPlanSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  mode: z.enum(drillModes),
  /** What the room reads first; each seat may choose the other. */
  language: z.enum(languages),
  scoring: z.enum(scorings).default('accuracy'),
  /** Before answers are taken, milliseconds; team talk comes on top. Live mode only. */
  readingMs: z.int().min(0).max(600_000).default(5_000),
  talkMs: z.int().min(0).max(600_000).default(0),
  /** To answer one question, milliseconds, before `timeFactor`. Live mode only. */
  answerMs: z.int().min(5_000).max(3_600_000).default(30_000),
  timeFactor: timeFactorSchema.default(1),
  /** When answers end in the modes at one's own pace, epoch ms; null: when the teacher says so. */
  closesAt: z.int().nullable().default(null),
  /** At one's own pace: the answer is shown after each question, or only when the drill is over. */
  feedback: z.enum(['after-each', 'at-the-end']).default('at-the-end'),
  /** Answers close by themselves when everybody has answered. */
  closeWhenAllAnswered: z.boolean().default(true),
  teams: teamPlanSchema.nullable().default(null),
  /** Whether a ranking is shown at all; the teacher's own table always has it. */
  ranking: z.boolean().default(true),
  names: z
    .strictObject({
      /** Refuses names with words from a short list, in both languages. */
      filter: z.boolean(),
      /** `only`: names are made up, nobody types one. */
      madeUp: z.enum(['off', 'offered', 'only']),
    })
    .default({ filter: true, madeUp: 'offered' }),
  /** Whoever joins after the start waits until the teacher lets them in. */
  approveLatecomers: z.boolean().default(false),
  maxSeats: z.int().min(1).max(maxSeats).default(200),
  questions: z.array(drillQuestionSchema).min(1).max(200),
  /** Of the questions above; one that is missing here is said in words. */
  pictures: drillPicturesSchema.default([]),
});
export type DrillPlan = z.infer<typeof drillPlanSchema>;
/** The plan as a page may write it: what has a default may be left out. */
export type DrillWish = z.input<typeof drillPlanSchema>;

/** Whether each seat goes through the questions alone. */
export const atOwnPace = (mode: DrillMode): boolean =>
  mode === 'self-paced' || mode === 'exit-ticket';
