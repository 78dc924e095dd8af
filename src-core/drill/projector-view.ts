import type { ClockView } from './clock-view';
import type { DrillMode, Scoring } from './drill-plan';
import type { Distribution, Podium, ShownAnswer, ShownQuestion } from './view-types';

export type ProjectorStage =
  | { phase: 'lobby'; names: string[]; locked: boolean; teams: { team: number; names: string[] }[] }
  | { phase: 'reading'; question: ShownQuestion; clock: ClockView }
  | {
      phase: 'answering';
      question: ShownQuestion;
      clock: ClockView;
      answered: number;
      /** Only where the teacher shows it. */
      distribution: Distribution | null;
    }
  | {
      phase: 'closed';
      question: ShownQuestion;
      answered: number;
      distribution: Distribution | null;
    }
  | { phase: 'reveal'; question: ShownQuestion; answer: ShownAnswer; distribution: Distribution }
  | { phase: 'standings'; podium: Podium | null; teams: Podium | null }
  /** At one's own pace: how far the class is. */
  | { phase: 'working'; clock: ClockView; handedIn: number; questions: number }
  | { phase: 'finished'; podium: Podium | null; teams: Podium | null };

/** What the whole room sees. As for a seat, there is nothing of a key before the reveal. */
export interface ProjectorView {
  title: string;
  mode: DrillMode;
  scoring: Scoring;
  /** Seats that take part. */
  seats: number;
  paused: boolean;
  stage: ProjectorStage;
}
