import { buildSeatView } from '@core/drill/build-seat-view';
import {
  decideAnswer,
  decideJoin,
  decideRename,
  decideTeam,
  seatOf,
} from '@core/drill/decide-seat';
import { takingPart, type Drill } from '@core/drill/drill';
import type { SeatId } from '@core/drill/drill-event';
import { seatMessageSchema, type HostMessage, type SeatMessage } from '@core/drill/messages';
import type { RefusalCode } from '@core/drill/refusal';
import { rankingOf, type Ranking } from '@core/drill/scoring';
import { unreachable } from '@core/fault';
import { proofOf, type Door } from './door';
import type { DrillRoom } from './drill-room';
import type { Reach } from './reach';
import { createTokenBucket } from './token-bucket';

/** The part of a socket a line needs. */
export interface Wire {
  /** Of the other end, for counting wrong PINs. */
  address: string;
  send(text: string): void;
  /** Bytes that wait because the other end does not read. */
  waiting(): number;
  hangUp(): void;
}

/** One seat's connection. */
export interface SeatLine {
  hear(text: string): Promise<void>;
  /** Whether a seat was shown to be whose it is. */
  joined(): boolean;
  ended(): void;
}

export interface SeatLines {
  open(wire: Wire): SeatLine;
  /** Sends the views that changed. */
  show(reach: Reach): void;
  connected(): SeatId[];
  sayGoodbye(): void;
}

/** Twenty messages a second, forty at once; a line that goes on after being told is cut. */
const messages = { burst: 40, perSecond: 20, patience: 60 };
/**
 * New seats, from wherever: two hundred in a moment, fifty a second after that. Whoever has to wait
 * is told so, and the page asks again by itself; how many there can be is the plan's to say.
 */
const joins = { burst: 200, perSecond: 50 };
/** What may wait for a phone that does not read, bytes; then it is cut off and comes back. */
const longestQueue = 512 * 1024;

interface Live {
  wire: Wire;
  seat: SeatId | null;
}

