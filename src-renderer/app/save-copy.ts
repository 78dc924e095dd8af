import { copyReminder, type LastCopy } from '@core/collection/copy-reminder';
import type { Result } from '@core/fault';
import type { SavedFile } from '@core/host/port';
import type { LearnerId } from '@core/review/answer-log';
import { z } from 'zod';
import { machine } from '../storage/storage';
import type { App } from './app.svelte';
import { packCollection, type PackWatch } from './pack-collection';

const lastCopySchema = z.object({ at: z.number(), records: z.number() });
const settingOf = (learner: string) => `last-copy:${learner}`;

/**
 * Saves everything, or what is one learner's, where the person says; null where they do not.
 *
 * @throws Cancelled after an abort
 */
export async function saveCopy(
  app: App,
  only: LearnerId | null,
  watch: PackWatch = {},
): Promise<Result<SavedFile | null>> {
  const now = new Date();
  const packed = await packCollection(app, now, only, watch);
  const whose = only === null ? '' : `${app.learner?.name}-`;
  const saved = await app.host.saveFile({
    suggestedName: `chokepoint-${whose}${now.toISOString().slice(0, 10)}.zip`,
    mediaType: 'application/zip',
    bytes: packed,
  });
  if (saved.ok && saved.value) await remember(app, now.getTime(), only);
  return saved;
}

async function remember(app: App, at: number, only: LearnerId | null): Promise<void> {
  for (const { id } of app.learners) {
    if (only !== null && id !== only) continue;
    const records = await app.storage.count(id);
    await app.storage.saveSetting(machine, settingOf(id), { at, records } satisfies LastCopy);
  }
}

/** How many records of the open learner are in no copy, where it is time to say so; else null. */
export async function remindOfCopy(app: App, now: number): Promise<number | null> {
  if (app.host.backups !== null || app.storage.kind !== 'database') return null;
  const { count, firstAt, learner } = app.memory;
  const stored = lastCopySchema.safeParse(await app.storage.setting(machine, settingOf(learner)));
  return copyReminder(stored.data ?? null, { records: count, firstAt }, now);
}
