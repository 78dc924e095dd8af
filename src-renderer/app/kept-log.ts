import { z } from 'zod';
import type { cardIdSchema } from '@core/review/answer-log';
import { logRecordSchema, type LearnerId } from '@core/review/answer-log';
import type { Columns } from '@core/review/log-columns';
import { schedulerVersion, type SchedulerSettings } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { ulid } from 'ulid';
import type { Storage } from '../storage/storage';

/** Counted up whenever folding or the layout of the columns changes: what was kept before is void. */
const format = 1;

/** What due dates are folded by: another one asks for another fold of the same rows. */
export const foldKey = (settings: SchedulerSettings): string =>
  JSON.stringify([schedulerVersion, settings]);

const array = <Kind>(kind: new (length: number) => Kind) =>
  z.custom<Kind>((value) => value instanceof kind);
const pieceSchema = z.object({
  at: array(Float64Array),
  id: array(Uint8Array),
  type: array(Uint8Array),
  card: array(Int32Array),
  detail: array(Uint8Array),
  rating: array(Uint8Array),
  counted: array(Uint8Array),
  confidence: array(Uint8Array),
  score: array(Float64Array),
  value: array(Float64Array),
  seed: array(Float64Array),
  word: array(Int32Array),
  expected: array(Float64Array),
  interval: array(Uint16Array),
});
const headSchema = z.object({
  format: z.literal(format),
  foldKey: z.string(),
  arrival: z.int(),
  damaged: z.int(),
  pieceCount: z.int(),
  count: z.int(),
  apart: z.array(logRecordSchema),
  // Long lists of our own writing: looking at every word would take longer than reading them.
  words: z.custom<string[]>(Array.isArray),
  cards: z.custom<z.infer<typeof cardIdSchema>[]>(Array.isArray),
  standings: array(Float64Array),
});

export interface KeptState {
  log: SlimLog;
  stamp: string;
  /** Everything that came up to here is in it. */
  arrival: number;
  damaged: number;
  foldKey: string;
}

/** The folded log as it was last kept; null where there is none, or none that can be used. */
export async function readKeptLog(
  storage: Storage,
  learner: LearnerId,
  settings: SchedulerSettings,
): Promise<KeptState | null> {
  const parts = await storage.snapshot(learner);
  const head = headSchema.safeParse(parts.get('head'));
  const stamp = z.string().safeParse(parts.get('stamp'));
  if (!head.success || !stamp.success) return null;
  const { pieceCount, arrival, damaged, foldKey: key, ...rest } = head.data;
  const pieces = new Map<number, Columns>();
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const columns = pieceSchema.safeParse(parts.get(pieceName(piece)));
    if (!columns.success) return null;
    pieces.set(piece, columns.data);
  }
  try {
    const log = SlimLog.from({ ...rest, pieces }, settings);
    return { log, stamp: stamp.data, arrival, damaged, foldKey: key };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Keeps the folded log.
 *
 * @param since the stamp of what was kept before, or null to keep all of it
 * @returns the new stamp, or null where another window has kept something since
 */
export async function keepLog(
  storage: Storage,
  learner: LearnerId,
  { log, arrival, damaged, since }: Omit<KeptState, 'stamp' | 'foldKey'> & { since: string | null },
): Promise<string | null> {
  const { pieces, ...rest } = log.keep(since === null);
  const head = { format, foldKey: foldKey(log.settings), arrival, damaged, ...rest };
  const stamp = ulid();
  const named = [...pieces].map(([piece, columns]) => [pieceName(piece), columns] as const);
  const parts = new Map<string, unknown>([['head', head], ...named]);
  return (await storage.keepSnapshot(learner, { stamp, since, arrival, parts })) ? stamp : null;
}

const pieceName = (piece: number) => `piece-${piece}`;
