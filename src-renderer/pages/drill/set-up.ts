import { z } from 'zod';
import { levelSchema, topicSchema } from '@core/content/schema';
import { drillModes, scorings, teamPlanSchema, type DrillMode } from '@core/drill/drill-plan';

/** How the questions of a drill are found. All ways are kept, so that changing one's mind costs nothing. */
const questionChoiceSchema = z.strictObject({
  /** `missed`: what the class missed before, worst first. */
  by: z.enum(['topic', 'missed', 'hand']),
  /** Empty: all. */
  topics: z.array(topicSchema),
  levels: z.array(levelSchema),
  /** Written by people, drawn from templates, or both. */
  from: z.enum(['all', 'authored', 'generated']),
  length: z.int().min(1).max(200),
  /** Picked by hand, in the order asked. */
  cards: z.array(z.string().max(200)).max(200),
});
export type QuestionChoice = z.infer<typeof questionChoiceSchema>;

/** What the teacher has set up; kept on the machine for the next time. */
export const drillChoiceSchema = z.strictObject({
  mode: z.enum(drillModes),
  scoring: z.enum(scorings),
  ranking: z.boolean(),
  /** Null: no clock. */
  timeFactor: z.number().min(1).max(10).nullable(),
  answerSeconds: z.int().min(5).max(3600),
  readingSeconds: z.int().min(0).max(600),
  talkSeconds: z.int().min(0).max(600),
  /** Minutes until a drill at one's own pace closes; null: when the teacher says so. */
  closesAfter: z.int().min(1).max(1440).nullable(),
  feedback: z.enum(['after-each', 'at-the-end']),
  teams: teamPlanSchema.nullable(),
  madeUp: z.enum(['off', 'offered', 'only']),
  filter: z.boolean(),
  approveLatecomers: z.boolean(),
  questions: questionChoiceSchema,
});
export type DrillChoice = z.infer<typeof drillChoiceSchema>;

/** Ready to open: a live drill of five questions, marked by what is right. */
export const usualChoice: DrillChoice = {
  mode: 'live',
  scoring: 'accuracy',
  ranking: true,
  timeFactor: 1,
  answerSeconds: 30,
  readingSeconds: 5,
  talkSeconds: 0,
  closesAfter: null,
  feedback: 'at-the-end',
  teams: null,
  madeUp: 'offered',
  filter: true,
  approveLatecomers: false,
  questions: { by: 'topic', topics: [], levels: [], from: 'all', length: 5, cards: [] },
};

/** An exit ticket is short: what was today's lesson about. */
const ticketLength = 3;

/** The choice after another mode was picked: what makes no sense in it falls back. */
export function inMode(choice: DrillChoice, mode: DrillMode): DrillChoice {
  const { questions } = choice;
  const length =
    mode === 'exit-ticket'
      ? ticketLength
      : questions.length === ticketLength
        ? usualChoice.questions.length
        : questions.length;
  return {
    ...choice,
    mode,
    scoring: mode === 'exit-ticket' ? 'accuracy' : choice.scoring,
    closesAfter: mode === 'self-paced' ? (choice.closesAfter ?? 20) : null,
    teams: mode === 'live' ? choice.teams : null,
    questions: { ...questions, length },
  };
}

/** What was set up last on this machine; the usual where nothing fitting is kept. */
export function readChoice(stored: unknown): DrillChoice {
  const parsed = drillChoiceSchema.safeParse(stored);
  return parsed.success ? parsed.data : usualChoice;
}
