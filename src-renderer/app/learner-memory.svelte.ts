import { monotonicFactory } from 'ulid';
import type { Fault } from '@core/fault';
import {
  logRecordSchema,
  recordIdSchema,
  type CardId,
  type LearnerId,
  type LogRecord,
  type RecordId,
} from '@core/review/answer-log';
import { emptyLog, foldLog, foldMore, type FoldedLog } from '@core/review/fold';
import { countDue, nextDue } from '@core/review/queue';
import { defaultSchedulerSettings, type SchedulerSettings } from '@core/review/scheduler';
import { localStudyDay, type StudyDay } from '@core/review/study-day';
import { readStudyPlan, type StudyPlan } from '@core/review/study-plan';
import { nextRedo, nextUndo, takeBack } from '@core/review/undo';
import type { Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';

/** A record before it has an id and a learner. */
export type Draft<Kind extends LogRecord = LogRecord> = Kind extends LogRecord
  ? Omit<Kind, 'id' | 'learner'>
  : never;

/** Minutes that local time is ahead of UTC at a moment. */
const utcOffsetMinutes = (at: number) => -new Date(at).getTimezoneOffset();

/** Ids that ascend within one millisecond too, so that undo knows what came last. */
const ascending = monotonicFactory();
const nextId = (at: number): RecordId => recordIdSchema.parse(ascending(at));

/** Under which name a learner's plan is kept among the settings. */
const planSetting = 'study-plan';

function settingsFor({ retention, weights, dayStartHour }: StudyPlan): SchedulerSettings {
  return {
    ...defaultSchedulerSettings,
    retention,
    weights: weights ?? defaultSchedulerSettings.weights,
    // An evening hour in the Americas is the next day in UTC; the day then begins there.
    dayStartMinutes: (dayStartHour * 60 - utcOffsetMinutes(Date.now())) % (24 * 60),
  };
}

/** As much of a plan as due dates depend on. */
const foldedBy = ({ retention, weights, dayStartHour }: StudyPlan) =>
  JSON.stringify([retention, weights, dayStartHour]);

/**
 * One learner's log and what folds from it. Records go to the storage first and count when they
 * are durable; what a full disk refuses stays here, counts, and is offered again.
 */
export class LearnerMemory {
  readonly learner: LearnerId;
  readonly #storage: Storage;
  #records = $state.raw<readonly LogRecord[]>([]);
  #log: FoldedLog = $state.raw(emptyLog(defaultSchedulerSettings));
  #unstored = $state.raw<readonly LogRecord[]>([]);
  #fault = $state.raw<Fault | null>(null);
  #plan: StudyPlan = $state.raw(readStudyPlan(null));

  private constructor(
    learner: LearnerId,
    storage: Storage,
    { records, damaged }: { records: LogRecord[]; damaged: number },
    plan: StudyPlan,
  ) {
    this.learner = learner;
    this.#storage = storage;
    this.#records = records;
    this.#plan = plan;
    this.#log = foldLog(records, settingsFor(plan));
    if (damaged > 0) {
      this.#fault = {
        code: 'record-damaged',
        place: 'answers',
        message: `${damaged} record(s) could not be read and were set aside, not deleted.`,
        remedy: '',
      };
    }
  }

  static async open(learner: LearnerId, storage: Storage): Promise<LearnerMemory> {
    const [stored, plan] = await Promise.all([
      storage.records(learner),
      storage.setting(learner, planSetting),
    ]);
    return new LearnerMemory(learner, storage, stored, readStudyPlan(plan));
  }

  /** Another window may have changed the plan. */
  async refreshPlan(): Promise<void> {
    this.#follow(readStudyPlan(await this.#storage.setting(this.learner, planSetting)));
  }

  #follow(plan: StudyPlan): void {
    const folds = foldedBy(plan) !== foldedBy(this.#plan);
    this.#plan = plan;
    if (folds) this.#log = foldLog(this.#records, settingsFor(plan));
  }

  get plan(): StudyPlan {
    return this.#plan;
  }

  get settings(): SchedulerSettings {
    return this.#log.settings;
  }

  readonly studyDay: StudyDay = (at) =>
    localStudyDay(utcOffsetMinutes, this.#plan.dayStartHour)(at);

  /**
   * Keeps another plan and folds the log anew by it, since every due date may change. A plan the
   * storage refuses does not take effect, and the fault says so.
   */
  async changePlan(change: Partial<StudyPlan>): Promise<boolean> {
    const plan = { ...this.#plan, ...change };
    try {
      // A plain copy: what comes from a page may be a proxy, which IndexedDB cannot clone.
      await this.#storage.saveSetting(
        this.learner,
        planSetting,
        JSON.parse(JSON.stringify(plan)) as StudyPlan,
      );
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
      return false;
    }
    this.#follow(plan);
    return true;
  }

  get records(): readonly LogRecord[] {
    return this.#records;
  }

  get cards(): FoldedLog['cards'] {
    return this.#log.cards;
  }

  get fault(): Fault | null {
    return this.#fault;
  }

  due(at: number): number {
    return countDue(this.cards.values(), at, this);
  }

  nextDue(at: number): number | null {
    return nextDue(this.cards.values(), at, this.studyDay);
  }

  flagged(card: CardId): boolean {
    return this.cards.get(card)?.flagged ?? false;
  }

  /** Writes a record and returns its id. Never rejects: what is not stored yet is kept and said. */
  async write(draft: Draft): Promise<RecordId> {
    const id = nextId(draft.at);
    await this.add([{ ...draft, id, learner: this.learner } as LogRecord]);
    return id;
  }

  /** Adds finished records, from here or from a copy. Returns how many were new. */
  async add(records: readonly LogRecord[]): Promise<number> {
    const known = new Set(this.#records.map(({ id }) => id));
    const fresh = records.filter(({ id }) => !known.has(id));
    this.#unstored = [...this.#unstored, ...fresh];
    await this.store();
    this.#records = [...this.#records, ...fresh];
    this.#log = foldMore(this.#log, fresh).log;
    return fresh.length;
  }

  /** Takes up records that another window has stored. */
  async takeUp(ids: readonly string[]): Promise<void> {
    const rows = await this.#storage.find(ids);
    const known = new Set(this.#records.map(({ id }) => id));
    const fresh = [...rows.values()].flatMap((row): LogRecord[] => {
      const parsed = logRecordSchema.safeParse(row);
      const isNew = parsed.success && !known.has(parsed.data.id);
      return isNew && parsed.data.learner === this.learner ? [parsed.data] : [];
    });
    if (fresh.length === 0) return;
    this.#records = [...this.#records, ...fresh];
    this.#log = foldMore(this.#log, fresh).log;
  }

  /** Reads again what the storage has: another window, or an import, may have changed it. */
  async refresh(): Promise<void> {
    const { records } = await this.#storage.records(this.learner);
    const stored = new Set(records.map(({ id }) => id));
    const waiting = this.#unstored.filter(({ id }) => !stored.has(id));
    const known = new Set(this.#records.map(({ id }) => id));
    const all = [...records, ...waiting];
    const fresh = all.filter(({ id }) => !known.has(id));
    // Only taking an import back takes records out of the log.
    const isGone = all.length - fresh.length < known.size;
    if (fresh.length === 0 && !isGone) return;
    this.#records = all;
    this.#log = isGone ? foldLog(all, this.settings) : foldMore(this.#log, fresh).log;
  }

  /** Records that only this window has: the storage has not taken them yet. */
  get unstored(): readonly LogRecord[] {
    return this.#unstored;
  }

  /** Offers to the storage what it has not taken yet. */
  async store(): Promise<void> {
    const offered = this.#unstored;
    if (offered.length === 0) return;
    try {
      await this.#storage.append(offered);
      this.#unstored = this.#unstored.filter((record) => !offered.includes(record));
      this.#fault = null;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
    }
  }

  /** Takes one record back, whatever it is. */
  async retract(record: RecordId, at: number): Promise<void> {
    const id = nextId(at);
    await this.add([takeBack({ id, learner: this.learner, at }, record, 'undo')]);
  }

  /** What undo would take back of what was done since a moment, or null. */
  undoable(since = -Infinity): RecordId | null {
    return nextUndo(this.#since(since), 'answers', since);
  }

  /** What redo would bring back of what was undone since a moment: the retraction, or null. */
  redoable(since = -Infinity): RecordId | null {
    return nextRedo(this.#since(since), 'answers');
  }

  /** Takes back the last answer of this learner; null where there is none to take back. */
  async undo(at: number, since?: number): Promise<RecordId | null> {
    const target = this.undoable(since);
    if (target === null) return null;
    await this.retract(target, at);
    return target;
  }

  /** Brings back what was undone last, and returns it; null where nothing was, or more was done since. */
  async redo(at: number, since?: number): Promise<LogRecord | null> {
    const retraction = this.redoable(since);
    if (retraction === null) return null;
    const id = nextId(at);
    await this.add([takeBack({ id, learner: this.learner, at }, retraction, 'redo')]);
    const undone = this.#records.find((record) => record.id === retraction);
    const target = undone?.type === 'retraction' ? undone.retracts : retraction;
    return this.#records.find((record) => record.id === target) ?? null;
  }

  /** The newest part of the log; enough to undo by. */
  #since(moment: number): LogRecord[] {
    return this.#records.filter(({ at }) => at >= moment);
  }
}
