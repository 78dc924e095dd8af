import type { DraftPicture, KeptDraft } from '@core/authoring/kept-draft';
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { KeptPrices } from '@core/market/kept-prices';
import type { KeptPack, KeptPicture, PackChange } from '@core/own-packs/kept-pack';
import type { LogRecord } from '@core/review/answer-log';

/** A person who learns on this machine. Names are for telling people apart, not for keeping them out. */
export interface LearnerRow {
  id: string;
  name: string;
  createdAt: number;
  lastSeenAt: number;
}

/** A choice of the machine (`machine`) or of one learner (the learner's id). */
export interface SettingRow {
  owner: string;
  name: string;
  value: unknown;
}

/** A session under way, as its reducer's state, so that it survives a crash. One a learner. */
export interface OpenSessionRow {
  learner: string;
  savedAt: number;
  state: unknown;
}

/**
 * Records that came together, in the order they came: whoever has taken in all up to one number
 * asks for those after it, whatever times the records themselves bear.
 */
export interface ArrivalRow {
  seq?: number;
  learner: string;
  /** `null`: too many to name, or records have gone; the log must be read anew. */
  ids: string[] | null;
}

/** A part of a learner's folded log as it once was. Can be thrown away and made again. */
export interface SnapshotRow {
  learner: string;
  part: string;
  /** Of the snapshot that the head belongs to. */
  value: unknown;
}

/** The last change of a pack, with what was there before it: one row, named `last`. */
export interface PackChangeRow {
  id: 'last';
  change: PackChange;
  /** Null: there was none. */
  before: unknown;
  pictures: KeptPicture[];
}

/** The newest layout this build knows. Dexie stores ten times as much in IndexedDB. */
export const schemaVersion = 5;

/**
 * The learner's data. `answers` is the append-only log; everything else about memory is folded
 * from it. Rows are typed by what we write and parsed again when read: another version, or a
 * damaged disk, may have put something else there.
 */
export class ChokepointDatabase extends Dexie {
  declare answers: EntityTable<LogRecord, 'id'>;
  declare learners: EntityTable<LearnerRow, 'id'>;
  declare settings: Table<SettingRow, [string, string]>;
  declare openSessions: EntityTable<OpenSessionRow, 'learner'>;
  declare prices: Table<KeptPrices, [string, string]>;
  declare arrivals: EntityTable<ArrivalRow, 'seq'>;
  declare snapshots: Table<SnapshotRow, [string, string]>;
  declare packs: EntityTable<KeptPack, 'id'>;
  declare packPictures: Table<KeptPicture, [string, string]>;
  declare packChanges: EntityTable<PackChangeRow, 'id'>;
  declare drafts: EntityTable<KeptDraft, 'id'>;
  declare draftPictures: Table<DraftPicture, [string, string]>;

  constructor(name = 'chokepoint', options?: ConstructorParameters<typeof Dexie>[1]) {
    super(name, options);
    // Each version stays here for good: a database of any age must find its way up.
    this.version(1).stores({
      answers: 'id, [learner+at]',
      learners: 'id',
      settings: '[owner+name]',
      openSessions: 'learner',
    });
    // The prices a learner brought; everything before stays as it is.
    this.version(2).stores({ prices: '[learner+ticker]' });
    // Both begin empty: without a snapshot the log is read from its beginning, and one is made.
    this.version(3).stores({ arrivals: '++seq, [learner+seq]', snapshots: '[learner+part]' });
    // Packs of one's own: a pack is read at every start, its pictures when they are shown.
    this.version(4).stores({ packs: 'id', packPictures: '[pack+name]', packChanges: 'id' });
    // Packs that are being written.
    this.version(5).stores({ drafts: 'id', draftPictures: '[draft+name]' });
  }
}
