import type { Question } from '@core/questions/registry';
import type { ClockView } from './clock-view';
import type { CommandName } from './command';
import type { SeatId } from './drill-event';
import type { DrillMode, Scoring } from './drill-plan';
import type { Phase } from './phase';
import type { Distribution, Place, Podium, ShownAnswer, ShownQuestion } from './view-types';

/** One seat as the teacher's own table has it. */
export interface TeacherSeat {
  seat: SeatId;
  name: string;
  team: number | null;
  /** Waits to be let in. */
  waiting: boolean;
  /** In the question under way; at one's own pace: handed in everything. */
  answered: boolean;
  /** Questions answered so far. */
  answers: number;
  /** 1: as everybody; null: no limit. */
  extraTime: number | null;
  marks: number;
  right: number;
  streak: number;
  place: number;
}

/** The teacher's own view; holds keys and must not leave the teacher's screen. */
export interface TeacherView {
  drill: string;
  title: string;
  mode: DrillMode;
  scoring: Scoring;
  phase: Phase;
  paused: boolean;
  locked: boolean;
  /** The orders that are possible now: what a page offers. */
  may: CommandName[];
  seats: TeacherSeat[];
  /** Null before the first question and at one's own pace. */
  current: {
    question: ShownQuestion;
    /** With its key, for the private screen. */
    key: Question;
    answer: ShownAnswer;
    clock: ClockView;
    answered: number;
    expected: number;
    distribution: Distribution;
    distributionShown: boolean;
  } | null;
  /** The clock of the modes at one's own pace. */
  work: { clock: ClockView; handedIn: number } | null;
  /** Questions of the plan, and what became of each. */
  questions: {
    question: number;
    stem: Question['stem'];
    /** `skipped` gave no marks. */
    state: 'to-come' | 'under-way' | 'revealed' | 'skipped';
    /** Mean score of the latest showing, 0 to 1; null before the reveal or without answers. */
    facility: number | null;
  }[];
  /** Questions at least half of those asked missed, worst first, and not asked again yet. */
  worthReasking: number[];
  standings: Place[];
  teams: Podium | null;
}