/** @param seed for made-up names */
export function openSeatLines(room: DrillRoom, door: Door, seed: () => number): SeatLines {
  const lines = new Map<SeatId, Live>();
  const newSeats = createTokenBucket(joins.burst, joins.perSecond, room.now());

  // Marks change when an answer is revealed or a seat does, not with every answer.
  let ranked: { seats: Drill['seats']; revealed: number; ranking: Ranking } | null = null;
  function ranking(): Ranking {
    const { seats, turns } = room.state;
    const revealed = turns.filter(({ state }) => state === 'revealed').length;
    if (ranked === null || ranked.seats !== seats || ranked.revealed !== revealed)
      ranked = { seats, revealed, ranking: rankingOf(room.state, takingPart(room.state)) };
    return ranked.ranking;
  }

  function say(live: Live, message: HostMessage): void {
    if (live.wire.waiting() > longestQueue) return live.wire.hangUp();
    live.wire.send(JSON.stringify(message));
  }

  const refuse = (live: Live, to: SeatMessage['say'] | null, code: RefusalCode, turn?: number) =>
    say(live, { say: 'refused', to, code, ...(turn === undefined ? {} : { turn }) });

  function leave(live: Live, why: Extract<HostMessage, { say: 'bye' }>['why']): void {
    if (live.seat !== null && lines.get(live.seat) === live) lines.delete(live.seat);
    live.seat = null;
    say(live, { say: 'bye', why });
    live.wire.hangUp();
  }

  function welcome(live: Live, id: SeatId): void {
    const before = lines.get(id);
    if (before !== undefined && before !== live) leave(before, 'elsewhere');
    live.seat = id;
    lines.set(id, live);
    showTo(live, id, 'welcome');
  }

  function showTo(live: Live, id: SeatId, as: 'welcome' | 'view'): void {
    const seat = room.state.seats.get(id);
    if (seat === undefined) return;
    if (seat.removed) return leave(live, 'removed');
    say(live, { say: as, view: buildSeatView(room.state, seat, room.now(), ranking()) });
  }

  /** Gives a seat back; false where there is none to give. */
  function giveBack(live: Live, proof: string): boolean {
    const seat = seatOf(room.state, proof);
    if (seat === null) return false;
    if (seat.removed) {
      refuse(live, 'resume', 'seat-removed');
      leave(live, 'removed');
    } else welcome(live, seat.seat);
    return true;
  }

  async function join(live: Live, message: Extract<SeatMessage, { say: 'join' }>): Promise<void> {
    if (live.seat !== null) return refuse(live, 'join', 'not-now');
    const proof = proofOf(message.token);
    if (giveBack(live, proof)) return;
    const stopped = door.check(message.pass, live.wire.address, room.now());
    if (stopped !== null) return refuse(live, 'join', stopped);
    if (!newSeats.take(room.now())) return refuse(live, 'join', 'too-many-messages');
    const { name, language } = message;
    const outcome = await room.decide((state, now) =>
      // Two joins of one token in flight are one seat.
      seatOf(state, proof) !== null
        ? { ok: true, events: [] }
        : decideJoin(state, { name, proof, language, seed: seed() }, now),
    );
    if (!outcome.done) return refuse(live, 'join', outcome.refused);
    giveBack(live, proof);
  }

  async function answer(
    live: Live,
    id: SeatId,
    message: Extract<SeatMessage, { say: 'answer' }>,
  ): Promise<void> {
    const { turn, response, confidence } = message;
    const outcome = await room.decide((state, now) =>
      decideAnswer(state, id, { turn, response, confidence }, now),
    );
    if (outcome.done) say(live, { say: 'answered', turn });
    else refuse(live, 'answer', outcome.refused, turn);
  }

  async function obey(live: Live, message: SeatMessage): Promise<void> {
    if (message.say === 'ping') return say(live, { say: 'pong' });
    if (message.say === 'join') return join(live, message);
    if (message.say === 'resume') {
      if (live.seat !== null) return refuse(live, 'resume', 'not-now');
      if (!giveBack(live, proofOf(message.token))) refuse(live, 'resume', 'seat-unknown');
      return;
    }
    const id = live.seat;
    if (id === null) return refuse(live, message.say, 'not-joined');
    switch (message.say) {
      case 'answer':
        return answer(live, id, message);
      case 'rename': {
        const outcome = await room.decide((state, now) =>
          decideRename(state, id, message.name, now),
        );
        if (!outcome.done) refuse(live, 'rename', outcome.refused);
        return;
      }
      case 'choose-team': {
        const outcome = await room.decide((state, now) => decideTeam(state, id, message.team, now));
        if (!outcome.done) refuse(live, 'choose-team', outcome.refused);
        return;
      }
      default:
        return unreachable(message);
    }
  }

  return {
    open(wire) {
      const live: Live = { wire, seat: null };
      const allowance = createTokenBucket(messages.burst, messages.perSecond, room.now());
      let ignored = 0;
      return {
        async hear(text) {
          if (!allowance.take(room.now())) {
            ignored += 1;
            if (ignored === 1) refuse(live, null, 'too-many-messages');
            if (ignored > messages.patience) leave(live, 'flood');
            return;
          }
          const message = seatMessageSchema.safeParse(jsonIn(text));
          if (!message.success) return refuse(live, null, 'unreadable');
          await obey(live, message.data);
        },
        joined: () => live.seat !== null,
        ended() {
          if (live.seat !== null && lines.get(live.seat) === live) lines.delete(live.seat);
          live.seat = null;
        },
      };
    },
    show(reach) {
      for (const [id, live] of [...lines])
        if (reach.all || reach.seats.has(id)) showTo(live, id, 'view');
    },
    connected: () => [...lines.keys()],
    sayGoodbye() {
      for (const live of [...lines.values()]) leave(live, 'drill-closed');
    },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
