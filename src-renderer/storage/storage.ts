import type { DraftPicture, KeptDraft } from '@core/authoring/kept-draft';
import type { LogRecord, LearnerId } from '@core/review/answer-log';
import type { ImportJournal } from '@core/collection/import-undo';
import type { ImportBatch } from '@core/collection/plan-import';
import type { PackId } from '@core/content/schema';
import type { KeptPrices } from '@core/market/kept-prices';
import type { DamagedPack, KeptPack, KeptPicture, PackChange } from '@core/own-packs/kept-pack';
import type { LearnerRow, SettingRow } from './database';
import type { BeginStretches } from './log-stretches';

/** Rows as they are, unparsed. Choices of the machine are not among the settings: they stay on it. */
export interface Belongings {
  settings: SettingRow[];
  prices: KeptPrices[];
}

export interface Arrivals {
  last: number;
  ids: string[] | null;
}

/** The part of a snapshot that holds its stamp. */
export const stampPart = 'stamp';

export interface NewSnapshot {
  /** Made once for each snapshot. */
  stamp: string;
  /** Null: `parts` are all there are. */
  since: string | null;
  /** What came up to this arrival is in it. */
  arrival: number;
  parts: ReadonlyMap<string, unknown>;
}

export interface PackInstall {
  pack: KeptPack;
  pictures: readonly KeptPicture[];
  /** Answers of another program. */
  records: readonly LogRecord[];
}

/** Choices with this owner are the machine's. */
export const machine = 'machine';
/** The setting of the machine that holds the journal of the last import. */
export const lastImport = 'last-import';

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
  /**
   * The same in stretches, each handed over once the one before is taken.
   *
   * @param begin hands out what takes them; asked again where reading has to begin anew
   */
  readLog(learner: LearnerId, begin: BeginStretches): Promise<void>;
  /** Whether there are more records than so many, everyone's. To count a million takes seconds. */
  hasMoreThan(records: number): Promise<boolean>;
  /**
   * The records of a learner that came after an arrival, and the number of the last one now. `ids`
   * is null where the log must be read anew.
   */
  arrivals(learner: LearnerId, after: number): Promise<Arrivals>;
  /** A part of a learner's snapshot as it is stored; undefined where there is none. */
  snapshotPart(learner: LearnerId, part: string): Promise<unknown>;
  /**
   * Stores a snapshot in the place of the last one: all of it or nothing. Where `parts` are only
   * those that changed since the snapshot with the stamp `since`, and another window has stored one
   * after it, nothing is stored and the answer is false.
   */
  keepSnapshot(learner: LearnerId, snapshot: NewSnapshot): Promise<boolean>;
  /** Adds records; those whose id is there already are left alone. Returns the number added. */
  append(records: readonly LogRecord[]): Promise<number>;
  /**
   * The log of every learner as it is stored, damaged rows too, in the order of ids: a batch at a
   * time, and the next once `take` is done. No batch holds answers up; what is stored meanwhile may
   * be among them or not.
   */
  readRows(take: (rows: unknown[]) => void | Promise<void>): Promise<void>;
  /** The same of the ids alone. */
  readIds(take: (ids: string[]) => void | Promise<void>): Promise<void>;
  /** What learners chose and brought, of all of them: for copies. */
  belongings(): Promise<Belongings>;
  /** How many rows the log has, of one learner or of all. */
  count(learner?: string): Promise<number>;
  /** The stored rows with these ids, those that are there. */
  find(ids: readonly string[]): Promise<Map<string, unknown>>;
  /**
   * Writes of an import what is not there, and the journal it can be taken back by: all of it or
   * nothing. Returns the journal.
   */
  takeIn(batch: ImportBatch, at: number): Promise<ImportJournal>;
  /** Takes an import back, and its journal with it: all of it or nothing. */
  takeOut(journal: ImportJournal): Promise<void>;
  setting(owner: string, name: string): Promise<unknown>;
  saveSetting(owner: string, name: string, value: unknown): Promise<void>;
  /**
   * Puts what `change` makes of the stored value in its place, and hands it out. One step: no other
   * window comes between. Where it is the very same, nothing is written.
   */
  changeSetting<Value>(
    owner: string,
    name: string,
    change: (stored: unknown) => Value,
  ): Promise<Value>;
  openSession(learner: LearnerId): Promise<unknown>;
  /**
   * Keeps the state of a session under way where what is stored may be written over; else leaves
   * it and hands it out. Looking and writing are one step: no other window comes between.
   */
  saveOpenSession(
    learner: LearnerId,
    state: unknown,
    over: (stored: unknown) => boolean,
  ): Promise<{ saved: true } | { saved: false; stored: unknown }>;
  closeSession(learner: LearnerId): Promise<void>;
  /** The prices a learner brought; what cannot be parsed is counted and left where it is. */
  prices(learner: LearnerId): Promise<{ kept: KeptPrices[]; damaged: number }>;
  /** Writes series, each over the one its ticker had: all of them or none. */
  savePrices(rows: readonly KeptPrices[]): Promise<void>;
  removePrices(learner: LearnerId, ticker: string): Promise<void>;
  /** The packs of one's own, without their pictures, oldest first; damaged rows are named and left alone. */
  packs(): Promise<{ kept: KeptPack[]; damaged: DamagedPack[] }>;
  /** Every pack as it is stored, damaged ones too, with its pictures: for copies. */
  packRows(): Promise<{ row: unknown; pictures: KeptPicture[] }[]>;
  picturesOf(pack: PackId): Promise<KeptPicture[]>;
  picture(pack: PackId, name: string): Promise<KeptPicture | undefined>;
  /**
   * Puts a pack and its pictures in place of what is kept under its id, or adds it, and the records
   * that came with it; notes what was there before. All of it or nothing.
   */
  installPack(install: PackInstall): Promise<PackChange>;
  /** The same for a pack that is being written: nothing is noted, and what was noted of it goes. */
  savePack(pack: KeptPack, pictures: readonly KeptPicture[]): Promise<void>;
  /** Removes a pack and its pictures, readable or not, and notes what was there; null where none was. */
  removePack(pack: PackId, at: number): Promise<PackChange | null>;
  /** The last change that can be taken back. */
  lastPackChange(): Promise<PackChange | null>;
  /** Puts back what was there before that change. False where it is not the last one any more. */
  takePackChangeBack(change: PackChange): Promise<boolean>;
  /** The packs that are being written; damaged rows are named and left alone. */
  drafts(): Promise<{ kept: KeptDraft[]; damaged: string[] }>;
  /** Every draft as it is stored, damaged ones too, with its pictures: for copies. */
  draftRows(): Promise<{ row: unknown; pictures: DraftPicture[] }[]>;
  draft(id: PackId): Promise<KeptDraft | undefined>;
  /**
   * Keeps a draft over the one saved at `over`, or as a new one where that is null. Where another
   * window has saved since, what it saved is left and handed out.
   */
  saveDraft(
    row: KeptDraft,
    over: number | null,
  ): Promise<{ saved: true } | { saved: false; stored: KeptDraft | null }>;
  /** Removes a draft and its pictures. */
  removeDraft(id: PackId): Promise<void>;
  draftPictures(id: PackId): Promise<DraftPicture[]>;
  saveDraftPicture(picture: DraftPicture): Promise<void>;
  removeDraftPicture(id: PackId, name: string): Promise<void>;
}
