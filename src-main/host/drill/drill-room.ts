import { decideCommand, type Decision } from '@core/drill/decide';
import { decideTime, dueAt } from '@core/drill/decide-time';
import type { DrillCommand } from '@core/drill/command';
import { applyEvent, foldDrill, type Drill } from '@core/drill/drill';
import type { DrillEvent } from '@core/drill/drill-event';
import type { RefusalCode } from '@core/drill/refusal';
import type { Journal } from './journal';
import { reachOf, type Reach } from './reach';

export type Outcome = { done: true; events: DrillEvent[] } | { done: false; refused: RefusalCode };

/** What to do, on the state it is decided on; `at` is when it was asked for, by the host's clock. */
type Decide = (state: Drill, at: number) => Decision;

/** A drill under way: decides, writes down, and tells what has changed once it is on the disk. */
export interface DrillRoom {
  /** As it is on the disk: what screens show. */
  readonly state: Drill;
  readonly revision: number;
  /** The last write failed; the next that succeeds ends it. */
  readonly stuck: boolean;
  now(): number;
  order(command: DrillCommand): Promise<Outcome>;
  /** Decides on what was decided before, written down or not yet, and writes the outcome down. */
  decide(decide: Decide): Promise<Outcome>;
  /** Seats connected to any host of this drill, given those connected here. */
  connected(here: readonly string[]): string[];
  close(): Promise<void>;
}

export interface RoomParts {
  events: readonly DrillEvent[];
  journal: Journal;
  /** Epoch ms. */
  wall: () => number;
  /** Milliseconds of a clock nobody can set. */
  monotonic: () => number;
  changed(reach: Reach): void;
}

/** A deed on its way to the disk. */
interface Pending {
  decide: Decide;
  at: number;
  events: DrillEvent[];
  settle: (outcome: Outcome) => void;
}

/** Timers of Node take no more than 2³¹ − 1 ms; a longer wait looks again on the way. */
const longestTimer = 60_000;
/** How soon a write that failed by itself (time was up, say) is tried again. */
const retryMs = 1_000;

/**
 * Deeds of one moment are one write. Where other hosts write to the same journal, a write is taken
 * only if this room has seen all that was written before it; if not, it takes in what the others
 * wrote and decides its own deeds anew on that. So the order of the journal is the order of the
 * decisions, whoever made them, and no host has to lead.
 */
export function openRoom({ events, journal, wall, monotonic, changed }: RoomParts): DrillRoom {
  const folded = foldDrill(events);
  if (folded === null) throw new RangeError('A room needs a drill that was opened');
  let durable = folded;
  let ahead = folded;
  let waiting: Pending[] = [];
  let writing = false;
  let revision = 1;
  let stuck = false;
  let closed = false;
  let timer: NodeJS.Timeout | null = null;

  // A wall clock that is set back or forth in the middle moves no deadline.
  const offset = Math.max(wall(), folded.at) - monotonic();
  const now = () => Math.max(Math.round(offset + monotonic()), ahead.at);

  const follow = (state: Drill, written: readonly DrillEvent[]): Drill =>
    written.reduce<Drill>(applyEvent, state);

  /** Decides a deed again, on what others wrote in between. */
  function again(deed: Pending): boolean {
    const decision = deed.decide(ahead, Math.max(deed.at, ahead.at));
    if (!decision.ok) {
      deed.settle({ done: false, refused: decision.refused });
      return false;
    }
    deed.events = decision.events;
    ahead = follow(ahead, deed.events);
    return true;
  }

  /** Takes in what other hosts wrote. */
  function takeIn(others: readonly DrillEvent[]): void {
    durable = follow(durable, others);
    ahead = durable;
    waiting = waiting.filter(again);
    revision += 1;
    changed(reachOf(others));
  }

  function fail(lost: readonly Pending[]): void {
    ahead = durable;
    stuck = true;
    revision += 1;
    for (const { settle } of lost) settle({ done: false, refused: 'not-stored' });
  }

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const after = ahead;
      const written = batch.flatMap((deed) => deed.events);
      let behind: readonly DrillEvent[];
      try {
        behind = written.length === 0 ? [] : await journal.append(written);
      } catch {
        // What waited was decided on what now did not happen.
        const lost = [...batch, ...waiting];
        waiting = [];
        fail(lost);
        continue;
      }
      if (behind.length > 0) {
        waiting = [...batch, ...waiting];
        takeIn(behind);
        continue;
      }
      durable = after;
      stuck = false;
      if (written.length > 0) {
        revision += 1;
        changed(reachOf(written));
      }
      for (const deed of batch) deed.settle({ done: true, events: deed.events });
    }
    writing = false;
    takeInHeard();
    plan();
  }

  /** Heard from other hosts while this one wrote. */
  function takeInHeard(): void {
    const others = journal.heard?.() ?? [];
    if (others.length === 0) return;
    takeIn(others);
    plan();
    void write();
  }
  journal.listen?.(() => writing || closed || takeInHeard());

  /** Waits for what the clock does next. */
  function plan(): void {
    if (closed) return;
    const least = stuck ? retryMs : 0;
    if (timer !== null) clearTimeout(timer);
    const happening = decideTime(ahead, now()).length > 0;
    const due = happening ? now() : dueAt(ahead);
    if (due === null) return void (timer = null);
    const wait = Math.min(Math.max(due - now(), least), longestTimer);
    timer = setTimeout(() => {
      void decide((state, at) => ({ ok: true, events: decideTime(state, at) }));
    }, wait);
  }

  function decide(make: Decide): Promise<Outcome> {
    const at = now();
    const decision = make(ahead, at);
    if (!decision.ok) return Promise.resolve({ done: false, refused: decision.refused });
    return new Promise((settle) => {
      ahead = follow(ahead, decision.events);
      // "Already so" may rest on what is not on the disk yet: it waits for it like everybody else.
      waiting.push({ decide: make, at, events: decision.events, settle });
      void write();
    });
  }

  plan();
  return {
    get state() {
      return durable;
    },
    get revision() {
      return revision;
    },
    get stuck() {
      return stuck;
    },
    now,
    decide,
    order: (command) => decide((state, at) => decideCommand(state, command, at)),
    connected: (here) => [...new Set([...here, ...(journal.connected?.(here) ?? [])])],
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await journal.close();
    },
  };
}
