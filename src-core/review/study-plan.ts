import { z } from 'zod';
import { dateSchema, topicSchema } from '@core/content/schema';
import { defaultSchedulerSettings, schedulerSettingsSchema } from './scheduler';
import { defaultDayStartHour } from './study-day';

/** A day on which much is to be known at once. */
export const examSchema = z.strictObject({
  /** The learner's own calendar date. */
  date: dateSchema,
  /** Empty: everything. */
  topics: z.array(topicSchema).readonly(),
});
export type Exam = z.infer<typeof examSchema>;

const { retention, weights } = schedulerSettingsSchema.shape;

/**
 * How one learner wants to study. Every field falls back on its own: a plan written by a newer
 * version, or damaged, changes what can be read and nothing else.
 */
export const studyPlanSchema = z.object({
  retention: retention.catch(defaultSchedulerSettings.retention),
  /** The local hour at which a day of study begins. */
  dayStartHour: z.int().min(0).max(23).catch(defaultDayStartHour),
  /** FSRS weights fitted to this learner's own log; null: the default ones. */
  weights: weights.nullable().catch(null),
  exam: examSchema.nullable().catch(null),
});
export type StudyPlan = z.infer<typeof studyPlanSchema>;

export const defaultStudyPlan: StudyPlan = studyPlanSchema.parse({});

/** A stored plan; the default where there is none. */
export function readStudyPlan(stored: unknown): StudyPlan {
  const plan = studyPlanSchema.safeParse(stored ?? {});
  return plan.success ? plan.data : defaultStudyPlan;
}
