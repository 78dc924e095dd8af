import { responseSchema } from '@core/questions/registry';
import {
  answerSchema,
  confidences,
  logRecordSchema,
  originSchedules,
  recordIdSchema,
  type Answer,
  type LogRecord,
} from './answer-log';

const idPattern = recordIdSchema._zod.def.pattern!;
const answerKeys = Object.keys(answerSchema.shape).length;
const mostLabel = 40;

/**
 * A record as it was stored, or null where it is none: as `logRecordSchema` has it. Nearly all are
 * answers, and a million of them are read at once: those are looked at here, in a fifth of the time
 * that a schema takes which may not write code for itself (Content Security Policy, `unsafe-eval`).
 */
export function parseRecord(value: unknown): LogRecord | null {
  if (isAnswer(value)) return value;
  const parsed = logRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<keyof Answer, unknown>;
  return (
    row.type === 'answer' &&
    Object.keys(row).length === answerKeys &&
    typeof row.id === 'string' &&
    idPattern.test(row.id) &&
    isText(row.learner, 1, 64) &&
    isWhole(row.at, -8.64e15, 8.64e15) &&
    isText(row.question, 1, 200) &&
    isText(row.card, 1, 200) &&
    isText(row.contentVersion, 0, 40) &&
    isWhole(row.seed, -Infinity, Infinity) &&
    typeof row.origin === 'string' &&
    Object.hasOwn(originSchedules, row.origin) &&
    isWhole(row.elapsedMs, 0, Infinity) &&
    isScored(row.response, row.score) &&
    (row.confidence === null || confidences.includes(row.confidence as never)) &&
    isWhole(row.rating, 1, 4) &&
    areLabels(row.confusedWith) &&
    areLabels(row.optionOrder)
  );
}

const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const areLabels = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => isText(one, 0, mostLabel));

/** An answer that was not given earns nothing. */
function isScored(response: unknown, score: unknown): boolean {
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return false;
  if (response === null) return score === 0;
  return isChoice(response) || responseSchema.safeParse(response).success;
}

/** The most common kind of response. */
function isChoice(response: unknown): boolean {
  if (typeof response !== 'object' || response === null) return false;
  const { kind, option } = response as { kind?: unknown; option?: unknown };
  return (
    kind === 'single-choice' && isText(option, 0, mostLabel) && Object.keys(response).length === 2
  );
}
