import { unreachable } from '@core/fault';
import type { Grade } from '@core/questions/kind';
import { gradeResponse, type QuestionResponse } from '@core/questions/registry';
import type { Confidence } from '@core/review/answer-log';
import type { DrillEvent, DrillEventOf, SeatId } from './drill-event';
import type { DrillPlan } from './drill-plan';
import { GrownMap } from './grown-map';
import type { Phase } from './phase';

export interface Seat {
  seat: SeatId;
  name: string;
  /** Digest of its token; null without a device. */
  proof: string | null;
  admitted: boolean;
  removed: boolean;
  /** The first turn it takes part in: who joins in the middle of a question begins with the next. */
  from: number;
  /** Times the set time; null: no limit. */
  extraTime: number | null;
  team: number | null;
  joinedAt: number;
}

export interface TurnAnswer {
  at: number;
  /** Of this seat's own time on the question; pauses do not count. */
  elapsedMs: number;
  response: QuestionResponse;
  confidence: Confidence | null;
  grade: Grade;
}

/** One showing of a question. */
export interface Turn {
  turn: number;
  /** Index in the plan. */
  question: number;
  asked: 'first' | 'again';
  state: 'shown' | 'open' | 'closed' | 'revealed' | 'skipped';
  closedAt: number | null;
  /** On the question's own clock. */
  closedAfterMs: number | null;
  extendedMs: number;
  distributionShown: boolean;
  answers: GrownMap<SeatId, TurnAnswer>;
  /** Entered by the teacher from the hands of the room. */
  tally: readonly { response: QuestionResponse; count: number }[];
}

/** A drill as its journal has it so far. */
export interface Drill {
  drill: string;
  plan: DrillPlan;
  openedAt: number;
  phase: Phase;
  locked: boolean;
  seats: GrownMap<SeatId, Seat>;
  turns: readonly Turn[];
  /** When the phase began whose clock runs: reading, answering or working. */
  stageAt: number;
  /** Of the time since then, what was held: pauses, and the host being gone. */
  heldMs: number;
  pausedAt: number | null;
  /** Own pace: time added to the closing time. */
  extendedMs: number;
  /** Time of the latest event. */
  at: number;
}

/** What the first event of a journal makes. */
export function openDrill({ drill, plan, at }: DrillEventOf<'DrillOpened'>): Drill {
  return {
    drill,
    plan,
    openedAt: at,
    phase: 'lobby',
    locked: false,
    seats: GrownMap.empty(),
    turns: [],
    stageAt: at,
    heldMs: 0,
    pausedAt: null,
    extendedMs: 0,
    at,
  };
}

/** The state a journal folds into; null for an empty one. Throws on one that does not begin with DrillOpened. */
export function foldDrill(events: Iterable<DrillEvent>): Drill | null {
  let state: Drill | null = null;
  for (const event of events) state = applyEvent(state, event);
  return state;
}

/** One step of the fold. Events are facts: `decide.ts` has refused whatever could not happen. */
export function applyEvent(before: Drill | null, event: DrillEvent): Drill {
  if (event.type === 'DrillOpened') return openDrill(event);
  if (before === null) throw new RangeError('A journal begins with DrillOpened');
  const state: Drill = { ...before, at: event.at };
  switch (event.type) {
    case 'SeatJoined':
      return putSeat(state, {
        seat: event.seat,
        name: event.name,
        proof: event.proof,
        admitted: event.admitted,
        removed: false,
        from: firstTurn(state),
        extraTime: 1,
        team: null,
        joinedAt: event.at,
      });
    case 'SeatAdmitted':
      return changeSeat(state, event.seat, { admitted: true, from: firstTurn(state) });
    case 'SeatRenamed':
      return changeSeat(state, event.seat, { name: event.name });
    case 'SeatRemoved':
      return changeSeat(state, event.seat, { removed: true });
    case 'ExtraTimeGiven':
      return changeSeat(state, event.seat, { extraTime: event.factor });
    case 'TeamChosen':
      return changeSeat(state, event.seat, { team: event.team });
    case 'TeamsDrawn':
      return event.teams.reduce(
        (drawn, { seat, team }) => changeSeat(drawn, seat, { team }),
        state,
      );
    case 'LobbyLocked':
      return { ...state, locked: true };
    case 'LobbyUnlocked':
      return { ...state, locked: false };
    case 'QuestionShown':
      return showQuestion(state, event.question, 'first', 'shown');
    case 'QuestionReasked':
      return showQuestion(state, event.question, 'again', 'shown');
    case 'AnsweringOpened':
      return enter(changeTurn(state, event.turn, { state: 'open' }), 'answering', event.at);
    case 'Answered':
      return takeAnswer(state, event);
    case 'TallyTaken':
      return changeTurn(state, event.turn, { tally: event.tally });
    case 'TimeExtended':
      return state.phase === 'working'
        ? { ...state, extendedMs: state.extendedMs + event.byMs }
        : changeTurn(state, event.turn, {
            extendedMs: (state.turns[event.turn]?.extendedMs ?? 0) + event.byMs,
          });
    case 'Paused':
      return { ...state, pausedAt: event.at };
    case 'Resumed':
      return state.pausedAt === null
        ? state
        : { ...state, pausedAt: null, heldMs: state.heldMs + event.at - state.pausedAt };
    case 'AnsweringClosed':
      return enter(
        changeTurn(state, event.turn, {
          state: 'closed',
          closedAt: event.at,
          closedAfterMs: elapsedMs(state, event.at),
        }),
        'closed',
        event.at,
      );
    case 'QuestionSkipped':
      return enter(changeTurn(state, event.turn, { state: 'skipped' }), 'standings', event.at);
    case 'DistributionShown':
      return changeTurn(state, event.turn, { distributionShown: true });
    case 'Revealed':
      return enter(changeTurn(state, event.turn, { state: 'revealed' }), 'reveal', event.at);
    case 'StandingsShown':
      return enter(state, 'standings', event.at);
    case 'WorkStarted': {
      const opened = state.plan.questions.reduce(
        (all, _, question) => showQuestion(all, question, 'first', 'open'),
        state,
      );
      return enter(opened, 'working', event.at);
    }
    case 'HostRestarted':
      // While paused the pause itself holds the clock.
      return state.pausedAt === null
        ? { ...state, heldMs: state.heldMs + event.at - before.at }
        : state;
    case 'DrillFinished':
      return finish(state, event.at);
    default:
      return unreachable(event);
  }
}

