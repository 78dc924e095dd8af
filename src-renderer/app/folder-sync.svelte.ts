import { z } from 'zod';
import type { CollectionContent } from '@core/collection/format';
import type { ImportPlan } from '@core/collection/plan-import';
import type { Fault, Result } from '@core/fault';
import type { SyncPort } from '@core/host/port';
import { learnerIdSchema } from '@core/review/answer-log';
import {
  asContent,
  keysOf,
  linesToAppend,
  readSyncLines,
  wholeLines,
  type SyncLines,
} from '@core/sync/sync-file';
import { machine } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import type { Household } from './household';
import { previewImport, sharedAt } from './collection';

const firstRunMs = 3_000;
const betweenRunsMs = 60_000;
/** To whom the learners of other devices go on this one, once the person has said so. */
const targetsSetting = 'sync-targets';
const targetsSchema = z.record(z.string(), learnerIdSchema);

export interface SyncOutcome {
  at: number;
  /** Records that came, and that went out. */
  came: number;
  went: number;
  /** Lines of the files that could not be read. */
  unread: number;
}

/** A fault met on the way, to be shown. */
class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** Keeps this device and the files in a shared folder alike, while the app is open. */
export class FolderSync {
  readonly #household: Household;
  #folder = $state.raw<string | null>(null);
  #fault = $state.raw<Fault | null>(null);
  #last = $state.raw<SyncOutcome | null>(null);
  /** What came from learners who are not here: it waits for the person to say where it goes. */
  #pending = $state.raw<CollectionContent | null>(null);
  #busy = $state(false);
  /** How far each file has been taken in, in bytes; begins anew with every window. */
  #taken = new Map<string, number>();
  #held = new Set<string>();
  #unread = 0;
  /** Rows of the log when everything had last gone out: the same number, nothing to look for. */
  #given: number | null = null;

  constructor(household: Household) {
    this.#household = household;
  }

  get isOffered(): boolean {
    return this.#household.host.sync !== null;
  }
  get folder(): string | null {
    return this.#folder;
  }
  get fault(): Fault | null {
    return this.#fault;
  }
  get last(): SyncOutcome | null {
    return this.#last;
  }
  get pending(): CollectionContent | null {
    return this.#pending;
  }
  get isBusy(): boolean {
    return this.#busy;
  }

  /** Syncs now and then until the returned function is called. */
  begin(): () => void {
    if (!this.isOffered) return () => {};
    const first = setTimeout(() => void this.run(), firstRunMs);
    const rest = setInterval(() => void this.run(), betweenRunsMs);
    return () => {
      clearTimeout(first);
      clearInterval(rest);
    };
  }

  async readStatus(): Promise<void> {
    this.#folder = (await this.#household.host.sync?.status())?.folder ?? null;
  }

  async chooseFolder(): Promise<void> {
    const chosen = await this.#household.host.sync?.chooseFolder();
    if (!chosen) return;
    if (!chosen.ok) this.#fault = chosen.faults[0] ?? null;
    else {
      this.#forget();
      this.#folder = chosen.value.folder;
      await this.run();
    }
  }

  /** Syncs no more. The files, and what came, stay. */
  async stop(): Promise<void> {
    const stopped = await this.#household.host.sync?.stop();
    if (stopped && !stopped.ok) this.#fault = stopped.faults[0] ?? null;
    else this.#forget();
  }

  #forget(): void {
    [this.#folder, this.#fault, this.#last, this.#pending] = [null, null, null, null];
    [this.#taken, this.#held, this.#unread, this.#given] = [new Map(), new Set(), 0, null];
  }

  /** Takes in what the preview of strangers' records showed, and remembers where they go. */
  async accept(plan: ImportPlan): Promise<void> {
    const targets = Object.fromEntries(plan.learners.map(({ id, target }) => [id, target]));
    const known = await this.#targets();
    await this.#household.storage.saveSetting(machine, targetsSetting, { ...known, ...targets });
    this.#pending = null;
    await this.run();
  }

  async run(): Promise<void> {
    const { sync } = this.#household.host;
    if (!sync || this.#busy || this.#pending) return;
    this.#busy = true;
    try {
      await this.readStatus();
      if (this.#folder === null) return;
      const came = await this.#takeIn(sync);
      if (came === null) return;
      const went = await this.#giveOut(sync);
      this.#last = { at: Date.now(), came, went, unread: this.#unread };
      this.#fault = null;
    } catch (error) {
      if (error instanceof Refused || error instanceof StorageError) this.#fault = error.fault;
      else throw error;
    } finally {
      this.#busy = false;
    }
  }

  /** Reads what is new in the files. Null where the person must say first where it goes. */
  async #takeIn(sync: SyncPort): Promise<number | null> {
    const taken = new Map(this.#taken);
    const news: SyncLines = { learners: [], records: [], unread: 0 };
    for (const { name, size } of must(await sync.list())) {
      // A file that has shrunk was replaced: it is read from its beginning.
      let from = (taken.get(name) ?? 0) <= size ? (taken.get(name) ?? 0) : 0;
      for (;;) {
        const { lines, taken: length } = wholeLines(must(await sync.read(name, from)));
        if (length === 0) break;
        const read = readSyncLines(new TextDecoder().decode(lines));
        for (const learner of read.learners) news.learners.push(learner);
        for (const record of read.records) news.records.push(record);
        news.unread += read.unread;
        from += length;
      }
      taken.set(name, from);
    }
    const content = asContent(news);
    const targets = await this.#targets();
    const plan = await previewImport(this.#household, content, targets);
    if (plan.learners.some(({ id, isNew }) => isNew && !(id in targets))) {
      this.#pending = content;
      return null;
    }
    for (const learner of plan.write.learners) await this.#household.storage.saveLearner(learner);
    if (plan.write.records.length > 0) await this.#household.storage.append(plan.write.records);
    if (plan.write.learners.length + plan.write.records.length > 0) await this.#household.reread();
    for (const key of keysOf(news)) this.#held.add(key);
    this.#taken = taken;
    this.#unread += news.unread;
    return plan.write.records.length;
  }

  /** Appends what no file holds yet. */
  async #giveOut(sync: SyncPort): Promise<number> {
    const rows = await this.#household.storage.count();
    if (rows === this.#given) return 0;
    const { text, keys } = linesToAppend(await this.#household.storage.everything(), this.#held);
    this.#given = rows;
    if (keys.length === 0) return 0;
    this.#given = null;
    must(await sync.append(new TextEncoder().encode(text)));
    for (const key of keys) this.#held.add(key);
    this.#given = rows;
    await this.#household.storage.saveSetting(machine, sharedAt, Date.now());
    return keys.filter((key) => !key.startsWith('learner/')).length;
  }

  async #targets(): Promise<z.infer<typeof targetsSchema>> {
    const stored = await this.#household.storage.setting(machine, targetsSetting);
    return targetsSchema.safeParse(stored).data ?? {};
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refused(result.faults[0]!);
  return result.value;
}
