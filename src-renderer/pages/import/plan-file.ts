import type { PastReview, ReadOutcome } from '@core/exchange/exchange';
import type { Result } from '@core/fault';
import { pastAnswers } from '@core/own-packs/past-answers';
import { planInstall, type InstallPlan } from '@core/own-packs/plan-install';
import type { Answer } from '@core/review/answer-log';
import type { App } from '../../app/app.svelte';

/** What a file would do: its pack, and the answers that came with it and are not here. */
export interface FilePlan extends InstallPlan {
  /** New records; empty in every format but Anki's. */
  records: Answer[];
  /** Past answers that are here already. */
  knownRecords: number;
}

/** Compares what was read with what is here. Writes nothing. */
export async function planFile(
  app: App,
  outcome: ReadOutcome,
  file: string,
  now: Date,
): Promise<Result<FilePlan>> {
  const kept = new Map(
    await Promise.all(
      app.ownPacks.list.map(async ({ id, pack }) => {
        const media = await app.ownPacks.media(id);
        return [id as string, { pack, media: media.ok ? media.value : [] }] as const;
      }),
    ),
  );
  const here = {
    find: (id: string) => kept.get(id) ?? null,
    packOf: (question: string) => app.shelf.question(question)?.pack.head.id ?? null,
  };
  const plan = planInstall(outcome, file, here, now.toISOString().slice(0, 10));
  if (!plan.ok) return plan;
  const all = historyOf(app, outcome.pack.history, plan.value);
  const stored = all.length > 0 ? await app.storage.find(all.map(({ id }) => id)) : new Map();
  const records = all.filter(({ id }) => !stored.has(id));
  return {
    ok: true,
    value: { ...plan.value, records, knownRecords: all.length - records.length },
  };
}

/** Two reviews of one card in one millisecond are one. */
function historyOf(app: App, history: readonly PastReview[], plan: InstallPlan): Answer[] {
  const { pack } = plan;
  const all = pastAnswers(history, pack.questions, app.memory.learner, pack.head.version);
  return [...new Map(all.map((record) => [record.id, record])).values()];
}
