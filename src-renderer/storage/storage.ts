import type { LogRecord, LearnerId } from '@core/review/answer-log';
import type { LearnerRow } from './database';

/**
 * Where a learner's data is kept. Two adapters: IndexedDB, and the memory of the window where a
 * browser offers no IndexedDB. Every promise rejects with a {@link StorageError} or not at all.
 */
export interface Storage {
  readonly kind: 'database' | 'memory';
  learners(): Promise<LearnerRow[]>;
  saveLearner(learner: LearnerRow): Promise<void>;
  /** All records of a learner; what cannot be parsed is counted, not dropped. */
  records(learner: LearnerId): Promise<{ records: LogRecord[]; damaged: number }>;
  /** Adds records; those whose id is there already are left alone. Returns the number added. */
  append(records: readonly LogRecord[]): Promise<number>;
  /** Every row of the log as it is stored, damaged ones too: for copies. */
  rawRecords(learner: LearnerId): Promise<unknown[]>;
  setting(owner: string, name: string): Promise<unknown>;
  saveSetting(owner: string, name: string, value: unknown): Promise<void>;
  openSession(learner: LearnerId): Promise<unknown>;
  saveOpenSession(learner: LearnerId, state: unknown): Promise<void>;
  closeSession(learner: LearnerId): Promise<void>;
}
