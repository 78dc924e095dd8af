import { unreachable } from '@core/fault';
import type { Confidence } from '@core/review/answer-log';
import { isRight } from '@core/review/rating';
import type { Drill, Seat, Turn, TurnAnswer } from './drill';
import type { SeatId } from './drill-event';
import { atOwnPace, type Scoring } from './drill-plan';
import { limitMs } from './time-limit';
import type { Place, Podium } from './view-types';

/** Points of a wholly right answer at once; half of them are left at the end of the time. */
const fullPoints = 1000;

/**
 * Certainty-based marks at three levels: the more certain, the more a right answer brings and a
 * wrong one costs, so that saying what one believes pays best (Gardner-Medwin 1995, "Confidence
 * assessment in the teaching of basic science", ALT-J 3). `guess` pays best for
 * whoever is right less often than two times in three, `sure` from four times in five.
 */
const certaintyMarks: Record<Confidence, { right: number; wrong: number }> = {
  guess: { right: 1, wrong: 0 },
  think: { right: 2, wrong: -2 },
  sure: { right: 3, wrong: -6 },
};

export interface Marked {
  /** 0 to 1. */
  score: number;
  confidence: Confidence | null;
  elapsedMs: number;
  /** The seat's own limit, extra time included; null: none, and then time takes nothing away. */
  limitMs: number | null;
}

/** The marks of one answer. Whoever has extra time loses points no faster for it. */
export function marksFor(scoring: Scoring, answer: Marked): number {
  switch (scoring) {
    case 'accuracy':
      return answer.score;
    case 'speed': {
      const spent = answer.limitMs ? Math.min(1, answer.elapsedMs / answer.limitMs) : 0;
      return Math.round(fullPoints * answer.score * (1 - spent / 2));
    }
    case 'certainty': {
      const { right, wrong } = certaintyMarks[answer.confidence ?? 'guess'];
      return right * answer.score + wrong * (1 - answer.score);
    }
    default:
      return unreachable(scoring);
  }
}

/** What one answer brought its seat; nothing for a question that was not answered. */
export function earned(
  state: Drill,
  turn: Turn,
  seat: Seat,
): { answer: TurnAnswer | null; score: number; marks: number } {
  const answer = turn.answers.get(seat.seat) ?? null;
  if (answer === null) return { answer, score: 0, marks: 0 };
  const { score } = answer.grade;
  const limit = atOwnPace(state.plan.mode) ? null : limitMs(state, turn, seat.extraTime);
  const { confidence, elapsedMs } = answer;
  return {
    answer,
    score,
    marks: marksFor(state.plan.scoring, { score, confidence, elapsedMs, limitMs: limit }),
  };
}

export interface Total {
  seat: SeatId;
  marks: number;
  /** Sum of scores: 1 a wholly right answer. */
  score: number;
  right: number;
  asked: number;
  streak: number;
}

/** The marks of a seat over the turns given, in order. */
export function totalOf(state: Drill, seat: Seat, turns: readonly Turn[]): Total {
  const total: Total = { seat: seat.seat, marks: 0, score: 0, right: 0, asked: 0, streak: 0 };
  for (const turn of turns) {
    if (turn.turn < seat.from) continue;
    const { score, marks } = earned(state, turn, seat);
    total.marks += marks;
    total.score += score;
    total.asked += 1;
    total.right += isRight(score) ? 1 : 0;
    total.streak = isRight(score) ? total.streak + 1 : 0;
  }
  return total;
}

/** Sums of the same marks in another order may differ in the last bit; they tie all the same. */
const rounded = (marks: number): number => Math.round(marks * 1e9) / 1e9;

/** Ranks by marks; equal marks share a place and the next place is left out (1, 2, 2, 4). */
export function ranked<Entry extends { marks: number }>(
  entries: readonly Entry[],
): (Entry & { place: number })[] {
  const sorted = [...entries].sort((left, right) => rounded(right.marks) - rounded(left.marks));
  let place = 0;
  return sorted.map((entry, index) => {
    const before = sorted[index - 1];
    if (before === undefined || rounded(before.marks) !== rounded(entry.marks)) place = index + 1;
    return { ...entry, place };
  });
}

export interface NamedTotal extends Total {
  name: string;
  team: number | null;
  place: number;
}

/** Every seat's total over the revealed turns, best first. */
export function standings(state: Drill, seats: readonly Seat[]): NamedTotal[] {
  const revealed = state.turns.filter((turn) => turn.state === 'revealed');
  return ranked(
    seats.map((seat) => ({
      ...totalOf(state, seat, revealed),
      name: seat.name,
      team: seat.team,
    })),
  );
}

/** The standings of everybody, made once and looked up for each screen. */
export interface Ranking {
  totals: readonly NamedTotal[];
  of(seat: SeatId): NamedTotal | undefined;
  podium: Podium;
  teams: readonly (Place & { team: number })[];
}

export function rankingOf(state: Drill, seats: readonly Seat[]): Ranking {
  const totals = standings(state, seats);
  const bySeat = new Map(totals.map((total) => [total.seat, total]));
  return {
    totals,
    of: (seat) => bySeat.get(seat),
    podium: podiumOf(totals),
    teams: teamStandings(totals),
  };
}

export const asPlace = ({ place, name, marks, score, asked, streak }: NamedTotal): Place => ({
  place,
  name,
  marks: rounded(marks),
  accuracy: asked === 0 ? 0 : score / asked,
  streak,
});

/** Whether anybody had anything right: without it all would share the first place. */
export const anyRight = (standing: readonly Pick<Total, 'score'>[]): boolean =>
  standing.some(({ score }) => score > 0);

/** The first three places, ties included; none where nobody had anything right. */
export function podiumOf(standing: readonly NamedTotal[]): Podium {
  const first = anyRight(standing) ? standing.filter(({ place }) => place <= 3) : [];
  return { places: first.map(asPlace), of: standing.length };
}

/** Teams by the mean of their members' marks, so that a larger team has no advantage. */
export function teamStandings(standing: readonly NamedTotal[]): (Place & { team: number })[] {
  const teams = new Map<number, NamedTotal[]>();
  for (const total of standing) {
    if (total.team === null) continue;
    const members = teams.get(total.team);
    if (members) members.push(total);
    else teams.set(total.team, [total]);
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const totals = [...teams].map(([team, members]) => ({
    team,
    name: String(team),
    marks: rounded(mean(members.map(({ marks }) => marks))),
    accuracy: mean(members.map(({ score, asked }) => (asked === 0 ? 0 : score / asked))),
    streak: 0,
  }));
  return ranked(totals);
}
