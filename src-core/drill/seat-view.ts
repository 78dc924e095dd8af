import type { QuestionResponse } from '@core/questions/registry';
import type { Confidence } from '@core/review/answer-log';
import type { ClockView } from './clock-view';
import type { SeatId } from './drill-event';
import type { DrillMode, Scoring } from './drill-plan';
import type { TakeHome } from './take-home';
import type { Place, Podium, ShownAnswer, ShownQuestion } from './view-types';

export interface GivenAnswer {
  response: QuestionResponse;
  confidence: Confidence | null;
}

/** What one question brought, once it was revealed. */
export interface Earned {
  /** 0 to 1. */
  score: number;
  /** By the drill's scoring; certainty-based marks can be below 0. */
  marks: number;
}

/** Where the seat stands; counts only questions whose answer was revealed to it. */
export interface SeatStanding {
  marks: number;
  /** Of the questions revealed. */
  right: number;
  asked: number;
  /** Right answers in a row, up to the last revealed question. */
  streak: number;
  /** Null where the drill shows no ranking. */
  place: number | null;
  of: number;
}

export interface TeamView {
  /** 1-based. */
  team: number;
  /** Null where nothing was revealed yet, or no ranking is shown. */
  standing: Place | null;
}

/** What this seat sees of what is going on. */
export type SeatStage =
  /** Joined after the start; the teacher lets people in. */
  | { phase: 'waiting' }
  /** `teams`: how many to choose from; null where they are not chosen. */
  | { phase: 'lobby'; teams: number | null }
  /** Joined in the middle of a question, which went on without it: the next one is its first. */
  | { phase: 'next-one' }
  | { phase: 'reading'; question: ShownQuestion; clock: ClockView }
  /**
   * `given`: its answer, which stands. `timeUp`: its own time is over; others may have more.
   * `asksConfidence`: the answer must say how sure it is.
   */
  | {
      phase: 'answering';
      question: ShownQuestion;
      clock: ClockView;
      given: GivenAnswer | null;
      timeUp: boolean;
      asksConfidence: boolean;
    }
  | { phase: 'closed'; question: ShownQuestion; given: GivenAnswer | null }
  | {
      phase: 'reveal';
      question: ShownQuestion;
      given: GivenAnswer | null;
      answer: ShownAnswer;
      earned: Earned;
    }
  | { phase: 'standings'; podium: Podium | null }
  /** At one's own pace: the question to answer next, and what became of the one before. */
  | {
      phase: 'working';
      question: ShownQuestion;
      clock: ClockView;
      asksConfidence: boolean;
      /** Null for the first question, and where feedback comes at the end. */
      before: {
        question: ShownQuestion;
        given: GivenAnswer;
        answer: ShownAnswer;
        earned: Earned;
      } | null;
    }
  /** At one's own pace: all answered, the others not yet. */
  | { phase: 'handed-in'; clock: ClockView; before: ReviewedQuestion | null }
  | {
      phase: 'finished';
      podium: Podium | null;
      /** Every question that was revealed, with its answer, to look through. */
      questions: ReviewedQuestion[];
      /** What goes into the learner's own review; null where nothing was answered. */
      takeHome: TakeHome | null;
    };

export interface ReviewedQuestion {
  question: ShownQuestion;
  given: GivenAnswer | null;
  answer: ShownAnswer;
  earned: Earned;
}

/**
 * All a seat may see, built from nothing for it alone. Of others there are names on the podium and
 * nothing else; of a question that was not revealed to this seat there is what
 * `viewQuestion` shows and nothing else.
 */
export interface SeatView {
  seat: SeatId;
  name: string;
  title: string;
  mode: DrillMode;
  scoring: Scoring;
  /** False while the teacher holds the clock. */
  paused: boolean;
  standing: SeatStanding | null;
  team: TeamView | null;
  stage: SeatStage;
}
