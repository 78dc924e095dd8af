import { z } from 'zod';
import { packIdSchema } from '@core/content/schema';
import { learnerIdSchema, recordIdSchema } from '@core/review/answer-log';
import { fingerprintOf } from './draft-copies';
import type { CarriedDraft } from './format';
import type { ImportBatch } from './plan-import';

/** What the last import added: kept so that it can be taken back, after a restart too. */
export const importJournalSchema = z.strictObject({
  at: z.number(),
  learners: z.array(learnerIdSchema),
  records: z.array(recordIdSchema),
  settings: z.array(z.strictObject({ owner: learnerIdSchema, name: z.string() })),
  prices: z.array(z.strictObject({ learner: learnerIdSchema, ticker: z.string() })).default([]),
  /** With the time they were last changed before they came: a later one says they were changed here. */
  packs: z.array(z.strictObject({ id: packIdSchema, updatedAt: z.number() })).default([]),
  /** With what they said when they came. */
  drafts: z.array(z.strictObject({ id: packIdSchema, fingerprint: z.string() })).default([]),
});
export type ImportJournal = z.infer<typeof importJournalSchema>;

export const journalOf = (at: number, batch: ImportBatch): ImportJournal => ({
  at,
  learners: batch.learners.map(({ id }) => id),
  records: batch.records.map(({ id }) => id),
  settings: batch.settings.map(({ owner, name }) => ({ owner, name })),
  prices: batch.prices.map(({ learner, ticker }) => ({ learner, ticker })),
  packs: batch.packs.map(({ kept: { id, updatedAt } }) => ({ id, updatedAt })),
  drafts: batch.drafts.map((draft) => ({ id: draft.kept.id, fingerprint: fingerprintOf(draft) })),
});

/** Why an import can no longer be taken back. */
export type UndoHindrance =
  /** A later record takes back or corrects one that came with it. */
  | 'built-on'
  /** A learner who came with it has answered since. */
  | 'learner-used'
  /** A pack that came with it has been changed since. */
  | 'pack-changed'
  /** A draft that came with it has been written on since. */
  | 'draft-changed'
  /** A folder shared with other devices has the records already: they would come back. */
  | 'shared';

/**
 * Whether taking the import back leaves exactly what was here before.
 *
 * The log only grows; an import is the one thing that may be taken out of it, because its records
 * are in a file still and nothing here was made of them yet. That holds while no later record names
 * one of them and no learner who came with them has gone on.
 *
 * @param readRows hands every row of the log over as stored, a batch at a time
 * @param packs the packs of one's own that are here
 * @param drafts the packs that are being written here
 * @param sharedAt when records last went to a shared folder (epoch ms), or null
 */
export async function importUndoHindrance(
  journal: ImportJournal,
  readRows: (take: (rows: unknown[]) => void) => Promise<void>,
  sharedAt: number | null,
  packs: readonly { id: string; updatedAt: number }[] = [],
  drafts: readonly CarriedDraft[] = [],
): Promise<UndoHindrance | null> {
  if (sharedAt !== null && sharedAt >= journal.at) return 'shared';
  const isChanged = journal.packs.some(({ id, updatedAt }) =>
    packs.some((pack) => pack.id === id && pack.updatedAt !== updatedAt),
  );
  if (isChanged) return 'pack-changed';
  const isWrittenOn = journal.drafts.some(({ id, fingerprint }) =>
    drafts.some((draft) => draft.kept.id === id && fingerprintOf(draft) !== fingerprint),
  );
  if (isWrittenOn) return 'draft-changed';
  const imported: ReadonlySet<unknown> = new Set(journal.records);
  const came: ReadonlySet<unknown> = new Set(journal.learners);
  let [isBuiltOn, isUsed] = [false, false];
  await readRows((rows) => {
    for (const row of rows) {
      const { id, learner, retracts, corrects } = row as Record<string, unknown>;
      if (imported.has(id)) continue;
      isBuiltOn ||= imported.has(retracts) || imported.has(corrects);
      isUsed ||= came.has(learner);
    }
  });
  if (isBuiltOn) return 'built-on';
  return isUsed ? 'learner-used' : null;
}
