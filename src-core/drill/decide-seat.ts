import { isComplete, type QuestionResponse } from '@core/questions/registry';
import type { Confidence } from '@core/review/answer-log';
import { agreed, namesIn, nextSeat, refused, type Decision } from './decide';
import { currentTurn, elapsedMs, type Drill, type Seat, type Turn } from './drill';
import type { SeatId } from './drill-event';
import { madeUpName } from './made-up-name';
import { seatMessagesIn } from './phase';
import { readSeatName } from './seat-name';
import { graceMs, limitMs, workEndsAt } from './time-limit';

export interface Joining {
  /** As typed; null asks for a made-up name. */
  name: string | null;
  proof: string;
  language: 'en' | 'ja';
  /** For the made-up name. */
  seed: number;
}

/** The seat a token's digest stands for, removed ones too. */
export const seatOf = (state: Drill, proof: string): Seat | null =>
  [...state.seats.values()].find((seat) => seat.proof === proof) ?? null;

/** A new seat. One whose token has a seat already is not for here: it resumes. */
export function decideJoin(state: Drill, joining: Joining, now: number): Decision {
  if (state.phase === 'finished') return refused('drill-over');
  if (!seatMessagesIn[state.phase].includes('join') || state.plan.mode === 'one-screen')
    return refused('not-now');
  if (state.locked) return refused('lobby-locked');
  // Removed seats count too: whoever was removed and comes back again and again fills no journal.
  if (state.seats.size >= state.plan.maxSeats) return refused('drill-full');
  const name = chooseName(state, joining);
  if (!name.ok) return refused(name.refused);
  return agreed({
    type: 'SeatJoined',
    at: now,
    seat: nextSeat(state),
    name: name.name,
    proof: joining.proof,
    admitted: state.phase === 'lobby' || !state.plan.approveLatecomers,
  });
}

function chooseName(state: Drill, { name, language, seed }: Joining) {
  const taken = namesIn(state);
  const { madeUp, filter } = state.plan.names;
  if (name === null && madeUp !== 'off')
    return { ok: true, name: madeUpName(language, taken, seed) } as const;
  if (name !== null && madeUp === 'only') return { ok: false, refused: 'names-made-up' } as const;
  return readSeatName(name ?? '', taken, filter);
}

export function decideRename(state: Drill, id: SeatId, name: string, now: number): Decision {
  const seat = state.seats.get(id);
  if (!seat || seat.removed) return refused('no-such-seat');
  if (!seatMessagesIn[state.phase].includes('rename')) return refused('not-now');
  if (state.plan.names.madeUp === 'only') return refused('names-made-up');
  const read = readSeatName(name, namesIn(state, id), state.plan.names.filter);
  return read.ok
    ? agreed({ type: 'SeatRenamed', at: now, seat: id, name: read.name })
    : refused(read.refused);
}

export function decideTeam(state: Drill, id: SeatId, team: number, now: number): Decision {
  const seat = state.seats.get(id);
  if (!seat || seat.removed) return refused('no-such-seat');
  if (!seatMessagesIn[state.phase].includes('choose-team')) return refused('not-now');
  const { teams } = state.plan;
  if (teams?.how !== 'chosen') return refused('no-teams');
  if (!Number.isInteger(team) || team < 1 || team > teams.count) return refused('no-such-team');
  return agreed({ type: 'TeamChosen', at: now, seat: id, team });
}

export interface Answering {
  turn: number;
  response: QuestionResponse;
  confidence: Confidence | null;
}

/**
 * An answer of a seat. The first one stands; the very same again is agreed to with nothing to
 * write, so that a lost acknowledgement costs nothing.
 *
 * @param now the host's clock when the message came in
 */
export function decideAnswer(state: Drill, id: SeatId, given: Answering, now: number): Decision {
  const seat = state.seats.get(id);
  if (!seat || seat.removed) return refused('no-such-seat');
  if (!seat.admitted) return refused('not-admitted');
  const turn = state.turns[given.turn];
  const before = turn?.answers.get(id);
  if (before)
    return JSON.stringify(before.response) === JSON.stringify(given.response)
      ? agreed()
      : refused('answered-already');
  if (!seatMessagesIn[state.phase].includes('answer'))
    return refused(turn && turn.state !== 'shown' ? 'too-late' : 'not-open');
  if (!turn) return refused('other-question');
  const window = answerWindow(state, seat, turn, now);
  if (window !== 'open') return refused(window);
  const { question } = state.plan.questions[turn.question]!;
  if (!isComplete(question, given.response)) return refused('response-unfit');
  if (state.plan.scoring === 'certainty' && given.confidence === null)
    return refused('confidence-missing');
  return agreed({
    type: 'Answered',
    at: now,
    seat: id,
    turn: turn.turn,
    response: given.response,
    confidence: given.confidence,
  });
}

/** Whether this seat may answer this turn now. */
function answerWindow(
  state: Drill,
  seat: Seat,
  turn: Turn,
  now: number,
): 'open' | 'paused' | 'too-late' | 'other-question' | 'not-open' {
  if (state.pausedAt !== null) return 'paused';
  if (turn.turn < seat.from) return 'not-open';
  if (state.phase === 'working') {
    const end = workEndsAt(state, seat);
    return end === null || now <= end + graceMs ? 'open' : 'too-late';
  }
  if (currentTurn(state) !== turn) return 'other-question';
  const limit = limitMs(state, turn, seat.extraTime);
  const spent = turn.closedAfterMs ?? elapsedMs(state, now);
  if (limit !== null && spent > limit + graceMs) return 'too-late';
  if (state.phase === 'answering') return 'open';
  return turn.closedAt !== null && now <= turn.closedAt + graceMs ? 'open' : 'too-late';
}
