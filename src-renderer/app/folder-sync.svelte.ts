import { z } from 'zod';
import type { CollectionContent } from '@core/collection/format';
import type { ImportPlan, Targets } from '@core/collection/plan-import';
import type { Fault, Result } from '@core/fault';
import type { SyncPort } from '@core/host/port';
import { piecesOfLines } from '@core/pieces-of-lines';
import { learnerIdSchema } from '@core/review/answer-log';
import {
  asContent,
  linesToAppend,
  readSyncLines,
  wholeLines,
  type ChoiceRow,
} from '@core/sync/sync-file';
import { machine } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import type { Household } from './household';
import { previewImport, sharedAt } from './collection';
import { choicesHere, ComingLines } from './coming-lines';
import { pause } from '../pause';

const firstRunMs = 3_000;
const betweenRunsMs = 60_000;
/** So much of a file is read, and so many records are written, before others may work. */
const pieceBytes = 64 * 1024;
const batchRows = 500;
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
  /** Choices of learners of whom nothing else has come yet. */
  #waiting: ChoiceRow[] = [];
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
    this.#waiting = [];
  }

  /** Takes in what the preview of strangers' records showed, and remembers where they go. */
  async accept(plan: ImportPlan): Promise<void> {
    for (const learner of plan.write.learners) await this.#household.storage.saveLearner(learner);
    await this.#remember(
      Object.fromEntries(plan.learners.map(({ id, target }) => [id, target] as const)),
    );
    await this.#household.reread();
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
    const { storage } = this.#household;
    const taken = new Map(this.#taken);
    const come = new ComingLines(
      storage,
      await storage.learners(),
      await this.#targets(),
      this.#held,
    );
    for (const { name, size } of must(await sync.list())) {
      // A file that has shrunk was replaced: it is read from its beginning.
      let from = (taken.get(name) ?? 0) <= size ? (taken.get(name) ?? 0) : 0;
      for (;;) {
        const { lines, taken: length } = wholeLines(must(await sync.read(name, from)));
        if (length === 0) break;
        for (const piece of piecesOfLines(lines, pieceBytes)) {
          await come.take(readSyncLines(new TextDecoder().decode(piece)));
          await pause();
        }
        from += length;
      }
      taken.set(name, from);
    }
    const strangers = await this.#settleStrangers(come);
    this.#waiting = await come.takeChoices([...this.#waiting, ...come.choices]);
    if (come.hasChanged) await this.#household.reread();
    if (strangers) {
      this.#pending = strangers;
      return null;
    }
    for (const key of come.keys) this.#held.add(key);
    this.#taken = taken;
    this.#unread += come.unread;
    return come.written;
  }

  /** What is of learners who are not here: an earlier import may say whose it is; else it is handed out. */
  async #settleStrangers(come: ComingLines): Promise<CollectionContent | null> {
    const content = asContent(come.strangers);
    if (content.learners.length + content.records.length === 0) return null;
    const plan = await previewImport(this.#household, content, {});
    if (plan.learners.some(({ isNew }) => isNew)) return content;
    const found = Object.fromEntries(plan.learners.map(({ id, target }) => [id, target]));
    await this.#remember(found);
    come.add(found);
    for (let from = 0; from < plan.write.records.length; from += batchRows) {
      await come.write(plan.write.records.slice(from, from + batchRows));
      await pause();
    }
    return null;
  }

  /** Appends what no file holds yet. */
  async #giveOut(sync: SyncPort): Promise<number> {
    const { storage } = this.#household;
    let [went, isNoted] = [0, false];
    const give = async (lines: Parameters<typeof linesToAppend>[0]) => {
      const { text, keys } = linesToAppend(lines, this.#held);
      if (keys.length === 0) return;
      must(await sync.append(new TextEncoder().encode(text)));
      for (const key of keys) this.#held.add(key);
      if (!isNoted) await storage.saveSetting(machine, sharedAt, Date.now());
      isNoted = true;
      went += lines.answers ? keys.length : 0;
    };
    const learners = await storage.learners();
    await give({ learners });
    await give({ choices: await choicesHere(storage, learners) });
    const rows = await storage.count();
    if (rows === this.#given) return went;
    this.#given = null;
    await storage.readIds(async (ids) => {
      const absent = ids.filter((id) => !this.#held.has(id));
      for (let from = 0; from < absent.length; from += batchRows) {
        const found = await storage.find(absent.slice(from, from + batchRows));
        await give({ answers: [...found.values()] });
        await pause();
      }
    });
    this.#given = rows;
    return went;
  }

  async #remember(targets: Targets): Promise<void> {
    const known = await this.#targets();
    await this.#household.storage.saveSetting(machine, targetsSetting, { ...known, ...targets });
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
