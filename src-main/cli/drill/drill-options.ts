import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { levelSchema, topicSchema } from '@core/content/schema';
import { compilePack } from '@core/content/pack-source';
import {
  drillModes,
  drillPlanSchema,
  maxSeats,
  scorings,
  type DrillPlan,
} from '@core/drill/drill-plan';
import { planByTopic } from '@core/drill/plan-by-topic';
import { bad, good, type Fault, type Result } from '@core/fault';
import { languages } from '@core/language';
import { questionTemplates } from '@core/questions/templates';
import { dataFolder } from '@host/data-folder';
import { readContentFolder } from '../content-folder';
import { readPredictions } from './read-predictions';

const commas = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a number')
  .transform(Number);

const planFlags = z.object({
  topics: commas.pipe(z.array(topicSchema)).default([]),
  levels: z
    .string()
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(levelSchema))
    .default([]),
  count: number.pipe(z.int().min(0).max(200)).default(5),
  /** Cards of charts to continue. */
  predict: commas.default([]),
  seed: number.pipe(z.int()).optional(),
  title: z.string().default('Chokepoint'),
  mode: z.enum(drillModes).exclude(['one-screen']).default('live'),
  scoring: z.enum(scorings).default('accuracy'),
  language: z.enum(languages).default('en'),
  /** Seconds. */
  answer: number.default(30),
  reading: number.default(5),
  /** 1 to 10, or `off`. */
  time: z.union([z.literal('off').transform(() => null), number]).default(1),
  /** Minutes. */
  closes: number.optional(),
  /** `drawn:4`, `chosen:3` or `one-device`. */
  teams: z
    .string()
    .regex(/^((drawn|chosen):\d{1,2}|one-device)$/, 'drawn:4, chosen:3 or one-device')
    .optional(),
  approve: z.boolean().default(false),
  ranking: z.boolean().default(true),
});
export type PlanFlags = z.input<typeof planFlags>;

const fault = (place: string, message: string, remedy: string): Fault => ({
  code: 'drill.plan-unfit',
  place,
  message,
  remedy,
});

/** What is wrong with a plan, a line a place. */
function faultsOf(place: string, error: z.ZodError): Fault[] {
  return error.issues.slice(0, 10).map(({ path: at, message }) => ({
    ...fault(place, message, 'Mend it and start again; docs/drill.md has an example.'),
    place: at.length === 0 ? place : `${place}: ${at.join('.')}`,
  }));
}

/** The plan in a JSON file, as `drillPlanSchema` has it. */
export async function planFromFile(file: string): Promise<Result<DrillPlan>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return bad(fault(file, String(error), 'Give a JSON file that can be read.'));
  }
  const plan = drillPlanSchema.safeParse(value);
  return plan.success ? good(plan.data) : { ok: false, faults: faultsOf(file, plan.error) };
}

/** A plan drawn from the packs and templates that ship with the app. */
export async function planFromFlags(
  given: PlanFlags,
  content: string,
  now: number,
): Promise<Result<DrillPlan>> {
  const read = planFlags.safeParse(given);
  if (!read.success) return { ok: false, faults: faultsOf('--', read.error) };
  const flags = read.data;
  const { packs } = await readContentFolder(content);
  const stock = {
    packs: packs.map((source) => {
      const { head, questions, facts } = compilePack(source);
      return { version: head.version, questions, facts };
    }),
    templates: questionTemplates,
  };
  const { topics, levels, count } = flags;
  const seed = flags.seed ?? now % 2_147_483_647;
  const predicted = await readPredictions(content, flags.predict);
  if (!predicted.ok) return predicted;
  const drawn = planByTopic(stock, { topics, levels, count, seed });
  const questions = [...predicted.value, ...drawn];
  if (questions.length === 0)
    return bad(fault('--topics', 'no question fits', 'Name other topics or levels.'));
  const [how, teams] = (flags.teams ?? '').split(':');
  const plan = drillPlanSchema.safeParse({
    title: flags.title,
    mode: flags.mode,
    language: flags.language,
    scoring: flags.scoring,
    readingMs: flags.reading * 1000,
    answerMs: flags.answer * 1000,
    timeFactor: flags.time,
    closesAt: flags.closes === undefined ? null : now + Math.round(flags.closes * 60_000),
    teams: how === '' ? null : how === 'one-device' ? { how } : { how, count: Number(teams) },
    ranking: flags.ranking && flags.mode !== 'exit-ticket',
    approveLatecomers: flags.approve,
    maxSeats,
    questions,
  });
  return plan.success ? good(plan.data) : { ok: false, faults: faultsOf('--', plan.error) };
}

/** Where journals are kept if nothing else is said: with the browser shell's. */
export const usualJournals = (): string =>
  path.join(dataFolder(process.platform, process.env, os.homedir()), 'drills');
