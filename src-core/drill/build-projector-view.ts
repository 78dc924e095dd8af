import { unreachable } from '@core/fault';
import { clockView } from './build-seat-view';
import { distributionOf } from './distribution';
import { currentTurn, takingPart, toAnswer, type Drill, type Turn } from './drill';
import type { ProjectorStage, ProjectorView } from './projector-view';
import { anyRight, podiumOf, standings, teamStandings } from './scoring';
import { shownAnswer, shownQuestion } from './show-question';
import type { Podium } from './view-types';

const everybody = { extraTime: 1 };

export function buildProjectorView(state: Drill, now: number): ProjectorView {
  return {
    title: state.plan.title,
    mode: state.plan.mode,
    scoring: state.plan.scoring,
    seats: takingPart(state).length,
    paused: state.pausedAt !== null,
    stage: stageOf(state, now),
  };
}

/** Answers of seats that are still in, and hands counted. */
export function answeredIn(state: Drill, turn: Turn): number {
  const seats = [...turn.answers.keys()].filter((seat) => !state.seats.get(seat)?.removed).length;
  return seats + turn.tally.reduce((sum, { count }) => sum + count, 0);
}

/** Null where the drill has no teams. */
export function teamPodium(state: Drill): Podium | null {
  if (state.plan.teams === null || state.plan.teams.how === 'one-device') return null;
  const totals = standings(state, takingPart(state));
  const places = anyRight(totals) ? teamStandings(totals) : [];
  return {
    places: places.map(({ team: _team, ...place }) => place),
    of: places.length,
  };
}

function podium(state: Drill): Podium | null {
  const ranks = state.plan.ranking && state.plan.mode !== 'exit-ticket';
  return ranks ? podiumOf(standings(state, takingPart(state))) : null;
}

function teamsInLobby(state: Drill): { team: number; names: string[] }[] {
  const { teams } = state.plan;
  if (teams === null || teams.how === 'one-device') return [];
  return Array.from({ length: teams.count }, (_, index) => ({
    team: index + 1,
    names: takingPart(state).flatMap(({ team, name }) => (team === index + 1 ? [name] : [])),
  }));
}

function stageOf(state: Drill, now: number): ProjectorStage {
  const turn = currentTurn(state);
  switch (state.phase) {
    case 'lobby':
      return {
        phase: 'lobby',
        names: takingPart(state).map(({ name }) => name),
        locked: state.locked,
        teams: teamsInLobby(state),
      };
    case 'reading':
    case 'answering':
    case 'closed':
    case 'reveal':
      return turnStage(state, turn!, state.phase, now);
    case 'working': {
      const handedIn = takingPart(state).filter(({ seat }) => toAnswer(state, seat).length === 0);
      return {
        phase: 'working',
        clock: clockView(state, null, everybody, now),
        handedIn: handedIn.length,
        questions: state.plan.questions.length,
      };
    }
    case 'standings':
    case 'finished':
      return {
        phase: state.phase,
        podium: podium(state),
        teams: state.plan.ranking ? teamPodium(state) : null,
      };
    default:
      return unreachable(state.phase);
  }
}

function turnStage(
  state: Drill,
  turn: Turn,
  phase: 'reading' | 'answering' | 'closed' | 'reveal',
  now: number,
): ProjectorStage {
  const question = shownQuestion(state, turn);
  const distribution = turn.distributionShown ? distributionOf(state, turn) : null;
  const answered = answeredIn(state, turn);
  switch (phase) {
    case 'reading':
      return { phase, question, clock: clockView(state, turn, everybody, now) };
    case 'answering':
      return {
        phase,
        question,
        clock: clockView(state, turn, everybody, now),
        answered,
        distribution,
      };
    case 'closed':
      return { phase, question, answered, distribution };
    case 'reveal':
      return {
        phase,
        question,
        answer: shownAnswer(state, turn, null),
        distribution: distributionOf(state, turn),
      };
    default:
      return unreachable(phase);
  }
}
