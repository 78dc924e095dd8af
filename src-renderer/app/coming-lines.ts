import type { Targets } from '@core/collection/plan-import';
import {
  learnerIdSchema,
  recordIdSchema,
  type LearnerId,
  type LogRecord,
} from '@core/review/answer-log';
import { choicesOf, mergeChoices, readKeptPlan, stampOldChoices } from '@core/review/plan-choices';
import { keysOf, type ChoiceRow, type SyncLines } from '@core/sync/sync-file';
import { ulid } from 'ulid';
import type { Storage } from '../storage/storage';
import { planSetting } from './learner-memory.svelte';

type SyncStorage = Pick<Storage, 'find' | 'append' | 'changeSetting'>;

/**
 * What one reading of the files in a shared folder brings. Records of whoever is known here are
 * written as they come, a batch at a time; those of strangers are kept apart.
 */
export class ComingLines {
  readonly #storage: SyncStorage;
  readonly #held: ReadonlySet<string>;
  /** Where the learners of the files go on this device. */
  readonly #targets: Map<string, LearnerId>;
  readonly strangers: Pick<SyncLines, 'learners' | 'records'> = { learners: [], records: [] };
  readonly choices: ChoiceRow[] = [];
  /** Of every line that was read. */
  readonly keys = new Set<string>();
  unread = 0;
  /** Records that are new here. */
  written = 0;
  #isPlanChanged = false;

  /** @param held keys of what this window has taken from the files before */
  constructor(
    storage: SyncStorage,
    here: readonly { id: string }[],
    targets: Targets,
    held: ReadonlySet<string>,
  ) {
    this.#storage = storage;
    this.#held = held;
    const present = new Set(here.map(({ id }) => id));
    // Whoever a learner once went to may have gone with an import since.
    const known = Object.entries(targets).filter(([, target]) => present.has(target));
    this.#targets = new Map([...known, ...here.map(({ id }) => [id, id as LearnerId] as const)]);
  }

  get hasChanged(): boolean {
    return this.written > 0 || this.#isPlanChanged;
  }

  /** Says of strangers where they go. */
  add(targets: Targets): void {
    for (const [id, target] of Object.entries(targets)) this.#targets.set(id, target);
  }

  async take(lines: SyncLines): Promise<void> {
    this.unread += lines.unread;
    for (const row of lines.choices) this.choices.push(row);
    for (const row of lines.learners)
      if (!this.#targets.has(row.id)) this.strangers.learners.push(row);
    const own: LogRecord[] = [];
    for (const record of lines.records) {
      const target = this.#targets.get(record.learner);
      if (this.#held.has(record.id) || this.keys.has(record.id)) continue;
      if (target) own.push({ ...record, learner: target });
      else this.strangers.records.push(record);
    }
    for (const key of keysOf(lines)) this.keys.add(key);
    const known = await this.#storage.find(own.map(({ id }) => id));
    await this.write(own.filter(({ id }) => !known.has(id)));
  }

  async write(records: readonly LogRecord[]): Promise<void> {
    if (records.length > 0) this.written += await this.#storage.append(records);
  }

  /** Follows the choices of whoever is known; hands out those of others. */
  async takeChoices(rows: readonly ChoiceRow[]): Promise<ChoiceRow[]> {
    const byTarget = new Map<LearnerId, ChoiceRow[]>();
    const waiting: ChoiceRow[] = [];
    for (const row of rows) {
      const target = this.#targets.get(row.learner);
      if (target) byTarget.set(target, [...(byTarget.get(target) ?? []), row]);
      else waiting.push(row);
    }
    for (const [learner, own] of byTarget) {
      await this.#storage.changeSetting(learner, planSetting, (stored) => {
        const before = readKeptPlan(stored);
        const after = mergeChoices(
          stampOldChoices(before, newStamp()),
          own.map(({ choice }) => choice),
        );
        if (JSON.stringify(after) === JSON.stringify(before)) return stored;
        this.#isPlanChanged = true;
        return after;
      });
    }
    return waiting;
  }
}

/** What the learners of this device have chosen, for the others. */
export async function choicesHere(
  storage: Pick<Storage, 'setting' | 'changeSetting'>,
  learners: readonly { id: string }[],
): Promise<ChoiceRow[]> {
  const rows: ChoiceRow[] = [];
  for (const { id } of learners) {
    const learner = learnerIdSchema.parse(id);
    const before = readKeptPlan(await storage.setting(learner, planSetting));
    let kept = stampOldChoices(before, newStamp());
    if (kept !== before)
      kept = await storage.changeSetting(learner, planSetting, (stored) =>
        stampOldChoices(readKeptPlan(stored), newStamp()),
      );
    for (const choice of choicesOf(kept)) rows.push({ learner, choice });
  }
  return rows;
}

const newStamp = () => recordIdSchema.parse(ulid());
