import { currentTurn, elapsedMs, takingPart, toAnswer, type Drill, type Turn } from './drill';
import type { DrillEvent } from './drill-event';
import { graceMs, limitMs, readingLimitMs, workEndsAt } from './time-limit';

/** What happens by itself at this moment: reading is over, time is up, everybody has answered. */
export function decideTime(state: Drill, now: number): DrillEvent[] {
  if (state.pausedAt !== null) return [];
  const turn = currentTurn(state);
  const due = dueAt(state);
  const isDue = due !== null && now >= due;
  switch (state.phase) {
    case 'reading':
      return isDue && turn ? [{ type: 'AnsweringOpened', at: now, turn: turn.turn }] : [];
    case 'answering':
      if (!turn) return [];
      if (state.plan.closeWhenAllAnswered && everybodyAnswered(state, turn))
        return [{ type: 'AnsweringClosed', at: now, turn: turn.turn, why: 'everybody-answered' }];
      return isDue ? [{ type: 'AnsweringClosed', at: now, turn: turn.turn, why: 'time' }] : [];
    case 'working':
      return isDue ? [{ type: 'DrillFinished', at: now, why: 'time' }] : [];
    default:
      return [];
  }
}

/** When {@link decideTime} has something to do because of the clock, epoch ms; null: not by the clock. */
export function dueAt(state: Drill): number | null {
  if (state.pausedAt !== null) return null;
  const after = (limit: number) => state.stageAt + state.heldMs + limit;
  switch (state.phase) {
    case 'reading': {
      const limit = readingLimitMs(state);
      return limit === null ? null : after(limit);
    }
    case 'answering': {
      const turn = currentTurn(state);
      const limits = turn ? seatsOf(state, turn).map((seat) => limitMs(state, turn, seat)) : [];
      const longest = longestOf(limits);
      return longest === null ? null : after(longest + graceMs);
    }
    case 'working': {
      const unfinished = takingPart(state).filter(({ seat }) => toAnswer(state, seat).length > 0);
      const ends = [{ extraTime: 1 }, ...unfinished].map((seat) => workEndsAt(state, seat));
      const last = longestOf(ends);
      return last === null ? null : last + graceMs;
    }
    default:
      return null;
  }
}

/** The extra time of everybody whose answer is still awaited, and of one seat like all others. */
const seatsOf = (state: Drill, turn: Turn): (number | null)[] => [
  1,
  ...takingPart(state)
    .filter(({ seat, from }) => from <= turn.turn && !turn.answers.has(seat))
    .map(({ extraTime }) => extraTime),
];

/** Null, which is no limit, is the longest. */
const longestOf = (limits: readonly (number | null)[]): number | null =>
  limits.reduce<number | null>(
    (longest, limit) => (longest === null || limit === null ? null : Math.max(longest, limit)),
    limits[0] ?? null,
  );

function everybodyAnswered(state: Drill, turn: Turn): boolean {
  const asked = takingPart(state).filter(({ from }) => from <= turn.turn);
  return asked.length > 0 && asked.every(({ seat }) => turn.answers.has(seat));
}

/** Whether a seat's own time for the turn is over though others may have more. */
export function timeIsUp(state: Drill, turn: Turn, extraTime: number | null, now: number): boolean {
  const limit = limitMs(state, turn, extraTime);
  return limit !== null && elapsedMs(state, now) > limit;
}
