import { elapsedMs, type Drill, type Seat, type Turn } from './drill';

/**
 * What an answer may be late by the host's clock and still count, milliseconds: it was sent in time
 * and the network took its while.
 */
export const graceMs = 250;

/** How long a seat has for the turn; null: without limit. `extraTime` 1 for everybody else. */
export function limitMs(state: Drill, turn: Turn, extraTime: number | null): number | null {
  const { answerMs, timeFactor } = state.plan;
  if (timeFactor === null || extraTime === null) return null;
  return answerMs * timeFactor * extraTime + turn.extendedMs;
}

/** Reading and talking time; null: the teacher goes on. */
export function readingLimitMs({ plan }: Drill): number | null {
  if (plan.timeFactor === null) return null;
  return (plan.readingMs + plan.talkMs) * plan.timeFactor;
}

/** When work at one's own pace ends for a seat, epoch ms; extra time stretches all of its time. */
export function workEndsAt(state: Drill, seat: Pick<Seat, 'extraTime'>): number | null {
  const { closesAt } = state.plan;
  if (closesAt === null || seat.extraTime === null) return null;
  const whole = Math.max(0, closesAt - state.stageAt);
  return state.stageAt + whole * seat.extraTime + state.extendedMs + state.heldMs;
}

/** What is left for a seat of the clock that runs; null: no limit. */
export function leftMs(
  state: Drill,
  turn: Turn | null,
  seat: Pick<Seat, 'extraTime'>,
  now: number,
): number | null {
  switch (state.phase) {
    case 'reading': {
      const limit = readingLimitMs(state);
      return limit === null ? null : Math.max(0, limit - elapsedMs(state, now));
    }
    case 'answering': {
      const limit = turn && limitMs(state, turn, seat.extraTime);
      return limit === null ? null : Math.max(0, limit - elapsedMs(state, now));
    }
    case 'working': {
      const end = workEndsAt(state, seat);
      return end === null ? null : Math.max(0, end - (state.pausedAt ?? now));
    }
    default:
      return null;
  }
}
