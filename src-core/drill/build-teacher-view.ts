import { answeredIn, teamPodium } from './build-projector-view';
import { clockView } from './build-seat-view';
import { distributionOf } from './distribution';
import { currentTurn, takingPart, toAnswer, type Drill, type Seat, type Turn } from './drill';
import { gradeResponse, type Question } from '@core/questions/registry';
import { commandsIn } from './phase';
import { asPlace, standings, type NamedTotal } from './scoring';
import { shownAnswer, shownQuestion } from './show-question';
import type { TeacherSeat, TeacherView } from './teacher-view';

const everybody = { extraTime: 1 };
/** "Half the class missed it". */
const missedFrom = 0.5;

export function buildTeacherView(state: Drill, now: number): TeacherView {
  const turn = currentTurn(state);
  const ranking = standings(state, takingPart(state));
  const { plan } = state;
  return {
    drill: state.drill,
    title: plan.title,
    mode: plan.mode,
    scoring: plan.scoring,
    phase: state.phase,
    paused: state.pausedAt !== null,
    locked: state.locked,
    may: possible(state),
    seats: [...state.seats.values()]
      .filter(({ removed }) => !removed)
      .map((seat) => teacherSeat(state, seat, turn, ranking)),
    current: turn && currentQuestion(state, turn, now),
    work:
      state.phase === 'working'
        ? { clock: clockView(state, null, everybody, now), handedIn: handedIn(state) }
        : null,
    questions: plan.questions.map(({ question }, index) => ({
      question: index,
      stem: question.stem,
      ...becameOf(state, index),
    })),
    worthReasking: worthReasking(state),
    standings: ranking.map(asPlace),
    teams: teamPodium(state),
  };
}

/** Orders that would do something now. */
function possible(state: Drill): TeacherView['may'] {
  const idle = new Set<string>([
    state.locked ? 'lock-lobby' : 'unlock-lobby',
    state.pausedAt === null ? 'resume' : 'pause',
    ...(state.plan.teams?.how === 'drawn' ? [] : ['draw-teams']),
    ...(currentTurn(state)?.distributionShown ? ['show-distribution'] : []),
  ]);
  return commandsIn[state.phase].filter((name) => !idle.has(name));
}

const handedIn = (state: Drill): number =>
  takingPart(state).filter(({ seat }) => toAnswer(state, seat).length === 0).length;

function teacherSeat(
  state: Drill,
  seat: Seat,
  turn: Turn | null,
  ranking: readonly NamedTotal[],
): TeacherSeat {
  const total = ranking.find((entry) => entry.seat === seat.seat);
  return {
    seat: seat.seat,
    name: seat.name,
    team: seat.team,
    waiting: !seat.admitted,
    answered: turn
      ? turn.answers.has(seat.seat)
      : state.phase === 'working' && toAnswer(state, seat.seat).length === 0,
    answers: state.turns.filter(({ answers }) => answers.has(seat.seat)).length,
    extraTime: seat.extraTime,
    marks: total?.marks ?? 0,
    right: total?.right ?? 0,
    streak: total?.streak ?? 0,
    place: total?.place ?? 0,
  };
}

function currentQuestion(state: Drill, turn: Turn, now: number): TeacherView['current'] {
  return {
    question: shownQuestion(state, turn),
    key: state.plan.questions[turn.question]!.question,
    answer: shownAnswer(state, turn, null),
    clock: clockView(state, turn, everybody, now),
    answered: answeredIn(state, turn),
    expected: takingPart(state).filter(({ from }) => from <= turn.turn).length,
    distribution: distributionOf(state, turn),
    distributionShown: turn.distributionShown,
  };
}

/** Mean score of those the turn was for; who did not answer earned nothing. Hands count as seats do. */
export function facilityOf(state: Drill, turn: Turn): number | null {
  const seats = takingPart(state).filter(({ from }) => from <= turn.turn);
  const earned = seats.reduce(
    (sum, { seat }) => sum + (turn.answers.get(seat)?.grade.score ?? 0),
    0,
  );
  const { question } = state.plan.questions[turn.question]!;
  const hands = tallyScore(turn, question);
  const asked = seats.length + hands.count;
  return asked === 0 ? null : (earned + hands.score) / asked;
}

function becameOf(
  state: Drill,
  question: number,
): Pick<TeacherView['questions'][number], 'state' | 'facility'> {
  const turn = state.turns.findLast((shown) => shown.question === question);
  if (turn === undefined) return { state: 'to-come', facility: null };
  switch (turn.state) {
    case 'revealed':
      return { state: 'revealed', facility: facilityOf(state, turn) };
    case 'skipped':
      return { state: 'skipped', facility: null };
    default:
      return { state: 'under-way', facility: null };
  }
}

function worthReasking(state: Drill): number[] {
  const again = new Set(
    state.turns.filter(({ asked }) => asked === 'again').map(({ question }) => question),
  );
  return (
    state.turns
      .filter((turn) => turn.state === 'revealed' && !again.has(turn.question))
      // How a chart went on was seen: asked again it is no prediction.
      .filter(({ question }) => state.plan.questions[question]!.chart === null)
      .map((turn) => ({ question: turn.question, facility: facilityOf(state, turn) ?? 1 }))
      .filter(({ facility }) => facility <= missedFrom)
      .sort((left, right) => left.facility - right.facility)
      .map(({ question }) => question)
  );
}

function tallyScore(turn: Turn, question: Question): { score: number; count: number } {
  return turn.tally.reduce(
    (sum, { response, count }) => ({
      score: sum.score + gradeResponse(question, response).score * count,
      count: sum.count + count,
    }),
    { score: 0, count: 0 },
  );
}
