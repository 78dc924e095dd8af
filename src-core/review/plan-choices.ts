import { z } from 'zod';
import { recordIdSchema, type RecordId } from './answer-log';
import { defaultStudyPlan, readStudyPlan, studyPlanSchema, type StudyPlan } from './study-plan';

/**
 * A learner's plan on several devices. Each field goes by itself, and the choice made last in the
 * knowledge of the others counts (Lamport 1978, "Time, Clocks, and the Ordering of Events"): a
 * choice bears a number greater than all its device has seen. Of two made apart with the same
 * number the greater id counts. No clock of a device decides more than that: one that is years
 * ahead wins such a tie at most once, for the next choice anywhere bears a greater number.
 */
const stampSchema = z.strictObject({
  /** 0: chosen before choices were numbered. */
  count: z.int().min(0),
  id: recordIdSchema,
});

type Field = keyof StudyPlan;
const fields = Object.keys(studyPlanSchema.shape) as Field[];
const stampOfField = stampSchema.optional().catch(undefined);

/** When each field of a plan was chosen; a field that never was has no stamp. */
const chosenSchema = z
  .object({
    retention: stampOfField,
    dayStartHour: stampOfField,
    weights: stampOfField,
    exam: stampOfField,
  } satisfies Record<Field, z.ZodType>)
  .catch({});

/** A plan as it is stored: its fields as before, and beside them when they were chosen. */
export interface KeptPlan extends StudyPlan {
  chosen: z.infer<typeof chosenSchema>;
}

export function readKeptPlan(stored: unknown): KeptPlan {
  const chosen = (stored as { chosen?: unknown } | null | undefined)?.chosen;
  return { ...readStudyPlan(stored), chosen: chosenSchema.parse(chosen ?? {}) };
}

/** One field of a plan as it was chosen, as a device tells the others. */
export const planChoiceSchema = z
  .strictObject({
    field: z.enum(fields as [Field, ...Field[]]),
    value: z.unknown(),
    ...stampSchema.shape,
  })
  // What a plan does not keep as it is (another version's, damaged) is no choice we can follow.
  .refine(({ field, value }) => same(readStudyPlan({ [field]: value })[field], value), {
    path: ['value'],
  });
export type PlanChoice = z.infer<typeof planChoiceSchema>;

/** Changes a plan; the fields that are another than before are chosen anew. */
export function choosePlan(kept: KeptPlan, change: Partial<StudyPlan>, id: RecordId): KeptPlan {
  const changed = fields.filter((field) => field in change && !same(change[field], kept[field]));
  const count = 1 + Math.max(0, ...fields.map((field) => kept.chosen[field]?.count ?? 0));
  const chosen = Object.fromEntries(changed.map((field) => [field, { count, id }]));
  return { ...kept, ...change, chosen: { ...kept.chosen, ...chosen } };
}

/** Stamps what was chosen before there were stamps, below whatever is chosen from now on. */
export function stampOldChoices(kept: KeptPlan, id: RecordId): KeptPlan {
  const old = fields.filter(
    (field) => !kept.chosen[field] && !same(kept[field], defaultStudyPlan[field]),
  );
  if (old.length === 0) return kept;
  const chosen = Object.fromEntries(old.map((field) => [field, { count: 0, id }]));
  return { ...kept, chosen: { ...kept.chosen, ...chosen } };
}

export const choicesOf = (kept: KeptPlan): PlanChoice[] =>
  fields.flatMap((field) => {
    const stamp = kept.chosen[field];
    return stamp ? [{ field, value: kept[field], ...stamp }] : [];
  });

/** Takes over what counts for more than what is here; in any order, any number of times. */
export function mergeChoices(kept: KeptPlan, choices: readonly PlanChoice[]): KeptPlan {
  return choices.reduce((plan, choice) => {
    const { field, value, count, id } = choice;
    const stamp = plan.chosen[field];
    const here = stamp && { field, value: plan[field], ...stamp };
    if (here && compare(choice, here) <= 0) return plan;
    return { ...plan, [field]: value, chosen: { ...plan.chosen, [field]: { count, id } } };
  }, kept);
}

/** The value decides where all else is equal: a damaged file may say two things under one id. */
function compare(one: PlanChoice, other: PlanChoice): number {
  if (one.count !== other.count) return one.count - other.count;
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  const [left, right] = [JSON.stringify(one.value), JSON.stringify(other.value)];
  return left === right ? 0 : left < right ? -1 : 1;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
