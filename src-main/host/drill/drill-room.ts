import { decideCommand, type Decision } from '@core/drill/decide';
import { decideTime, dueAt } from '@core/drill/decide-time';
import type { DrillCommand } from '@core/drill/command';
import { applyEvent, foldDrill, type Drill } from '@core/drill/drill';
import type { DrillEvent, SeatId } from '@core/drill/drill-event';
import type { RefusalCode } from '@core/drill/refusal';
import type { Journal } from './journal';

/** Whose view an event changes. */
export type Reach = { all: true } | { all: false; seats: ReadonlySet<SeatId> };

export type Outcome = { done: true; events: DrillEvent[] } | { done: false; refused: RefusalCode };

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
  decide(decide: (state: Drill, now: number) => Decision): Promise<Outcome>;
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

/** Timers of Node take no more than 2³¹ − 1 ms; a longer wait looks again on the way. */
const longestTimer = 60_000;
/** How soon a write that failed by itself (time was up, say) is tried again. */
const retryMs = 1_000;

export function openRoom({ events, journal, wall, monotonic, changed }: RoomParts): DrillRoom {
  const folded = foldDrill(events);
  if (folded === null) throw new RangeError('A room needs a drill that was opened');
  let durable = folded;
  let ahead = folded;
  /** Writes on their way to the disk. */
  let pending = 0;
  let revision = 1;
  let stuck = false;
  let closed = false;
  let timer: NodeJS.Timeout | null = null;

  // A wall clock that is set back or forth in the middle moves no deadline.
  const offset = Math.max(wall(), folded.at) - monotonic();
  const now = () => Math.max(Math.round(offset + monotonic()), ahead.at);

  async function commit(written: readonly DrillEvent[]): Promise<boolean> {
    for (const event of written) ahead = applyEvent(ahead, event);
    pending += 1;
    try {
      await journal.append(written);
    } catch {
      pending -= 1;
      ahead = durable;
      stuck = true;
      revision += 1;
      plan(retryMs);
      return false;
    }
    pending -= 1;
    for (const event of written) durable = applyEvent(durable, event);
    if (pending === 0) ahead = durable;
    stuck = false;
    revision += 1;
    changed(reachOf(written));
    plan();
    return true;
  }

  /** Waits for what the clock does next. */
  function plan(least = 0): void {
    if (closed) return;
    if (timer !== null) clearTimeout(timer);
    const happening = decideTime(ahead, now()).length > 0;
    const due = happening ? now() : dueAt(ahead);
    if (due === null) return void (timer = null);
    const wait = Math.min(Math.max(due - now(), least), longestTimer);
    timer = setTimeout(() => {
      const written = decideTime(ahead, now());
      if (written.length > 0) void commit(written);
      else plan();
    }, wait);
  }

  async function decide(make: (state: Drill, now: number) => Decision): Promise<Outcome> {
    const decision = make(ahead, now());
    if (!decision.ok) return { done: false, refused: decision.refused };
    if (decision.events.length === 0) {
      // "Already so" may rest on what is not on the disk yet: wait for it like everybody else.
      if (pending > 0 && !(await commit([]))) return { done: false, refused: 'not-stored' };
      return { done: true, events: [] };
    }
    return (await commit(decision.events))
      ? { done: true, events: decision.events }
      : { done: false, refused: 'not-stored' };
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
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await journal.close();
    },
  };
}

/** An answer changes one screen, not five hundred. */
function reachOf(events: readonly DrillEvent[]): Reach {
  const seats = new Set<SeatId>();
  for (const event of events) {
    switch (event.type) {
      case 'Answered':
      case 'SeatJoined':
      case 'SeatAdmitted':
      case 'SeatRenamed':
      case 'SeatRemoved':
      case 'ExtraTimeGiven':
      case 'TeamChosen':
        seats.add(event.seat);
        break;
      case 'LobbyLocked':
      case 'LobbyUnlocked':
      case 'DistributionShown':
      case 'TallyTaken':
        break;
      default:
        return { all: true };
    }
  }
  return { all: false, seats };
}
