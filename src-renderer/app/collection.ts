import { readKeptDrafts } from '@core/authoring/kept-draft';
import type { CarriedDraft, CollectionContent } from '@core/collection/format';
import {
  importJournalSchema,
  importUndoHindrance,
  type ImportJournal,
  type UndoHindrance,
} from '@core/collection/import-undo';
import {
  planImport,
  StoredMatches,
  type ImportPlan,
  type Targets,
} from '@core/collection/plan-import';
import { lastImport, machine } from '../storage/storage';
import type { Household } from './household';
import { resultInSlices } from './slices';
import { pause } from '../pause';

/** Rows looked up at a time. */
const batchRows = 300;

/** The drafts that can be read, with their pictures. */
const draftsOf = async ({ storage }: Household): Promise<CarriedDraft[]> =>
  (await storage.draftRows()).flatMap(({ row, pictures }) =>
    readKeptDrafts([row]).kept.map((kept) => ({ kept, pictures })),
  );

/** Compares what is brought with what is here, in slices. Writes nothing. */
export async function previewImport(
  household: Household,
  content: CollectionContent,
  targets: Targets,
): Promise<ImportPlan> {
  const matches = new StoredMatches();
  for (let from = 0; from < content.records.length; from += batchRows) {
    const records = content.records.slice(from, from + batchRows);
    matches.compare(records, await household.storage.find(records.map(({ id }) => id)));
    await pause();
  }
  const belongings = await household.storage.belongings();
  const { kept: packs } = await household.storage.packs();
  const drafts = await draftsOf(household);
  const learners = await household.storage.learners();
  const here = { learners, stored: matches.found, ...belongings, packs, drafts };
  return resultInSlices(planImport(content, here, targets));
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
  const shared = await household.storage.setting(machine, sharedAt);
  const hindrance = await importUndoHindrance(
    journal,
    household.storage.readRows,
    typeof shared === 'number' ? shared : null,
    (await household.storage.packs()).kept,
    await draftsOf(household),
  );
  if (hindrance) return hindrance;
  await household.storage.takeOut(journal);
  await household.reread();
  return null;
}
