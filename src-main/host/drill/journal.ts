import type { DrillEvent, DrillEventOf } from '@core/drill/drill-event';
import type { Result } from '@core/fault';

/** Where a drill's events are kept: a file on this machine, or a stream that several hosts share. */
export interface Journal {
  /**
   * Resolves when the events are on the disk. Where other hosts write to the same journal and had
   * written before: nothing of these events is kept, and what comes back is all of theirs that this
   * host has not seen; else nothing comes back. On failure the events count as not written; were
   * they after all, they come back later as another's.
   */
  append(events: readonly DrillEvent[]): Promise<readonly DrillEvent[]>;
  /** A shared journal says here that others have written; `heard` then has it. */
  listen?(heard: () => void): void;
  /** What others wrote and this host has not been given, in order; it counts as given then. */
  heard?(): readonly DrillEvent[];
  /** A shared journal tells the other hosts which seats are connected here, and knows theirs. */
  connected?(here: readonly string[]): readonly string[];
  close(): Promise<void>;
}

/** What a restarted host needs to be found where it was. */
export interface JournalHead {
  /** Six digits. */
  pin: string;
  ticket: string;
  /** Where it listened; null before it did, on one screen, and where several hosts share a drill. */
  port: number | null;
}

export interface ReadJournal {
  head: JournalHead;
  events: DrillEvent[];
}

/** A drill to be taken up again, or to be hosted beside others. */
export interface OpenedJournal extends ReadJournal {
  /** Others host it at this moment: its clock has not stood still. */
  hosted: boolean;
  begin(): Promise<Journal>;
}

/** All the drills in one place. */
export interface Journals {
  /** Whether several hosts may write to one drill. */
  shared: boolean;
  /** A new journal with its first event; fails where there is one of that name. */
  create(drill: string, head: JournalHead, opened: DrillEventOf<'DrillOpened'>): Promise<Journal>;
  read(drill: string): Promise<Result<ReadJournal>>;
  goOn(drill: string): Promise<Result<OpenedJournal>>;
  /** Their ids. */
  list(): Promise<string[]>;
  forget(drill: string): Promise<void>;
  /** Epoch ms by a clock all hosts share; without it the machine's. */
  wall?(): number;
  close?(): Promise<void>;
}
