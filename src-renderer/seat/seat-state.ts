import type { SeatMessage, SeatSays } from '@core/drill/messages';
import type { RefusalCode } from '@core/drill/refusal';
import type { GivenAnswer, SeatView } from '@core/drill/seat-view';

export type Pass = Extract<SeatMessage, { say: 'join' }>['pass'];

/** An answer given here, until and after the host has it. */
export interface OwnAnswer extends GivenAnswer {
  turn: number;
  /** `waiting`: not acknowledged; sent again on every return. */
  state: 'waiting' | 'stored' | 'refused';
  code: RefusalCode | null;
}

/** All a page needs to draw a seat. Replaced whole on every change. */
export interface SeatState {
  /** `off`: no line is wanted. `lost`: it broke, and is being tried again. */
  line: 'off' | 'connecting' | 'open' | 'lost';
  /** The host knows this token. */
  seated: boolean;
  joining: boolean;
  view: SeatView | null;
  /** When the view came, by the page's monotonic clock, ms. */
  viewAt: number;
  answer: OwnAnswer | null;
  /** The last thing refused that was not an answer. */
  refused: { to: SeatSays | null; code: RefusalCode } | null;
  ended: 'removed' | 'elsewhere' | 'closed' | null;
}

export const startState: SeatState = {
  line: 'off',
  seated: false,
  joining: false,
  view: null,
  viewAt: 0,
  answer: null,
  refused: null,
  ended: null,
};

/** The turn a stage asks or asked about; null where there is none. */
export function turnOf(view: SeatView | null): number | null {
  const stage = view?.stage;
  return stage && 'question' in stage ? stage.question.turn : null;
}

/** What stands on the screen: when it changes, focus goes to the new heading (WCAG 2.4.3). */
export function screenOf({ view, answer, seated, ended }: SeatState): string {
  if (ended) return `ended/${ended}`;
  if (!view) return seated ? 'returning' : 'join';
  const turn = turnOf(view);
  const answered = answer !== null && answer.turn === turn && answer.state !== 'refused';
  const { stage } = view;
  const asks = stage.phase === 'answering' && stage.given === null && !answered;
  const shown =
    stage.phase === 'answering' ? (stage.timeUp ? 'time-up' : asks ? 'asks' : 'has') : '';
  return [stage.phase, turn ?? '', shown].join('/');
}
