import { z } from 'zod';
import { logRecordSchema, type CardId, type LearnerId } from '@core/review/answer-log';
import { schedulerVersion, type SchedulerSettings } from '@core/review/scheduler';
import { emptyCardColumns } from '@core/review/card-table';
import { joinTexts, splitTexts } from '@core/review/joined-texts';
import { emptyColumns } from '@core/review/log-columns';
import { narrowColumns, widenColumns } from '@core/review/narrow-columns';
import { SlimLog } from '@core/review/slim-log';
import { ulid } from 'ulid';
import { stampPart, type Storage } from '../storage/storage';
import { countPart, countToKeep, type Count } from './kept-count';
import { pause } from '../pause';

/** Counted up whenever folding or the layout of the columns changes: what was kept before is void. */
const format = 3;

/** What due dates are folded by: another one asks for another fold of the same rows. */
export const foldKey = (settings: SchedulerSettings): string =>
  JSON.stringify([schedulerVersion, settings]);

// Long arrays of our own writing: looking at every number would take longer than reading them.
const columnsSchema = z.record(z.string(), z.unknown());
const textsSchema = z.object({ text: z.string(), lengths: z.instanceof(Uint32Array<ArrayBuffer>) });
const cardsSchema = z.object({ names: textsSchema, standings: columnsSchema });
const headSchema = z.object({
  format: z.literal(format),
  foldKey: z.string(),
  arrival: z.int(),
  damaged: z.int(),
  pieceCount: z.int(),
  count: z.int(),
  apart: z.array(logRecordSchema),
});

/** So many rows at once: more than anything of one session asks for. */
const newestRows = 20_000;

export interface KeptState {
  log: SlimLog;
  stamp: string;
  /** Everything that came up to here is in it. */
  arrival: number;
  damaged: number;
  foldKey: string;
}

/** What was kept, its cards and newest rows in hand. */
export interface KeptStart extends KeptState {
  /** Takes up the older rows; false where that cannot be, and the log is of no use then. */
  readRest(): Promise<boolean>;
}

/**
 * The folded log as it was last kept, as much of it as a first page asks for; null where there is
 * none, or none that can be used. It is read a part at a time, so that nothing waits for more than one
 * of them.
 */
export async function readKeptLog(
  storage: Storage,
  learner: LearnerId,
  settings: SchedulerSettings,
): Promise<KeptStart | null> {
  const read = (part: string) => storage.snapshotPart(learner, part);
  // Another window may keep a newer one meanwhile, and half of each is none.
  for (let tries = 0; tries < 3; tries += 1) {
    const stamp = z.string().safeParse(await read(stampPart));
    if (!stamp.success) return null;
    const isSame = async () => (await read(stampPart)) === stamp.data;
    const kept = await readParts(read, settings);
    if (!(await isSame())) continue;
    if (!kept) return null;
    const { pieces, ...state } = kept;
    const readRest = async () => (await takeUp(pieces, Infinity)) && (await isSame());
    return { ...state, stamp: stamp.data, readRest };
  }
  return null;
}

async function readParts(
  read: (part: string) => Promise<unknown>,
  settings: SchedulerSettings,
): Promise<(Omit<KeptState, 'stamp'> & { pieces: ComingPieces }) | null> {
  const parts = ['head', 'words', 'cards'].map(read);
  const head = headSchema.safeParse(await parts[0]);
  const words = textsSchema.safeParse(await parts[1]);
  const cards = cardsSchema.safeParse(await parts[2]);
  if (!head.success || !words.success || !cards.success) return null;
  const { pieceCount, count, apart, arrival, damaged, foldKey: key } = head.data;
  try {
    const rest = {
      pieceCount,
      count,
      apart,
      words: splitTexts(words.data),
      cards: splitTexts(cards.data.names) as CardId[],
      standings: widenColumns(cards.data.standings, emptyCardColumns(0)),
    };
    const log = SlimLog.resume(rest, settings);
    const pieces: ComingPieces = { log, read, left: pieceCount };
    if (!(await takeUp(pieces, newestRows))) return null;
    return { log, arrival, damaged, foldKey: key, pieces };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Pieces of a log on their way, the newest first. */
interface ComingPieces {
  log: SlimLog;
  read: (part: string) => Promise<unknown>;
  left: number;
}

/** Takes up pieces until so many rows have come; false where one cannot be used. */
async function takeUp(pieces: ComingPieces, most: number): Promise<boolean> {
  let wanted = most;
  const next = () => (pieces.left > 0 ? pieces.read(pieceName(pieces.left - 1)) : null);
  for (let coming = next(); coming !== null && wanted > 0;) {
    const kept = columnsSchema.safeParse(await coming);
    if (!kept.success) return false;
    try {
      const piece = widenColumns(kept.data, emptyColumns(0));
      pieces.left -= 1;
      wanted -= piece.at.length;
      // While this piece is taken up, the next is on its way.
      coming = wanted > 0 ? next() : null;
      pieces.log.resumePiece(piece);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
    await pause();
  }
  return true;
}

/**
 * Keeps the folded log.
 *
 * @param since the stamp of what was kept before, or null to keep all of it
 * @param count what was counted of it, where anything was
 * @returns the new stamp, or null where another window has kept something since
 */
export async function keepLog(
  storage: Storage,
  learner: LearnerId,
  {
    log,
    arrival,
    damaged,
    since,
    count: counted = null,
  }: Omit<KeptState, 'stamp' | 'foldKey'> & { since: string | null; count?: Count | null },
): Promise<string | null> {
  const { pieces, words, cards: names, standings, ...rest } = log.keep(since === null);
  const head = { format, foldKey: foldKey(log.settings), arrival, damaged, ...rest };
  const stamp = ulid();
  const named = [...pieces].map(
    ([piece, columns]) => [pieceName(piece), narrowColumns(columns)] as const,
  );
  const parts = new Map<string, unknown>([
    ['head', head],
    ['words', joinTexts(words)],
    ['cards', { names: joinTexts(names), standings: narrowColumns(standings) }],
    ...named,
  ]);
  if (counted) parts.set(countPart, countToKeep(counted, stamp));
  return (await storage.keepSnapshot(learner, { stamp, since, arrival, parts })) ? stamp : null;
}

const pieceName = (piece: number) => `piece-${piece}`;
