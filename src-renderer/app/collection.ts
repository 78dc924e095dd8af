import type { CollectionContent, Digest } from '@core/collection/format';
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
import type { App } from './app.svelte';

/** SHA-256 by the browser (W3C Web Cryptography API). */
export const sha256: Digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Everything that is here, or what belongs to one learner, as the bytes of one file. */
export async function packCollection(
  app: App,
  created: Date,
  only: LearnerId | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { learners, answers, settings, prices } = await app.storage.everything();
  // What the storage has refused so far is only in this window: it belongs into the copy above all.
  const waiting = app.isOpen ? app.memory.unstored : [];
  const belongs = (owner: unknown) => only === null || owner === only;
  return writeCollection(
    {
      learners: learners.filter((row) => belongs((row as { id?: unknown }).id)),
      answers: [...answers, ...waiting].filter((row) =>
        belongs((row as { learner?: unknown }).learner),
      ),
      settings: settings.filter(({ owner }) => belongs(owner)),
      prices: prices.filter(({ learner }) => belongs(learner)),
    },
    { created: created.toISOString(), app: app.description.version },
    sha256,
  );
}

/** Compares what a file holds with what is here. Writes nothing. */
export async function previewImport(
  app: App,
  content: CollectionContent,
  targets: Targets,
): Promise<ImportPlan> {
  const stored = await app.storage.find(content.records.map(({ id }) => id));
  const belongings = await app.storage.belongings();
  return planImport(content, { learners: app.learners, stored, ...belongings }, targets);
}

/** Writes what the preview showed, all of it or nothing. */
export async function carryOutImport(app: App, plan: ImportPlan): Promise<ImportJournal> {
  const journal = await app.storage.takeIn(plan.write, Date.now());
  await app.reread();
  return journal;
}

/** The last import, while it has not been taken back. */
export async function findLastImport(app: App): Promise<ImportJournal | null> {
  const stored = importJournalSchema.safeParse(await app.storage.setting(machine, lastImport));
  return stored.success ? stored.data : null;
}

/** The setting of the machine that says when records last went to a shared folder. */
export const sharedAt = 'shared-at';

/** Takes the last import back, or says why that would no longer leave what was here before. */
export async function takeImportBack(
  app: App,
  journal: ImportJournal,
): Promise<UndoHindrance | null> {
  const { answers } = await app.storage.everything();
  const shared = await app.storage.setting(machine, sharedAt);
  const hindrance = importUndoHindrance(
    journal,
    answers,
    typeof shared === 'number' ? shared : null,
  );
  if (hindrance) return hindrance;
  await app.storage.takeOut(journal);
  await app.reread();
  return null;
}
