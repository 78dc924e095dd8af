import { packRow } from '@core/collection/format';
import { CollectionPacker, type CollectionHead } from '@core/collection/write-collection';
import type { Fault } from '@core/fault';
import type { LearnerId, LogRecord } from '@core/review/answer-log';
import type { Storage } from '../storage/storage';

/** What is to be packed. */
export interface PackJob {
  head: CollectionHead;
  /** One learner's alone; null: everyone's. */
  only: LearnerId | null;
  /** What the storage has refused so far is only in the window: it belongs into the copy above all. */
  waiting: readonly LogRecord[];
}

/** What the worker says: how far it is, then once what came of it. */
export type PackWord =
  | { said: 'progress'; share: number }
  | { said: 'packed'; file: Blob }
  | { said: 'failed'; fault: Fault };

/**
 * Everything that is stored, or what belongs to one learner, as one file. The log is read a batch at a
 * time; learners come after it, so that nobody whose answers are in is missing.
 *
 * @param onShare hears how far it is, 0 to 1, and may let others work before the next batch
 */
export async function packStored(
  storage: Storage,
  { head, only, waiting }: PackJob,
  onShare: (share: number) => void | Promise<void>,
): Promise<Blob> {
  const packer = new CollectionPacker(head);
  const belongs = (owner: unknown) => only === null || owner === only;
  const answersOf = (rows: readonly unknown[]) =>
    rows.filter((row) => belongs((row as { learner?: unknown }).learner));
  const all = await storage.count();
  let done = 0;
  await storage.readRows(async (rows) => {
    packer.add('answers', answersOf(rows));
    done += rows.length;
    await onShare(Math.min(1, done / Math.max(1, all)));
  });
  packer.add('answers', answersOf(waiting));
  const learners = await storage.learners();
  packer.add(
    'learners',
    learners.filter(({ id }) => belongs(id)),
  );
  const { settings, prices } = await storage.belongings();
  packer.add(
    'settings',
    settings.filter(({ owner }) => belongs(owner)),
  );
  packer.add(
    'prices',
    prices.filter(({ learner }) => belongs(learner)),
  );
  // They are everyone's: one learner's answers say little without the questions.
  for (const { row, pictures } of await storage.packRows())
    packer.add('packs', [packRow(row, pictures)]);
  for (const { row, pictures } of await storage.draftRows())
    packer.add('packs', [packRow(row, pictures)]);
  // The browser takes the bytes over: the page that hands the file on need not hold them.
  return new Blob(packer.finish(), { type: 'application/zip' });
}
