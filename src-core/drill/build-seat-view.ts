import { unreachable } from '@core/fault';
import type { ClockView } from './clock-view';
import { currentTurn, takingPart, toAnswer, type Drill, type Seat, type Turn } from './drill';
import { timeIsUp } from './decide-time';
import { anyRight, earned, rankingOf, type Ranking } from './scoring';
import type {
  GivenAnswer,
  ReviewedQuestion,
  SeatStage,
  SeatStanding,
  SeatView,
  TeamView,
} from './seat-view';
import { shownAnswer, shownQuestion } from './show-question';
import { takeHomeOf } from './build-take-home';
import { leftMs, limitMs, readingLimitMs, workEndsAt } from './time-limit';

/**
 * What one seat sees.
 *
 * @param ranking the standings of everybody, where they were made already for other seats
 */
export function buildSeatView(
  state: Drill,
  seat: Seat,
  now: number,
  ranking: Ranking = rankingOf(state, takingPart(state)),
): SeatView {
  return {
    seat: seat.seat,
    name: seat.name,
    title: state.plan.title,
    mode: state.plan.mode,
    scoring: state.plan.scoring,
    paused: state.pausedAt !== null,
    standing: standingOf(state, seat, ranking),
    team: teamOf(state, seat, ranking),
    stage: stageOf(state, seat, now, ranking),
  };
}

const ranks = ({ plan }: Drill): boolean => plan.ranking && plan.mode !== 'exit-ticket';

/** The turns whose answer this seat has been shown. */
export function revealedTo(state: Drill, seat: Seat): Turn[] {
  return state.turns.filter((turn) => {
    if (turn.turn < seat.from) return false;
    if (turn.state === 'revealed') return true;
    return (
      state.phase === 'working' &&
      state.plan.feedback === 'after-each' &&
      turn.answers.has(seat.seat)
    );
  });
}

function standingOf(state: Drill, seat: Seat, ranking: Ranking): SeatStanding | null {
  const own = ranking.of(seat.seat);
  if (own === undefined || own.asked === 0) return null;
  const { marks, right, asked, streak, place } = own;
  return {
    marks,
    right,
    asked,
    streak,
    place: ranks(state) && anyRight(ranking.totals) ? place : null,
    of: ranking.totals.length,
  };
}

function teamOf(state: Drill, seat: Seat, ranking: Ranking): TeamView | null {
  if (seat.team === null) return null;
  const known = ranks(state) && anyRight(ranking.totals);
  const standing = known ? ranking.teams.find(({ team }) => team === seat.team) : null;
  if (!standing) return { team: seat.team, standing: null };
  const { team, ...place } = standing;
  return { team, standing: place };
}

export function clockView(
  state: Drill,
  turn: Turn | null,
  seat: Pick<Seat, 'extraTime'>,
  now: number,
): ClockView {
  return {
    leftMs: leftMs(state, turn, seat, now),
    totalMs: totalMs(state, turn, seat),
    running: state.pausedAt === null,
  };
}

function totalMs(state: Drill, turn: Turn | null, seat: Pick<Seat, 'extraTime'>): number | null {
  if (state.phase === 'reading') return readingLimitMs(state);
  if (state.phase === 'answering' && turn) return limitMs(state, turn, seat.extraTime);
  if (state.phase !== 'working') return null;
  const end = workEndsAt(state, seat);
  return end === null ? null : end - state.stageAt - state.heldMs;
}

function givenBy(turn: Turn, seat: Seat): GivenAnswer | null {
  const answer = turn.answers.get(seat.seat);
  return answer ? { response: answer.response, confidence: answer.confidence } : null;
}

function reviewed(state: Drill, turn: Turn, seat: Seat): ReviewedQuestion {
  const given = givenBy(turn, seat);
  const { score, marks } = earned(state, turn, seat);
  return {
    question: shownQuestion(state, turn),
    given,
    answer: shownAnswer(state, turn, given?.response ?? null),
    earned: { score, marks },
  };
}

function stageOf(state: Drill, seat: Seat, now: number, ranking: Ranking): SeatStage {
  if (!seat.admitted) return { phase: 'waiting' };
  const podium = ranks(state) ? ranking.podium : null;
  const turn = currentTurn(state);
  switch (state.phase) {
    case 'lobby': {
      const { teams } = state.plan;
      return { phase: 'lobby', teams: teams?.how === 'chosen' ? teams.count : null };
    }
    case 'working':
      return workStage(state, seat, now);
    case 'standings':
      return { phase: 'standings', podium };
    case 'finished': {
      const questions = revealedTo(state, seat).map((shown) => reviewed(state, shown, seat));
      return { phase: 'finished', podium, questions, takeHome: takeHomeOf(state, seat) };
    }
    case 'reading':
    case 'answering':
    case 'closed':
    case 'reveal':
      if (turn === null || turn.turn < seat.from) return { phase: 'next-one' };
      return turnStage(state, turn, seat, now, state.phase);
    default:
      return unreachable(state.phase);
  }
}

function turnStage(
  state: Drill,
  turn: Turn,
  seat: Seat,
  now: number,
  phase: 'reading' | 'answering' | 'closed' | 'reveal',
): SeatStage {
  const question = shownQuestion(state, turn);
  const given = givenBy(turn, seat);
  switch (phase) {
    case 'reading':
      return { phase, question, clock: clockView(state, turn, seat, now) };
    case 'answering':
      return {
        phase,
        question,
        clock: clockView(state, turn, seat, now),
        given,
        timeUp: timeIsUp(state, turn, seat.extraTime, now),
        asksConfidence: state.plan.scoring === 'certainty',
      };
    case 'closed':
      return { phase, question, given };
    case 'reveal':
      return { phase, ...reviewed(state, turn, seat) };
    default:
      return unreachable(phase);
  }
}

function workStage(state: Drill, seat: Seat, now: number): SeatStage {
  const clock = clockView(state, null, seat, now);
  const last = revealedTo(state, seat)
    .map((turn) => ({ turn, at: turn.answers.get(seat.seat)?.at ?? 0 }))
    .reduce<Turn | null>(
      (latest, { turn, at }) =>
        latest === null || at >= (latest.answers.get(seat.seat)?.at ?? 0) ? turn : latest,
      null,
    );
  const shown = last === null ? null : reviewed(state, last, seat);
  const next = toAnswer(state, seat.seat)[0];
  if (next === undefined) return { phase: 'handed-in', clock, before: shown };
  const before = shown?.given ? { ...shown, given: shown.given } : null;
  return {
    phase: 'working',
    question: shownQuestion(state, next),
    clock,
    asksConfidence: state.plan.scoring === 'certainty',
    before,
  };
}