const putSeat = (state: Drill, seat: Seat): Drill => ({
  ...state,
  seats: state.seats.with(seat.seat, seat),
});

function changeSeat(state: Drill, id: SeatId, change: Partial<Seat>): Drill {
  const seat = state.seats.get(id);
  return seat ? putSeat(state, { ...seat, ...change }) : state;
}

function changeTurn(state: Drill, index: number, change: Partial<Turn>): Drill {
  return {
    ...state,
    turns: state.turns.map((turn) => (turn.turn === index ? { ...turn, ...change } : turn)),
  };
}

/** A phase begins; a pause belongs to the phase it was made in. */
const enter = (state: Drill, phase: Phase, at: number): Drill => ({
  ...state,
  phase,
  stageAt: at,
  heldMs: 0,
  pausedAt: null,
});

function showQuestion(
  state: Drill,
  question: number,
  asked: Turn['asked'],
  opened: 'shown' | 'open',
): Drill {
  const turn: Turn = {
    turn: state.turns.length,
    question,
    asked,
    state: opened,
    closedAt: null,
    closedAfterMs: null,
    extendedMs: 0,
    distributionShown: false,
    answers: GrownMap.empty(),
    tally: [],
  };
  return enter({ ...state, turns: [...state.turns, turn] }, 'reading', state.at);
}

/** Where a seat that comes in now begins. */
function firstTurn({ phase, turns }: Drill): number {
  if (phase === 'working') return 0;
  return phase === 'reading' ? turns.length - 1 : turns.length;
}

function takeAnswer(state: Drill, event: DrillEventOf<'Answered'>): Drill {
  const turn = state.turns[event.turn];
  if (!turn) return state;
  const { question } = state.plan.questions[turn.question]!;
  const answer: TurnAnswer = {
    at: event.at,
    elapsedMs: ownElapsedMs(state, event.seat, event.turn, event.at),
    response: event.response,
    confidence: event.confidence,
    grade: gradeResponse(question, event.response),
  };
  return changeTurn(state, event.turn, {
    answers: turn.answers.with(event.seat, answer),
  });
}

/** All that was answered counts: at one's own pace the end of the drill is the end of every question. */
function finish(state: Drill, at: number): Drill {
  const turns = state.turns.map((turn): Turn => {
    if (state.phase === 'working') return { ...turn, state: 'revealed' };
    // A question cut off in the middle gave nobody its marks and shows nobody its key.
    return turn.state === 'revealed' ? turn : { ...turn, state: 'skipped' };
  });
  return enter({ ...state, turns }, 'finished', at);
}

/** Running time of the phase at hand, milliseconds: what was held is left out. */
export function elapsedMs(state: Drill, now: number): number {
  return Math.max(0, (state.pausedAt ?? now) - state.stageAt - state.heldMs);
}

/**
 * How long the seat itself had the question: live since it was opened, at one's own pace since the
 * seat's answer before, its joining, or the start.
 */
function ownElapsedMs(state: Drill, id: SeatId, index: number, at: number): number {
  // Within the grace after closing: the clock of the question stopped there.
  if (state.phase === 'closed') return state.turns[index]?.closedAfterMs ?? 0;
  if (state.phase !== 'working') return elapsedMs(state, at);
  const earlier = state.turns.flatMap((turn) => turn.answers.get(id)?.at ?? []);
  const since = Math.max(state.stageAt, state.seats.get(id)?.joinedAt ?? 0, ...earlier);
  return Math.max(0, at - since);
}

/** The turn on the screen; null in the lobby, at one's own pace and after the end. */
export function currentTurn(state: Drill): Turn | null {
  if (state.phase === 'working' || state.phase === 'finished') return null;
  return state.turns.at(-1) ?? null;
}

/** Seats in the drill: let in and not removed, in the order they joined. */
export const takingPart = (state: Drill): Seat[] =>
  [...state.seats.values()].filter(({ admitted, removed }) => admitted && !removed);

/** The questions this seat has still to answer at its own pace, in order. */
export const toAnswer = (state: Drill, seat: SeatId): Turn[] =>
  state.turns.filter((turn) => turn.state === 'open' && !turn.answers.has(seat));
