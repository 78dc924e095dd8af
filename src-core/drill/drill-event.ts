import { z } from 'zod';
import { confidenceSchema } from '@core/review/answer-log';
import { responseSchema } from '@core/questions/registry';
import { drillPlanSchema, extraTimeSchema } from './drill-plan';

/**
 * What happened in a drill, one record a deed, in the order of the journal. The state is the fold
 * of these and of nothing else (`drill.ts`), so that a host that was killed comes back as it was.
 * All times are the host's, epoch ms, and never go back; no time a seat reports is in here.
 */

/** Public: everybody may know it. The secret that proves a seat is its token. */
export const seatIdSchema = z
  .string()
  .regex(/^s[1-9]\d{0,5}$/)
  .brand<'SeatId'>();
export type SeatId = z.infer<typeof seatIdSchema>;

const at = z.int().min(0).max(8.64e15);
/** 0-based, counts every showing: a question asked again has a turn of its own. */
const turn = z.int().min(0).max(10_000);
const team = z.int().min(1).max(12);
const name = z.string().min(1).max(200);
const seatHead = { at, seat: seatIdSchema };

export const drillEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DrillOpened'),
    at,
    drill: z.string().min(1).max(64),
    plan: drillPlanSchema,
  }),
  /**
   * `proof`: SHA-256 of the seat's token, base64url; the token itself is written nowhere. Null for
   * a seat without a device, which the teacher answers for.
   */
  z.strictObject({
    type: z.literal('SeatJoined'),
    ...seatHead,
    name,
    proof: z.string().max(64).nullable(),
    /** False for a late-comer who waits to be let in. */
    admitted: z.boolean(),
  }),
  z.strictObject({ type: z.literal('SeatAdmitted'), ...seatHead }),
  z.strictObject({ type: z.literal('SeatRenamed'), ...seatHead, name }),
  /** Answers given stay in the journal; the seat is out of every view, ranking and result. */
  z.strictObject({ type: z.literal('SeatRemoved'), ...seatHead }),
  z.strictObject({ type: z.literal('ExtraTimeGiven'), ...seatHead, factor: extraTimeSchema }),
  z.strictObject({ type: z.literal('TeamChosen'), ...seatHead, team }),
  z.strictObject({
    type: z.literal('TeamsDrawn'),
    at,
    teams: z.array(z.strictObject({ seat: seatIdSchema, team })),
  }),
  z.strictObject({ type: z.literal('LobbyLocked'), at }),
  z.strictObject({ type: z.literal('LobbyUnlocked'), at }),
  /** `question`: index in the plan. */
  z.strictObject({ type: z.literal('QuestionShown'), at, turn, question: z.int().min(0) }),
  /** Shown once more because many missed it; a new turn. */
  z.strictObject({ type: z.literal('QuestionReasked'), at, turn, question: z.int().min(0) }),
  z.strictObject({ type: z.literal('AnsweringOpened'), at, turn }),
  z.strictObject({
    type: z.literal('Answered'),
    ...seatHead,
    turn,
    response: responseSchema,
    confidence: confidenceSchema.nullable(),
  }),
  /** One screen: so many said this. Takes the place of what was entered for this turn before. */
  z.strictObject({
    type: z.literal('TallyTaken'),
    at,
    turn,
    tally: z
      .array(z.strictObject({ response: responseSchema, count: z.int().min(0).max(1000) }))
      .max(20),
  }),
  z.strictObject({
    type: z.literal('TimeExtended'),
    at,
    turn,
    byMs: z.int().min(1).max(3_600_000),
  }),
  z.strictObject({ type: z.literal('Paused'), at }),
  z.strictObject({ type: z.literal('Resumed'), at }),
  z.strictObject({
    type: z.literal('AnsweringClosed'),
    at,
    turn,
    why: z.enum(['teacher', 'time', 'everybody-answered']),
  }),
  /** The class goes on without it: no key was shown, no marks are given. */
  z.strictObject({ type: z.literal('QuestionSkipped'), at, turn }),
  /** Counts of the options on the projector before the answer is. */
  z.strictObject({ type: z.literal('DistributionShown'), at, turn }),
  z.strictObject({ type: z.literal('Revealed'), at, turn }),
  z.strictObject({ type: z.literal('StandingsShown'), at }),
  /** The modes at one's own pace: every question is open from here on. */
  z.strictObject({ type: z.literal('WorkStarted'), at }),
  /** The host was gone since the record before this; the time between counts against nobody. */
  z.strictObject({ type: z.literal('HostRestarted'), at }),
  z.strictObject({
    type: z.literal('DrillFinished'),
    at,
    why: z.enum(['teacher', 'time', 'no-more-questions']),
  }),
]);
export type DrillEvent = z.infer<typeof drillEventSchema>;
export type DrillEventOf<Type extends DrillEvent['type']> = Extract<DrillEvent, { type: Type }>;
