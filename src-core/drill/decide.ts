import { unreachable } from '@core/fault';
import { createRandom } from '@core/random';
import { isComplete } from '@core/questions/registry';
import type { DrillCommand } from './command';
import { currentTurn, takingPart, type Drill, type Seat, type Turn } from './drill';
import type { DrillEvent, SeatId } from './drill-event';
import { atOwnPace } from './drill-plan';
import { commandsIn } from './phase';
import type { RefusalCode } from './refusal';
import { readSeatName } from './seat-name';

/** What an order or message leads to: events to be written down, or a refusal that changes nothing. */
export type Decision = { ok: true; events: DrillEvent[] } | { ok: false; refused: RefusalCode };

export const agreed = (...events: DrillEvent[]): Decision => ({ ok: true, events });
export const refused = (code: RefusalCode): Decision => ({ ok: false, refused: code });

/** Names of everybody who is in or waits. */
export const namesIn = (state: Drill, but?: SeatId): string[] =>
  [...state.seats.values()]
    .filter((seat) => !seat.removed && seat.seat !== but)
    .map(({ name }) => name);

/** @param now the host's clock, epoch ms */
export function decideCommand(state: Drill, command: DrillCommand, now: number): Decision {
  if (!commandsIn[state.phase].includes(command.do)) return refused('not-now');
  const at = now;
  const turn = currentTurn(state);
  switch (command.do) {
    case 'start':
      return agreed(
        ...(atOwnPace(state.plan.mode)
          ? [{ type: 'WorkStarted', at } as const]
          : show(state, 0, 'QuestionShown', now)),
      );
    case 'open-answering':
      return turn ? agreed({ type: 'AnsweringOpened', at, turn: turn.turn }) : refused('not-now');
    case 'close-answering':
      return turn
        ? agreed({ type: 'AnsweringClosed', at, turn: turn.turn, why: 'teacher' })
        : refused('not-now');
    case 'show-distribution':
      return turn ? agreed({ type: 'DistributionShown', at, turn: turn.turn }) : refused('not-now');
    case 'reveal':
      return turn ? agreed({ type: 'Revealed', at, turn: turn.turn }) : refused('not-now');
    case 'show-standings':
      return agreed({ type: 'StandingsShown', at });
    case 'next-question':
      return agreed(...nextOrFinish(state, now));
    case 'reask': {
      const revealed = state.turns.some(
        ({ question, state: became }) => question === command.question && became === 'revealed',
      );
      if (!revealed) return refused('no-such-question');
      return agreed(...show(state, command.question, 'QuestionReasked', now));
    }
    case 'skip-question':
      if (!turn) return refused('not-now');
      return agreed({ type: 'QuestionSkipped', at, turn: turn.turn }, ...nextOrFinish(state, now));
    case 'pause':
      return state.pausedAt === null ? agreed({ type: 'Paused', at }) : agreed();
    case 'resume':
      return state.pausedAt === null ? agreed() : agreed({ type: 'Resumed', at });
    case 'extend':
      return agreed({ type: 'TimeExtended', at, turn: turn?.turn ?? 0, byMs: command.byMs });
    case 'lock-lobby':
      return state.locked ? agreed() : agreed({ type: 'LobbyLocked', at });
    case 'unlock-lobby':
      return state.locked ? agreed({ type: 'LobbyUnlocked', at }) : agreed();
    case 'draw-teams': {
      const { teams } = state.plan;
      if (teams?.how !== 'drawn') return refused('no-teams');
      return agreed({ type: 'TeamsDrawn', at, teams: drawTeams(state, teams.count, command.seed) });
    }
    case 'take-tally':
      return takeTally(state, turn, command.tally, now);
    case 'admit-seat':
      return withSeat(state, command.seat, ({ admitted }) =>
        admitted ? agreed() : agreed({ type: 'SeatAdmitted', at, seat: command.seat }),
      );
    case 'rename-seat':
      return withSeat(state, command.seat, () => {
        // The teacher may call a seat anything; it only has to be readable and not another's name.
        const name = readSeatName(command.name, namesIn(state, command.seat), false);
        return name.ok
          ? agreed({ type: 'SeatRenamed', at, seat: command.seat, name: name.name })
          : refused(name.refused);
      });
    case 'remove-seat':
      return withSeat(state, command.seat, () =>
        agreed({ type: 'SeatRemoved', at, seat: command.seat }),
      );
    case 'give-extra-time':
      return withSeat(state, command.seat, () =>
        agreed({ type: 'ExtraTimeGiven', at, seat: command.seat, factor: command.factor }),
      );
    case 'add-seat': {
      if (state.seats.size >= state.plan.maxSeats) return refused('drill-full');
      const name = readSeatName(command.name, namesIn(state), false);
      if (!name.ok) return refused(name.refused);
      const seat = nextSeat(state);
      return agreed({ type: 'SeatJoined', at, seat, name: name.name, proof: null, admitted: true });
    }
    case 'answer-for': {
      const { seat: id, response, confidence } = command;
      if (!turn) return refused('not-now');
      return withSeat(state, id, (seat) => {
        if (seat.proof !== null) return refused('no-such-seat');
        const { question } = state.plan.questions[turn.question]!;
        if (!isComplete(question, response)) return refused('response-unfit');
        if (turn.answers.has(id)) return refused('answered-already');
        if (turn.turn < seat.from) return refused('not-open');
        return agreed({ type: 'Answered', at, seat: id, turn: turn.turn, response, confidence });
      });
    }
    case 'finish':
      return agreed({ type: 'DrillFinished', at, why: 'teacher' });
    default:
      return unreachable(command);
  }
}

/** Shows a question, and opens it at once where nothing is to be read before. */
function show(
  state: Drill,
  question: number,
  type: 'QuestionShown' | 'QuestionReasked',
  at: number,
): DrillEvent[] {
  const turn = state.turns.length;
  const shown: DrillEvent = { type, at, turn, question };
  const { readingMs, talkMs } = state.plan;
  return readingMs + talkMs === 0 ? [shown, { type: 'AnsweringOpened', at, turn }] : [shown];
}

function nextOrFinish(state: Drill, at: number): DrillEvent[] {
  const asked = new Set(state.turns.map(({ question }) => question));
  const next = state.plan.questions.findIndex((_, question) => !asked.has(question));
  return next < 0
    ? [{ type: 'DrillFinished', at, why: 'no-more-questions' }]
    : show(state, next, 'QuestionShown', at);
}

function withSeat(state: Drill, id: SeatId, decide: (seat: Seat) => Decision): Decision {
  const seat = state.seats.get(id);
  return seat && !seat.removed ? decide(seat) : refused('no-such-seat');
}

export const nextSeat = (state: Drill): SeatId => `s${state.seats.size + 1}` as SeatId;

/** Teams whose sizes differ by one at most. */
function drawTeams(state: Drill, count: number, seed: number): { seat: SeatId; team: number }[] {
  const drawn = createRandom(seed).shuffle(takingPart(state));
  return drawn.map(({ seat }, index) => ({ seat, team: (index % count) + 1 }));
}

function takeTally(
  state: Drill,
  turn: Turn | null,
  tally: Extract<DrillCommand, { do: 'take-tally' }>['tally'],
  at: number,
): Decision {
  if (!turn) return refused('not-now');
  const { question } = state.plan.questions[turn.question]!;
  if (!tally.every(({ response }) => isComplete(question, response)))
    return refused('response-unfit');
  return agreed({ type: 'TallyTaken', at, turn: turn.turn, tally });
}
