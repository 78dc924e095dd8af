import { ulid } from 'ulid';
import type { Fault } from '@core/fault';
import {
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
import { nextUndo, takeBack } from '@core/review/undo';
import type { Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';

/** A record before it has an id and a learner. */
export type Draft<Kind extends LogRecord = LogRecord> = Kind extends LogRecord
  ? Omit<Kind, 'id' | 'learner'>
  : never;

/** Minutes that local time is ahead of UTC at a moment. */
const utcOffsetMinutes = (at: number) => -new Date(at).getTimezoneOffset();

/**
 * One learner's log and what folds from it. Records go to the storage first and count when they
 * are durable; what a full disk refuses stays here, counts, and is offered again.
 */
export class LearnerMemory {
  readonly learner: LearnerId;
  readonly studyDay: StudyDay = localStudyDay(utcOffsetMinutes);
  readonly settings: SchedulerSettings;
  readonly #storage: Storage;
  #records = $state.raw<readonly LogRecord[]>([]);
  #log: FoldedLog = $state.raw(emptyLog(defaultSchedulerSettings));
  #unstored = $state.raw<readonly LogRecord[]>([]);
  #fault = $state.raw<Fault | null>(null);

  private constructor(learner: LearnerId, storage: Storage, records: LogRecord[], damaged: number) {
    this.learner = learner;
    this.#storage = storage;
    const dayStartMinutes = 4 * 60 - utcOffsetMinutes(Date.now());
    this.settings = { ...defaultSchedulerSettings, dayStartMinutes };
    this.#records = records;
    this.#log = foldLog(records, this.settings);
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
    const { records, damaged } = await storage.records(learner);
    return new LearnerMemory(learner, storage, records, damaged);
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
    const id = recordIdSchema.parse(ulid(draft.at));
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

  /** Takes back the last answer of this learner; null where there is none to take back. */
  async undo(at: number, since?: number): Promise<RecordId | null> {
    const target = nextUndo(this.#records, 'answers', since);
    if (target === null) return null;
    const id = recordIdSchema.parse(ulid(at));
    await this.add([takeBack({ id, learner: this.learner, at }, target, 'undo')]);
    return target;
  }
}
