import { packRow, type CollectionContent, type Digest } from '@core/collection/format';
import {
  importJournalSchema,
  importUndoHindrance,
  type ImportJournal,
  type UndoHindrance,
} from '@core/collection/import-undo';
import { planImport, type ImportPlan, type Targets } from '@core/collection/plan-import';
import { writeCollection } from '@core/collection/write-collection';
import type { LearnerId } from '@core/review/answer-log';
import { lastImport, machine } from '../storage/storage';
import type { Household } from './household';

/** SHA-256 by the browser (W3C Web Cryptography API). */
export const sha256: Digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Everything that is here, or what belongs to one learner, as the bytes of one file. */
export async function packCollection(
  household: Household,
  created: Date,
  only: LearnerId | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { learners, answers, settings, prices } = await household.storage.everything();
  // What the storage has refused so far is only in this window: it belongs into the copy above all.
  const waiting = household.isOpen ? household.memory.unstored : [];
  const packs = await household.storage.packRows();
  const belongs = (owner: unknown) => only === null || owner === only;
  return writeCollection(
    {
      learners: learners.filter((row) => belongs((row as { id?: unknown }).id)),
      answers: [...answers, ...waiting].filter((row) =>
        belongs((row as { learner?: unknown }).learner),
      ),
      settings: settings.filter(({ owner }) => belongs(owner)),
      prices: prices.filter(({ learner }) => belongs(learner)),
      // They are everyone's: one learner's answers say little without the questions.
      packs: packs.map(({ row, pictures }) => packRow(row, pictures)),
    },
    { created: created.toISOString(), app: household.description.version },
    sha256,
  );
}

/** Compares what a file holds with what is here. Writes nothing. */
export async function previewImport(
  household: Household,
  content: CollectionContent,
  targets: Targets,
): Promise<ImportPlan> {
  const stored = await household.storage.find(content.records.map(({ id }) => id));
  const belongings = await household.storage.belongings();
  const { kept: packs } = await household.storage.packs();
  return planImport(
    content,
    { learners: household.learners, stored, ...belongings, packs },
    targets,
  );
}

/** Writes what the preview showed, all of it or nothing. */
export async function carryOutImport(
  household: Household,
  plan: ImportPlan,
): Promise<ImportJournal> {
  const journal = await household.storage.takeIn(plan.write, Date.now());
  await household.reread();
  return journal;
}

/** The last import, while it has not been taken back. */
export async function findLastImport(household: Household): Promise<ImportJournal | null> {
  const stored = importJournalSchema.safeParse(
    await household.storage.setting(machine, lastImport),
  );
  return stored.success ? stored.data : null;
}

/** The setting of the machine that says when records last went to a shared folder. */
export const sharedAt = 'shared-at';

/** Takes the last import back, or says why that would no longer leave what was here before. */
export async function takeImportBack(
  household: Household,
  journal: ImportJournal,
): Promise<UndoHindrance | null> {
  const { answers } = await household.storage.everything();
  const shared = await household.storage.setting(machine, sharedAt);
  const hindrance = importUndoHindrance(
    journal,
    answers,
    typeof shared === 'number' ? shared : null,
    (await household.storage.packs()).kept,
  );
  if (hindrance) return hindrance;
  await household.storage.takeOut(journal);
  await household.reread();
  return null;
}
