import { z } from 'zod';
import { logRecordSchema, type CardId, type LearnerId } from '@core/review/answer-log';
import { schedulerVersion, type SchedulerSettings } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { ulid } from 'ulid';
import { stampPart, type Storage } from '../storage/storage';
import { pause } from './slices';

/** Counted up whenever folding or the layout of the columns changes: what was kept before is void. */
const format = 2;

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
const cardColumnsSchema = z.object({
  state: array(Int8Array),
  due: array(Float64Array),
  stability: array(Float64Array),
  difficulty: array(Float64Array),
  scheduledDays: array(Float64Array),
  learningStep: array(Uint16Array),
  reps: array(Uint32Array),
  lapses: array(Uint32Array),
  lastReview: array(Float64Array),
  answers: array(Uint32Array),
  flagged: array(Uint8Array),
  rest: array(Float64Array),
  lapsesHelped: array(Uint32Array),
  lastAt: array(Float64Array),
  lastScore: array(Float64Array),
  lastRating: array(Uint8Array),
  lastOrigin: array(Uint8Array),
  lastId: array(Uint8Array),
});
// Long lists of our own writing: looking at every word would take longer than reading them.
const wordsSchema = z.custom<string[]>(Array.isArray);
const cardsSchema = z.object({
  names: z.custom<CardId[]>(Array.isArray),
  standings: cardColumnsSchema,
});
const headSchema = z.object({
  format: z.literal(format),
  foldKey: z.string(),
  arrival: z.int(),
  damaged: z.int(),
  pieceCount: z.int(),
  count: z.int(),
  apart: z.array(logRecordSchema),
});

export interface KeptState {
  log: SlimLog;
  stamp: string;
  /** Everything that came up to here is in it. */
  arrival: number;
  damaged: number;
  foldKey: string;
}

/**
 * The folded log as it was last kept; null where there is none, or none that can be used. It is
 * read a part at a time, so that nothing waits for more than one of them.
 */
export async function readKeptLog(
  storage: Storage,
  learner: LearnerId,
  settings: SchedulerSettings,
): Promise<KeptState | null> {
  const read = (part: string) => storage.snapshotPart(learner, part);
  // Another window may keep a newer one meanwhile, and half of each is none.
  for (let tries = 0; tries < 3; tries += 1) {
    const stamp = z.string().safeParse(await read(stampPart));
    if (!stamp.success) return null;
    const kept = await readParts(read, settings);
    if ((await read(stampPart)) === stamp.data) return kept && { ...kept, stamp: stamp.data };
  }
  return null;
}

async function readParts(
  read: (part: string) => Promise<unknown>,
  settings: SchedulerSettings,
): Promise<Omit<KeptState, 'stamp'> | null> {
  const head = headSchema.safeParse(await read('head'));
  if (!head.success) return null;
  const { pieceCount, count, apart, arrival, damaged, foldKey: key } = head.data;
  const [words, cards] = [
    wordsSchema.safeParse(await read('words')),
    cardsSchema.safeParse(await read('cards')),
  ];
  if (!words.success || !cards.success) return null;
  try {
    const { names, standings } = cards.data;
    const rest = { pieceCount, count, apart, words: words.data, cards: names, standings };
    const log = SlimLog.resume(rest, settings);
    // While one piece is taken up, the next is on its way.
    let coming = read(pieceName(0));
    for (let piece = 0; piece < pieceCount; piece += 1) {
      const columns = pieceSchema.safeParse(await coming);
      if (!columns.success) return null;
      if (piece + 1 < pieceCount) coming = read(pieceName(piece + 1));
      log.resumePiece(columns.data);
      await pause();
    }
    return { log, arrival, damaged, foldKey: key };
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
  const { pieces, words, cards: names, standings, ...rest } = log.keep(since === null);
  const head = { format, foldKey: foldKey(log.settings), arrival, damaged, ...rest };
  const stamp = ulid();
  const named = [...pieces].map(([piece, columns]) => [pieceName(piece), columns] as const);
  const parts = new Map<string, unknown>([
    ['head', head],
    ['words', words],
    ['cards', { names, standings }],
    ...named,
  ]);
  return (await storage.keepSnapshot(learner, { stamp, since, arrival, parts })) ? stamp : null;
}

const pieceName = (piece: number) => `piece-${piece}`;
